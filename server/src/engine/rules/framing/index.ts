import { controlCharacter } from './control-character.ts';
import type { Rule } from '../rule.ts';

/** The rules about where messages begin and end, and their first lines. Findings of one severity are reported in this order. */
export const framingRules: readonly Rule[] = [controlCharacter];
