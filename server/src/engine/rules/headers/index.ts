import { missingMaxForwards } from './missing-max-forwards.ts';
import type { Rule } from '../rule.ts';

/** The rules about which header fields have to be there, and how often. Findings of one severity are reported in this order. */
export const headersRules: readonly Rule[] = [missingMaxForwards];
