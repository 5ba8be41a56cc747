/** Counts what a work looks at, so that work that grows faster than its text is noticed without a clock. */
interface Counter {
  steps: number;
}

type Method = (...values: readonly unknown[]) => unknown;

/** How many steps a call was: of the value it was called on, its arguments, and its result. */
type StepsOf = (self: unknown, values: readonly unknown[], result: unknown) => number;

const lengthOf = (self: unknown): number => (typeof self === 'string' || Array.isArray(self) ? self.length : 1);
const one = (): number => 1;

/** From where the search began to where it ended. */
const searched: StepsOf = (self, [, from], result) => {
  const start = typeof from === 'number' ? Math.max(0, from) : 0;
  const end = typeof result === 'number' && 0 <= result ? result : lengthOf(self);
  return 1 + Math.max(0, end - start);
};

const searchedBackwards: StepsOf = (self, [, from], result) => {
  const start = typeof from === 'number' ? Math.min(from, lengthOf(self)) : lengthOf(self);
  return 1 + Math.max(0, start - (typeof result === 'number' ? Math.max(0, result) : 0));
};

const matched: StepsOf = (self, [text], result) => {
  if (!(self instanceof RegExp) || typeof text !== 'string') return 1;
  if (Array.isArray(result)) return 1 + String(result[0]).length;
  return self.sticky ? 1 : 1 + text.length;
};

const stringMethods: Readonly<Record<string, StepsOf>> = {
  indexOf: searched,
  lastIndexOf: searchedBackwards,
  includes: (self, values, result) => (result === true ? 1 : searched(self, values, -1)),
  charCodeAt: one,
  codePointAt: one,
  startsWith: one,
  split: lengthOf,
  replace: lengthOf,
  replaceAll: lengthOf,
  match: lengthOf,
  toLowerCase: lengthOf,
  toUpperCase: lengthOf,
};

const arrayMethods: Readonly<Record<string, StepsOf>> = {
  includes: lengthOf,
  indexOf: lengthOf,
  some: lengthOf,
  every: lengthOf,
  find: lengthOf,
  findLast: lengthOf,
  findIndex: lengthOf,
  filter: lengthOf,
  map: lengthOf,
  flatMap: lengthOf,
  reduce: lengthOf,
  slice: lengthOf,
  join: lengthOf,
  toSorted: lengthOf,
};

const patched: readonly (readonly [object, Readonly<Record<string, StepsOf>>])[] = [
  [String.prototype, stringMethods],
  [Array.prototype, arrayMethods],
  [RegExp.prototype, { exec: matched }],
];

/** Runs a synchronous work and returns how many characters and elements it looked at through methods. */
export function stepsOf(work: () => void): number {
  const counter: Counter = { steps: 0 };
  const undo = patched.flatMap(([owner, methods]) => {
    return Object.entries(methods).map(([name, steps]) => count(owner, name, steps, counter));
  });
  counter.steps = 0;
  try {
    work();
  } finally {
    for (const back of undo) back();
  }
  return counter.steps;
}

/** Replaces a method by one that counts, and returns what puts it back. */
function count(owner: object, name: string, steps: StepsOf, counter: Counter): () => void {
  const descriptor = Object.getOwnPropertyDescriptor(owner, name);
  if (descriptor === undefined || typeof descriptor.value !== 'function') throw new Error(`There is no ${name}.`);
  const original = descriptor.value as Method;
  const value = function counted(this: unknown, ...values: readonly unknown[]): unknown {
    const result = Reflect.apply(original, this, values);
    counter.steps += steps(this, values, result);
    return result;
  };
  Object.defineProperty(owner, name, { ...descriptor, value });
  return () => void Object.defineProperty(owner, name, descriptor);
}
