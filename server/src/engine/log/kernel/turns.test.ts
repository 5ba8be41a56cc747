import fc from 'fast-check';
import { expect, test } from 'vitest';
import { octetText } from '../../text/text-source.ts';
import { analyse, analyseInSlices, finished } from '../analyse.ts';
import { columnNames } from '../entry-columns.ts';
import { reanalyse } from '../reanalyse.ts';
import type { Trace } from '../trace.ts';
import { indexOf } from '../trace-of.ts';
import { quickContent } from '../../answers/quick-content.ts';
import { scanWindows } from '../scan-windows.ts';
import { EntryColumns } from '../entry-columns.ts';
import type { TextIndex } from '../index-state.ts';
import { newTables } from '../index-state.ts';
import { invite, moved } from '../testing/dressed.ts';
import { windowOf } from '../testing/window-of.ts';
import { trimIndex } from '../trim-index.ts';

const mark = '[2026-11-22 06:41:28] VERBOSE[1] chan_sip.c: <--- SIP read from UDP:192.0.2.1:5060 --->';

/** What a text is made of: idle lines, calls that all have their own names, bare or behind a mark, with or without something odd. */
interface Stretch {
  readonly idle: number;
  readonly calls: number;
  readonly isMarked: boolean;
  readonly isOdd: boolean;
}

function logOf(prefix: string, stretches: readonly Stretch[]): string {
  return stretches
    .map(({ idle, calls, isMarked, isOdd }, number) => {
      const lines = Array.from({ length: calls }, (_, call) =>
        [...(isMarked ? [mark] : []), ...(call % 2 === 0 ? moved : invite), '']
          .join('\n')
          .replace(/^(Call-ID: |Via: .*?branch=z9hG4bK|From: .*?tag=)/gm, `$1${prefix}${number}-${call}`)
          .replace('Call-ID: ', isOdd && call % 50 === 0 ? 'Call-ID:\n ' : 'Call-ID: '),
      );
      return `${`idle ${prefix}\n`.repeat(idle)}${lines.join('')}`;
    })
    .join('');
}

/** Everything that the columns of an index say, its keys as texts. */
function said({ columns, tables }: Pick<TextIndex, 'columns' | 'tables'>): unknown {
  const keys = new Set<string>(['method', 'callId', 'cseqMethod', 'viaBranch', 'fromTag', 'toTag']);
  return columnNames
    .filter((name) => name !== 'identity')
    .map((name) => {
      const values = Array.from(columns.column(name));
      return keys.has(name) ? values.map((key) => tables.keys.textOf(key)) : values;
    });
}

function saidOf(trace: Trace): unknown {
  const index = indexOf(trace);
  if (index === undefined) throw new Error('a trace has an index');
  return said(index);
}

/** The scan of a text over windows, a pause before each of them. */
function* inWindows(chars: string): Generator<undefined, unknown> {
  const found = { columns: new EntryColumns(), tables: newTables() };
  const scanning = scanWindows(found.tables, found.columns);
  for (let step = scanning.next(); step.done !== true;) {
    yield undefined;
    const { from, length, into } = step.value;
    step = scanning.next(windowOf(chars.slice(from, from + length), from, chars.length <= from + length, into()));
  }
  trimIndex(found);
  return said(found);
}

function* inSlices(chars: string): Generator<unknown, unknown> {
  return saidOf(yield* analyseInSlices(octetText(chars)));
}

/** What becomes of a text whose first lines are taken out. */
function* edited(chars: string): Generator<unknown, unknown> {
  const before = yield* analyseInSlices(octetText(chars));
  const end = Math.min(chars.length, 700);
  const after = chars.slice(end);
  return saidOf(yield* reanalyse(before, octetText(after), { start: 0, end, newLength: 0 }));
}

const ways = { inSlices, inWindows, edited };

test('what is scanned in turns is what is scanned alone, whoever is through first', { timeout: 120_000 }, () => {
  const small = analyse(octetText(`${invite.join('\r\n')}\r\n`));
  const content = quickContent(small, 0);
  const stretch = fc.record({
    idle: fc.constantFrom(0, 10, 40_000, 90_000),
    calls: fc.constantFrom(0, 3, 700, 3000),
    isMarked: fc.boolean(),
    isOdd: fc.boolean(),
  });
  const work = fc.record({
    way: fc.constantFrom('inSlices' as const, 'inWindows' as const, 'edited' as const),
    stretches: fc.array(stretch, { minLength: 1, maxLength: 3 }),
    isGivenUp: fc.boolean(),
  });
  fc.assert(
    fc.property(
      fc.array(work, { minLength: 2, maxLength: 4 }),
      fc.array(fc.nat(), { minLength: 30, maxLength: 60 }),
      (works, turns) => {
        const all = works.map(({ way, stretches, isGivenUp }, number) => {
          const chars = logOf(`log${number}`, stretches);
          const found: unknown = undefined;
          return { alone: finished(ways[way](chars)), slices: ways[way](chars), isGivenUp, found };
        });
        const open = [...all];
        const contents = [content];
        for (let count = 0; open.length !== 0; count += 2) {
          const [turn = 0, other = 0] = [turns[count % turns.length], turns[(count + 1) % turns.length]];
          const one = open[turn % open.length];
          if (one === undefined) break;
          if (other % 4 === 0) contents.push(quickContent(small, 0));
          const step = other % 16 === 1 && one.isGivenUp ? one.slices.return(one.alone) : one.slices.next();
          if (step.done !== true) continue;
          open.splice(open.indexOf(one), 1);
          one.found = step.value;
        }
        expect(contents).toEqual(contents.map(() => content));
        expect(all.map(({ found }) => found)).toEqual(all.map(({ alone }) => alone));
      },
    ),
    { numRuns: 12 },
  );
});
