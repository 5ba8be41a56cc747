import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { analyse } from '../../src/engine/log/analyse.ts';
import { documentText, octetText } from '../../src/engine/text/text-source.ts';
import { checkAnswers } from './check-answers.ts';
import { checkEdits } from './check-edits.ts';
import type { TypedEdit } from './check-edits.ts';
import { checkGrowth } from './check-growth.ts';
import type { Pumped } from './check-growth.ts';
import { checkSitting, doingKinds } from './check-sitting.ts';
import type { Sitting } from './check-sitting.ts';
import { checkSpans } from './check-spans.ts';
import { fuzz } from './fuzz.ts';
import type { FuzzedProperty } from './fuzz.ts';
import { hostileText } from './hostile-text.ts';
import { seedTexts } from './seed-texts.ts';

/**
 * Looks for texts that break the engine. `npm run fuzz -- --seconds N --seed S` looks longer, and elsewhere; without that
 * the same values are tried in every run.
 */
const seed = Number(process.env['SIP_LENS_FUZZ_SEED'] ?? 1);
const seconds = process.env['SIP_LENS_FUZZ_SECONDS'];

const seeds = seedTexts();

const spans: FuzzedProperty<string> = {
  name: 'spans',
  values: hostileText(seeds),
  check: (text) => {
    checkSpans(analyse(documentText(text)));
    checkSpans(analyse(octetText(Buffer.from(text, 'utf8').toString('latin1'))));
  },
  textsOf: (text) => [text],
  withTexts: (text, [other = text]) => other,
};

interface Asked {
  readonly text: string;
  readonly offsets: readonly number[];
}

const answers: FuzzedProperty<Asked> = {
  name: 'answers',
  values: fc.record({ text: hostileText(seeds), offsets: fc.array(fc.nat({ max: 20_000 }), { maxLength: 12 }) }),
  check: ({ text, offsets }) => {
    checkAnswers(analyse(documentText(text)), offsets);
    checkAnswers(analyse(octetText(Buffer.from(text, 'utf8').toString('latin1'))), offsets);
  },
  textsOf: ({ text }) => [text],
  withTexts: (asked, [text = asked.text]) => ({ ...asked, text }),
};

interface Edited {
  readonly text: string;
  readonly edits: readonly TypedEdit[];
  /** Absent for a text that is one string. */
  readonly pieceLength?: number | undefined;
}

const edits: FuzzedProperty<Edited> = {
  name: 'edits',
  values: fc.record({
    text: hostileText(seeds, 1500),
    pieceLength: fc.constantFrom(undefined, 16, 100, 1000),
    edits: fc.array(
      fc.record({
        at: fc.nat({ max: 20_000 }),
        length: fc.oneof(fc.nat({ max: 3 }), fc.nat({ max: 800 })),
        text: fc.oneof(fc.string({ maxLength: 3 }), hostileText(seeds, 300)),
        isAppended: fc.boolean(),
        isSeen: fc.boolean(),
      }),
      { minLength: 1, maxLength: 5 },
    ),
  }),
  check: ({ text, edits: made, pieceLength }) => checkEdits(text, made, pieceLength),
  textsOf: ({ text, edits: made }) => [text, ...made.map((edit) => edit.text)],
  withTexts: (edited, [text = edited.text, ...typed]) => ({
    ...edited,
    text,
    edits: edited.edits.map((edit, at) => ({ ...edit, text: typed[at] ?? edit.text })),
  }),
};

const growth: FuzzedProperty<Pumped> = {
  name: 'growth',
  values: fc.record({
    before: hostileText(seeds, 600),
    unit: fc.oneof(hostileText(seeds, 30), hostileText(seeds, 600), fc.string({ minLength: 1, maxLength: 4 })),
    behind: hostileText(seeds, 300),
  }),
  // Broken messages, each of which was read to the end of the text: SDP without a length, and headers that never end.
  examples: ['ITE p: SIP/2.0\nVia:\nContent-Type:\nv=0\n=my ', '\ng\tp:SIP/2.0\no:', '\nCall-ID:\nEL\tSIP/2.0 0'].map(
    (unit) => ({ before: '', unit, behind: '' }),
  ),
  isSlow: true,
  check: checkGrowth,
  textsOf: ({ before, unit, behind }) => [before, unit, behind],
  withTexts: (pumped, [before = pumped.before, unit = pumped.unit, behind = pumped.behind]) => ({
    before,
    unit,
    behind,
  }),
};

const editing: FuzzedProperty<Sitting> = {
  name: 'editing',
  values: fc.record({
    text: hostileText(seeds, 1500),
    isInWorker: fc.boolean(),
    doings: fc.array(
      fc.record({
        kind: fc.constantFrom(...doingKinds),
        at: fc.nat({ max: 20_000 }),
        length: fc.nat({ max: 400 }),
        text: fc.oneof(fc.string({ maxLength: 3 }), hostileText(seeds, 300)),
      }),
      { maxLength: 8 },
    ),
  }),
  check: checkSitting,
  textsOf: ({ text, doings }) => [text, ...doings.map((doing) => doing.text)],
  withTexts: (sitting, [text = sitting.text, ...typed]) => ({
    ...sitting,
    text,
    doings: sitting.doings.map((doing, at) => ({ ...doing, text: typed[at] ?? doing.text })),
  }),
};

/** How many values each property is tried with in a usual run. */
const usual = { spans: 4000, answers: 1500, edits: 2500, growth: 800, editing: 250 };
/** Room for making a failure small. */
const patience = 600_000;

async function found<Value>(property: FuzzedProperty<Value>, runs: number): Promise<string | undefined> {
  const milliseconds =
    seconds === undefined ? {} : { milliseconds: (Number(seconds) * 1000) / Object.keys(usual).length };
  return await fuzz(property, { seed, runs, ...milliseconds });
}

describe('any text', () => {
  it(
    'is parsed into spans that stand where they may, and that map back in order',
    async () => expect(await found(spans, usual.spans)).toBeUndefined(),
    patience,
  );

  it(
    'is answered about without a fault',
    async () => expect(await found(answers, usual.answers)).toBeUndefined(),
    patience,
  );

  it(
    'says after edits what it says afresh',
    async () => expect(await found(edits, usual.edits)).toBeUndefined(),
    patience,
  );

  it(
    'costs in proportion to its length',
    async () => expect(await found(growth, usual.growth)).toBeUndefined(),
    patience,
  );

  it(
    'leaves the language server up, which answers every request, here and in a worker',
    async () => expect(await found(editing, usual.editing)).toBeUndefined(),
    patience,
  );
});
