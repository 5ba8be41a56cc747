import type { PatternProgram } from './pattern-program.ts';
import { addPattern, follow, longestCount } from './pattern-steps.ts';
import type { PatternStep } from './pattern-steps.ts';
import type { PatternNode } from './pattern-tree.ts';
import { patternTree } from './pattern-tree.ts';
import { WrittenSteps } from './written-steps.ts';

/** Returns the program of groups of patterns. Throws where they have more parts than a program can number. */
export function makeProgram(groups: readonly (readonly RegExp[])[]): PatternProgram {
  const steps: PatternStep[] = [];
  const entries = groups.map((patterns) => addGroup(steps, patterns));
  const program = new WrittenSteps(steps);
  const made = entries.map(({ anchored, floating, others, exactUpTo }) => {
    const first = program.list(follow(steps, [...anchored, ...floating], 'start'));
    const { base, begunBy } = program.beginning(follow(steps, floating, 'inside'));
    return { first, base, begunBy, others, exactUpTo };
  });
  return { ...program.texts(), groups: made };
}

interface Entries {
  /** The first steps of patterns that match at the start of a text only. */
  readonly anchored: readonly number[];
  /** The first steps of the others: they may begin at every character. */
  readonly floating: readonly number[];
  readonly others: readonly number[];
  readonly exactUpTo: Readonly<Record<number, number>>;
}

function addGroup(steps: PatternStep[], patterns: readonly RegExp[]): Entries {
  const anchored: number[] = [];
  const floating: number[] = [];
  const others: number[] = [];
  const exactUpTo: Record<number, number> = {};
  for (const [number, pattern] of patterns.entries()) {
    const tree = patternTree(pattern);
    if (tree === undefined) {
      others.push(number);
      continue;
    }
    (isAnchored(tree.root) ? anchored : floating).push(addPattern(steps, tree.root, number));
    const exact = tree.isLoose ? -1 : exactLength(tree.root);
    if (exact !== Number.POSITIVE_INFINITY) exactUpTo[number] = exact;
  }
  return { anchored, floating, others, exactUpTo };
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
