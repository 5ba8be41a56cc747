import type { SymbolSet } from './pattern-symbols.ts';
import type { PatternNode, PatternTree } from './pattern-tree.ts';

/**
 * A step of a program: takes a character, goes two ways, holds at an end of the text only, or has matched. A `repeat` becomes the
 * steps of its next round when a text first leads to it (`stepsOf`): most rounds of most counts are never reached.
 */
export type ProgramStep =
  | { readonly kind: 'take'; readonly set: SymbolSet; readonly next: number }
  | { readonly kind: 'split'; first: number; second: number }
  | { readonly kind: 'repeat'; readonly node: RepeatNode; readonly next: number; made: number }
  | { readonly kind: 'start' | 'end'; readonly next: number }
  | { readonly kind: 'matched'; readonly pattern: number };

/** Patterns as steps that are followed all at once. */
export interface PatternProgram {
  readonly steps: ProgramStep[];
  /** The first steps of patterns that match at the start of a text only. */
  readonly anchored: readonly number[];
  /** The first steps of the others: they may begin at every character. */
  readonly floating: readonly number[];
  /** Up to which length of text the program says of a pattern what the pattern says; in a longer one it may match too often. */
  readonly exactUpTo: readonly number[];
}

/** From this count on a repetition is taken for an endless one: each count is a step of its own. */
const longestCount = 100;

/** Returns the sets that the nodes of some patterns hold. */
export function setsOf(trees: readonly PatternTree[]): ReadonlySet<SymbolSet> {
  const sets = new Set<SymbolSet>();
  const open = trees.map(({ root }) => root);
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if (node.kind === 'set') sets.add(node.set);
    else if (node.kind === 'repeat') open.push(node.part);
    else if (node.kind === 'sequence' || node.kind === 'choice') open.push(...node.parts);
  }
  return sets;
}

/** Returns the program of some patterns. */
export function patternProgram(trees: readonly PatternTree[]): PatternProgram {
  const steps: ProgramStep[] = [];
  const anchored: number[] = [];
  const floating: number[] = [];
  trees.forEach(({ root }, pattern) => {
    const entry = addNode(steps, root, add(steps, { kind: 'matched', pattern }));
    (isAnchored(root) ? anchored : floating).push(entry);
  });
  const exactUpTo = trees.map(({ root, isLoose }) => (isLoose ? -1 : exactLength(root)));
  return { steps, anchored, floating, exactUpTo };
}

function add(steps: ProgramStep[], step: ProgramStep): number {
  steps.push(step);
  return steps.length - 1;
}

/** Adds the steps of a node that goes on at `next`; returns the first of them. */
function addNode(steps: ProgramStep[], node: PatternNode, next: number): number {
  switch (node.kind) {
    case 'set':
      return add(steps, { kind: 'take', set: node.set, next });
    case 'start':
    case 'end':
      return add(steps, { kind: node.kind, next });
    case 'sequence':
      return node.parts.reduceRight((behind, part) => addNode(steps, part, behind), next);
    case 'choice':
      return node.parts
        .map((part) => addNode(steps, part, next))
        .reduceRight((second, first) => add(steps, { kind: 'split', first, second }));
    case 'repeat':
      if (node.most <= 1) return addRepeat(steps, node, next);
      return add(steps, { kind: 'repeat', node, next, made: -1 });
  }
}

type RepeatNode = Extract<PatternNode, { kind: 'repeat' }>;

/** Returns the first of the steps that a repetition stands for. */
export function stepsOf(steps: ProgramStep[], step: Extract<ProgramStep, { kind: 'repeat' }>): number {
  if (step.made === -1) step.made = addRepeat(steps, step.node, step.next);
  return step.made;
}

/** Adds the steps of one round; those of the rounds behind it are again a repetition. */
function addRepeat(steps: ProgramStep[], { part, least, most }: RepeatNode, next: number): number {
  if (longestCount <= most && least === 0) {
    const loop: ProgramStep = { kind: 'split', first: 0, second: next };
    const entry = add(steps, loop);
    loop.first = addNode(steps, part, entry);
    return entry;
  }
  const fewer = Math.min(least, longestCount);
  const rest: RepeatNode = {
    kind: 'repeat',
    part,
    least: Math.max(0, fewer - 1),
    most: longestCount <= most ? most : most - 1,
  };
  const behind = rest.most === 0 ? next : addNode(steps, rest, next);
  const round = addNode(steps, part, behind);
  return fewer === 0 ? add(steps, { kind: 'split', first: round, second: next }) : round;
}

/** Returns how long a text may be so that no repetition in it can exceed its count. */
function exactLength(node: PatternNode): number {
  if (node.kind === 'sequence' || node.kind === 'choice') {
    return node.parts.reduce((length, part) => Math.min(length, exactLength(part)), Number.POSITIVE_INFINITY);
  }
  if (node.kind !== 'repeat') return Number.POSITIVE_INFINITY;
  const own = longestCount < node.least ? 0 : longestCount <= node.most ? node.most : Number.POSITIVE_INFINITY;
  return Math.min(own, exactLength(node.part));
}

/** Tells whether a pattern matches at the start of a text only. */
function isAnchored(node: PatternNode): boolean {
  if (node.kind === 'start') return true;
  if (node.kind === 'choice') return node.parts.every(isAnchored);
  if (node.kind !== 'sequence') return false;
  const [first] = node.parts;
  return first !== undefined && isAnchored(first);
}
