import type { SymbolSet } from './pattern-symbols.ts';
import type { PatternNode } from './pattern-tree.ts';

/** A step of a pattern: takes a character, goes several ways, holds at an end of the text only, or has matched. */
export type PatternStep =
  | { readonly kind: 'take'; readonly set: SymbolSet; readonly next: number }
  | { readonly kind: 'split'; readonly ways: number[] }
  | { readonly kind: 'start' | 'end'; readonly next: number }
  | { readonly kind: 'matched'; readonly pattern: number };

/** From this count on a repetition is taken for an endless one: each count is a step of its own. */
export const longestCount = 100;

/** So many steps are more than any pattern needs that somebody could read. */
const mostSteps = 50_000;

/** Adds the steps of a pattern; returns the first of them. */
export function addPattern(steps: PatternStep[], root: PatternNode, pattern: number): number {
  return addNode(steps, root, add(steps, { kind: 'matched', pattern }));
}

function add(steps: PatternStep[], step: PatternStep): number {
  if (mostSteps <= steps.length) throw new Error('Patterns are too long or too many: a count of counts?');
  steps.push(step);
  return steps.length - 1;
}

/** Adds the steps of a node that goes on at `next`; returns the first of them. */
function addNode(steps: PatternStep[], node: PatternNode, next: number): number {
  switch (node.kind) {
    case 'set':
      return add(steps, { kind: 'take', set: node.set, next });
    case 'start':
    case 'end':
      return add(steps, { kind: node.kind, next });
    case 'sequence':
      return node.parts.reduceRight((behind, part) => addNode(steps, part, behind), next);
    case 'choice':
      return add(steps, { kind: 'split', ways: node.parts.map((part) => addNode(steps, part, next)) });
    case 'repeat':
      return addRepeat(steps, node, next);
  }
}

/** Each round has steps of its own, so that the step where a pattern stands tells how many there were. */
function addRepeat(
  steps: PatternStep[],
  { part, least, most }: Extract<PatternNode, { kind: 'repeat' }>,
  next: number,
): number {
  const fewer = Math.min(least, longestCount);
  let first = next;
  if (longestCount <= most) {
    const ways = [next];
    first = add(steps, { kind: 'split', ways });
    ways.push(addNode(steps, part, first));
  } else {
    for (let round = fewer; round < most; round += 1) {
      first = add(steps, { kind: 'split', ways: [addNode(steps, part, first), next] });
    }
  }
  for (let round = 0; round < fewer; round += 1) first = addNode(steps, part, first);
  return first;
}

/** Returns every step that takes a character, waits for the end or has matched, and is reached from some without a character. */
export function follow(
  steps: readonly PatternStep[],
  from: readonly number[],
  place: 'start' | 'inside' | 'end',
): readonly number[] {
  const reached: number[] = [];
  const open = [...from];
  const seen = new Set<number>();
  for (let number = open.pop(); number !== undefined; number = open.pop()) {
    const step = steps[number];
    if (step === undefined || seen.has(number)) continue;
    seen.add(number);
    if (step.kind === 'split') open.push(...step.ways);
    else if (step.kind === 'start' || (step.kind === 'end' && place === 'end')) {
      if (step.kind === 'end' || place === 'start') open.push(step.next);
    } else reached.push(number);
  }
  return reached;
}
