import { afterEach, describe, expect, it } from 'vitest';
import { analyseInSlices, documentText } from '../../src/engine/index.ts';
import { treatAsTraceRequest } from '../../src/protocol/index.ts';
import { hoverAt, positionOf, pulled } from './ask.ts';
import { movedPermanently } from './fixtures.ts';
import { fullClient } from './full-client.ts';
import { pair } from './pair.ts';
import type { Pair } from './pair.ts';

const uri = 'file:///traces/busy.log';
const other = 'file:///traces/other.log';
const place = positionOf(movedPermanently, '301 Moved');
/** Calls of their own, enough for more than four slices of text and more than two of rules. */
const busy = Array.from({ length: 1500 }, (_, call) =>
  movedPermanently.replaceAll('2xTb9vxSit55XU7p8', `${call}`),
).join('');
const sliceLength = 256 * 1024;
const messageLength = movedPermanently.length;

let open: Pair | undefined;
afterEach(() => open?.end());

/** A server whose long work waits for the test behind each slice. */
class HeldUp {
  slices = 0;
  /** Behind which slice the work is held up. */
  limit = Number.MAX_SAFE_INTEGER;
  #goOn: () => void = () => undefined;
  #reached: () => void = () => undefined;

  readonly yieldTurn = (): Promise<void> => {
    this.slices += 1;
    if (this.slices < this.limit) return new Promise((resolve) => void setImmediate(resolve));
    return new Promise((resolve) => {
      this.#goOn = resolve;
      this.#reached();
    });
  };

  /** Holds the work up behind the next slice but `count`, and resolves when it has come there. */
  at(count: number): Promise<void> {
    this.limit = this.slices + count;
    return new Promise((resolve) => {
      this.#reached = resolve;
    });
  }

  goOn(): void {
    this.limit = Number.MAX_SAFE_INTEGER;
    this.#goOn();
  }
}

describe('long work', () => {
  it('is cut into slices of at most 256 KB of text', () => {
    const passes = passesOf([...analyseInSlices(documentText(busy))]);
    // What else the text may show is looked for in the same pass as messages.
    expect(passes).toHaveLength(1);
    for (const reached of passes) {
      const gaps = [...reached, busy.length].map((offset, slice) => offset - (reached[slice - 1] ?? 0));
      expect(Math.max(...gaps) <= sliceLength + messageLength).toBe(true);
      expect(busy.length / (sliceLength + messageLength) <= reached.length + 1).toBe(true);
      expect(reached.length <= busy.length / sliceLength + 1).toBe(true);
    }
  });

  it('is cut into slices where colours or packets in hex fill the text', () => {
    const coloured = busy.replaceAll('Via:', '\u001b[1mVia:\u001b[0m');
    const dump = Array.from({ length: 20_000 }, (_, line) => {
      const offset = ((line % 64) * 16).toString(16).padStart(4, '0');
      return `${offset}  53 49 50 2f 32 2e 30 20  33 30 31 20 4d 6f 76 65   SIP/2.0 301 Move\n`;
    }).join('');
    const packetLength = dump.indexOf('0000  ', 1);
    for (const text of [coloured, dump]) {
      const passes = passesOf([...analyseInSlices(documentText(text))]);
      expect(2 <= passes.length).toBe(true);
      for (const reached of passes) {
        const gaps = reached.map((offset, slice) => offset - (reached[slice - 1] ?? 0));
        expect(Math.max(...gaps) <= sliceLength + Math.max(messageLength, packetLength)).toBe(true);
      }
      expect(passes[0]).toHaveLength(Math.floor(text.length / sliceLength));
    }
  });

  it('lets requests about other documents through, and about its own while the rules run', async () => {
    const held = new HeldUp();
    const editor = await pair({ capabilities: fullClient, runtime: { yieldTurn: held.yieldTurn } });
    open = editor;
    await editor.open(uri, 'log', busy);
    await editor.open(other, 'log', movedPermanently);

    const second = held.at(2);
    const size = editor.client.sendRequest(treatAsTraceRequest, { uri, isTrace: true });
    await second;
    expect(await hoverAt(editor, other, place)).toContain('Meaning of 301');
    expect(held.slices).toBe(2);
    held.goOn();
    expect(await size).toEqual({ messages: 4500 });
    const slicesOfText = held.slices;
    expect(4 <= slicesOfText).toBe(true);

    const inRules = held.at(2);
    const diagnostics = pulled(editor, uri);
    await inRules;
    expect(await hoverAt(editor, uri, place)).toContain('Meaning of 301');
    expect(await hoverAt(editor, other, place)).toContain('Meaning of 301');
    held.goOn();
    // What one sender does in all of them is told once.
    expect(await diagnostics).toHaveLength(1);
    expect(slicesOfText + 2 <= held.slices).toBe(true);
  });
});

/** Returns the offsets that each pass over a text has reached: one that does not go on begins anew. */
function passesOf(offsets: readonly number[]): readonly (readonly number[])[] {
  const passes: number[][] = [];
  for (const [at, offset] of offsets.entries()) {
    if (at === 0 || offset <= (offsets[at - 1] ?? 0)) passes.push([]);
    passes.at(-1)?.push(offset);
  }
  return passes;
}
