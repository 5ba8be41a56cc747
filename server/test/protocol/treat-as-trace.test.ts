import { afterEach, describe, expect, it } from 'vitest';
import { documentStatusNotification, treatAsTraceRequest } from '../../src/protocol/index.ts';
import type { DocumentStatus, TreatAsTraceResult } from '../../src/protocol/index.ts';
import { hoverAt, positionOf, pulled } from './ask.ts';
import { movedPermanently } from './fixtures.ts';
import { fullClient } from './full-client.ts';
import { pair } from './pair.ts';
import type { Pair } from './pair.ts';

const uri = 'file:///traces/late.log';
/** The first SIP stands behind what is looked at when a log is opened. */
const late = `${'10:00:00 nothing of interest\r\n'.repeat(3_000)}\r\n${movedPermanently}`;
const place = positionOf(late, '301 Moved');

let open: Pair | undefined;
afterEach(() => open?.end());

async function treat({ client }: Pair, isTrace: boolean): Promise<TreatAsTraceResult> {
  return await client.sendRequest<TreatAsTraceResult>(treatAsTraceRequest, { uri, isTrace });
}

describe('treating a document as a trace, or not', () => {
  it('brings a log to light whose beginning shows no SIP, and darkens it again', async () => {
    open = await pair({ capabilities: fullClient, initializationOptions: { documentStatus: true } });
    const told: DocumentStatus[] = [];
    open.client.onNotification(documentStatusNotification, (status: DocumentStatus) => void told.push(status));
    await open.open(uri, 'log', late);
    expect(await hoverAt(open, uri, place)).toBeUndefined();

    expect(await treat(open, true)).toEqual({ messages: 3 });
    expect(await hoverAt(open, uri, place)).toContain('301');
    expect((await pulled(open, uri)).map(({ code }) => code)).toEqual(['moved-permanently']);
    open.beQuiet();

    expect(await treat(open, false)).toEqual({ messages: 0 });
    expect(await hoverAt(open, uri, place)).toBeUndefined();
    expect(await pulled(open, uri)).toEqual([]);
    open.beQuiet();
    await pulled(open, uri);
    expect(told).toEqual([
      { uri, messages: 3, findings: 1, suppressed: 0 },
      { uri, messages: 0, findings: 0, suppressed: 0 },
    ]);
  });

  it('outlives an edit that shows SIP, and holds for a document that is opened later', async () => {
    open = await pair({ capabilities: fullClient });
    expect(await treat(open, false)).toBeNull();
    await open.open(uri, 'sip', movedPermanently);
    await open.change(uri, 2, [{ text: `${movedPermanently}\r\n` }]);
    expect(await hoverAt(open, uri, positionOf(movedPermanently, '301 Moved'))).toBeUndefined();
  });

  it('sends and takes back diagnostics where the client does not ask for them', async () => {
    open = await pair();
    await open.open(uri, 'log', late);
    await treat(open, true);
    open.beQuiet();
    await hoverAt(open, uri, place);
    expect(open.published.map(({ diagnostics }) => diagnostics.length)).toEqual([1]);
    await treat(open, false);
    expect(open.published.map(({ diagnostics }) => diagnostics.length)).toEqual([1, 0]);
  });

  it('is forgotten with a document that has no file, whose name the next one gets', async () => {
    open = await pair({ capabilities: fullClient });
    const untitled = 'untitled:Untitled-1';
    await open.open(untitled, 'sip', movedPermanently);
    await open.client.sendRequest<TreatAsTraceResult>(treatAsTraceRequest, { uri: untitled, isTrace: false });
    expect(await pulled(open, untitled)).toEqual([]);
    await open.close(untitled);
    await open.open(untitled, 'sip', movedPermanently);
    expect((await pulled(open, untitled)).map(({ code }) => code)).toEqual(['moved-permanently']);
  });
});
