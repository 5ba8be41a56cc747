import type { Rule } from '../rule.ts';
import { requestUnanswered } from './request-unanswered.ts';

/** The rules about requests and what came of them. Findings of one severity are reported in this order. */
export const transactionsRules: readonly Rule[] = [requestUnanswered];
