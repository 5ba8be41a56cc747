import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { bodyOf } from '../../src/engine/sip/body/body-of.ts';
import { parseMessage } from '../../src/engine/sip/parse-message.ts';
import type { Problem } from '../../src/engine/sip/problem.ts';
import { plainWire } from '../../src/engine/sip/wire.ts';
import { lineIndex, placeOf } from '../../src/engine/text/line-index.ts';
import { readTable } from '../corpus/read-table.ts';
import { sharedPath } from '../corpus/shared-folder.ts';
import { readCase, type Case, type ExpectedProblem } from './read-case.ts';
import { readingOf } from './reading-of.ts';

const folders = ['rfc4475', 'rfc5118'] as const;
/** A message of these verdicts may break no grammar; of the others, the case says what it breaks. */
const brokenVerdicts: ReadonlySet<string> = new Set(['malformed', 'application-reject']);

const validity = sharedPath('corpus/VALIDITY.tsv');
const verdicts = validity === undefined ? [] : readTable(validity);

function casesIn(folder: string): readonly (readonly [string, Case])[] {
  const place = new URL(`${folder}/`, import.meta.url);
  return readdirSync(place).map((name): readonly [string, Case] => {
    const found = readCase(readFileSync(new URL(name, place), 'utf8'));
    if (found === undefined) throw new Error(`${folder}/${name} is no case.`);
    return [name, found];
  });
}

/** The problems as a case writes them; `lengths` are how much of each text the case shows. */
function shown(text: string, problems: readonly Problem[], expected: readonly ExpectedProblem[]): readonly ExpectedProblem[] {
  const lines = lineIndex(text);
  return problems.map(({ id, span }, index) => {
    const length = expected[index]?.text.length ?? Number.POSITIVE_INFINITY;
    const end = length === longestText ? Math.min(span.end, span.start + longestText) : span.end;
    return { id, line: placeOf(lines, span.start).line, octet: span.start, text: text.slice(span.start, end) };
  });
}

/** How much of a long text a case shows, in octets. */
const longestText = 60;

describe.each(folders)('the messages of %s', (folder) => {
  const cases = casesIn(folder);

  it('are told as cases that say what is read and what is wrong', () => {
    for (const [name, one] of cases) {
      expect([name, one.readings.size >= 7, brokenVerdicts.has(one.verdict) || one.problems.length === 0]).toEqual([
        name,
        true,
        true,
      ]);
      expect([name, one.verdict === 'malformed' && one.problems.length === 0]).toEqual([name, false]);
      expect(one.bytes.startsWith(`${folder}/`)).toBe(true);
    }
  });

  it.skipIf(validity === undefined)('are all there, with the verdict of the table', () => {
    const expected = verdicts.filter((row) => row['file']?.startsWith(`${folder}/`));
    const found = new Map(cases.map(([, one]) => [one.bytes, [one.source, one.verdict]]));
    expect(expected.length).toBeGreaterThan(10);
    for (const row of expected) {
      const section = (row['rfc_section'] ?? '').replace(/ (?=[\d.]+$)/, ' §');
      expect([row['file'], found.get(row['file'] ?? '')]).toEqual([row['file'], [section, row['verdict_class']]]);
    }
    expect(cases).toHaveLength(expected.length);
  });

  it.skipIf(sharedPath(`corpus/${folder}`) === undefined).each(cases)('%s', (_, one) => {
    const text = readFileSync(sharedPath(`corpus/${one.bytes}`) ?? '', 'latin1');
    const message = parseMessage(plainWire(text, 0));
    const read = [...one.readings.keys()].map((name) => [name, readingOf(message, name)]);
    expect(read).toEqual([...one.readings]);
    expect(shown(text, message.problems, one.problems)).toEqual(one.problems);
    const inBody = bodyOf(message, 'octet')?.problems ?? [];
    expect(shown(text, inBody, one.bodyProblems)).toEqual(one.bodyProblems);
  });
});
