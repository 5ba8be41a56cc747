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
    const reached = [...analyseInSlices(documentText(busy))];
    const gaps = reached.map((offset, slice) => offset - (reached[slice - 1] ?? 0));
    expect(Math.max(...gaps) <= sliceLength + messageLength).toBe(true);
    expect(busy.length / (sliceLength + messageLength) <= reached.length + 1).toBe(true);
    expect(reached.length <= busy.length / sliceLength + 1).toBe(true);
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
    expect(await diagnostics).toHaveLength(1000);
    expect(slicesOfText + 2 <= held.slices).toBe(true);
  });
});
