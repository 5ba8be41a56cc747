import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { smallerText } from './smaller-text.ts';

/** One thing that has to hold for every value; it throws where it does not. */
export interface FuzzedProperty<Value> {
  readonly name: string;
  readonly values: fc.Arbitrary<Value>;
  /** What was found to fail once: tried first, each time. */
  readonly examples?: readonly Value[];
  /** True where a value takes so long that only its texts are made smaller, and the rest of it is left. */
  readonly isSlow?: true;
  readonly check: (value: Value) => void | Promise<void>;
  /** The texts in a value that may be made smaller, and the value with others in their place. */
  readonly textsOf: (value: Value) => readonly string[];
  readonly withTexts: (value: Value, texts: readonly string[]) => Value;
}

/** How long to look: so many values, or for so long. */
export interface Effort {
  readonly seed: number;
  readonly runs: number;
  readonly milliseconds?: number;
}

const folder = fileURLToPath(new URL('../../../.cache/fuzz/', import.meta.url));

/** Returns what to tell about the smallest value that was found to fail, or undefined when all held. */
export async function fuzz<Value>(
  property: FuzzedProperty<Value>,
  { seed, runs, milliseconds }: Effort,
): Promise<string | undefined> {
  const limits =
    milliseconds === undefined
      ? { numRuns: runs }
      : { numRuns: Number.MAX_SAFE_INTEGER, interruptAfterTimeLimit: milliseconds, markInterruptAsFailure: false };
  const examples = (property.examples ?? []).map((value): [Value] => [value]);
  const checked = fc.asyncProperty(property.values, async (value) => {
    await property.check(value);
  });
  const { counterexample, numRuns } = await fc.check(checked, {
    seed,
    ...limits,
    examples,
    endOnFailure: property.isSlow === true,
  });
  console.log(`${property.name}: seed ${seed}, ${numRuns} values`);
  const [found] = counterexample ?? [];
  return found === undefined ? undefined : await told(property, await smallest(property, found), seed);
}

/** Makes each text as small as it can be while the same thing goes wrong. */
async function smallest<Value>(property: FuzzedProperty<Value>, found: Value): Promise<Value> {
  const { textsOf, withTexts } = property;
  const fault = await faultOf(property, found);
  let value = found;
  for (const at of textsOf(found).keys()) {
    const texts = textsOf(value);
    const before = value;
    const withText = (text: string): Value => withTexts(before, texts.with(at, text));
    const fails = async (text: string): Promise<boolean> => (await faultOf(property, withText(text))) === fault;
    value = withText(await smallerText(texts[at] ?? '', fails));
  }
  return value;
}

/** Returns what went wrong without its figures, or undefined when nothing did. */
async function faultOf<Value>({ check }: FuzzedProperty<Value>, value: Value): Promise<string | undefined> {
  try {
    await check(value);
    return undefined;
  } catch (error) {
    return String(error).replace(/\d+/gu, '#').slice(0, 200);
  }
}

async function told<Value>(property: FuzzedProperty<Value>, value: Value, seed: number): Promise<string> {
  mkdirSync(folder, { recursive: true });
  const file = path.join(folder, `${property.name.replaceAll(/\W+/gu, '-')}-${seed}.json`);
  const json = JSON.stringify(value, undefined, 2);
  writeFileSync(file, `${json}\n`);
  let error: unknown;
  try {
    await property.check(value);
  } catch (thrown) {
    error = thrown;
  }
  const reason = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return `${property.name} does not hold (seed ${seed}): ${reason}\nThe smallest value, also in ${file}:\n${json.slice(0, 4000)}`;
}
