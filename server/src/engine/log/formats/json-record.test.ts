import { describe, expect, it } from 'vitest';
import { documentText } from '../../text/text-source.ts';
import { analyse, finished } from '../analyse.ts';
import { reanalyse } from '../reanalyse.ts';
import { both, invite, moved, reading } from '../testing/dressed.ts';

/** A record of HOMER whose message stands before what is known of it. */
function record(lines: readonly string[], from: string, to: string, second: number): Record<string, unknown> {
  const raw = `${lines.join('\r\n')}\r\n`;
  return {
    ...{ id: second, raw },
    protocol_header: { protocol: 17, srcIp: from, srcPort: 5060, dstIp: to, dstPort: 5060 },
    create_date: 1_795_329_688_457 + second * 1000,
  };
}

const records = [record(invite, '192.0.2.10', '192.0.2.2', 0), record(moved, '192.0.2.2', '192.0.2.10', 1)];
const told = both(
  'json-record',
  '2026-11-22T06:41:28.457Z 192.0.2.10:5060 > 192.0.2.2:5060 UDP',
  '2026-11-22T06:41:29.457Z 192.0.2.2:5060 > 192.0.2.10:5060 UDP',
);

describe('what stands behind a message in its record', () => {
  it.each([
    ['one record on each line', records.map((row) => JSON.stringify(row)).join('\n')],
    ['an array on one line', JSON.stringify({ data: records, total: 2 })],
    ['an array on many lines', JSON.stringify({ data: records, total: 2 }, undefined, 2)],
    ['an array of tabs', JSON.stringify(records, undefined, '\t')],
  ])('is read of it alone: %s', (_, text) => {
    expect(reading(text)).toEqual(told);
    const first = text.replaceAll(/"(?:src|dst)\w+":\s?(?:"192\.0\.2\.\d+"|5060),?(?=.{0,200}$)/gs, '');
    expect(reading(first)[0]).toBe(told[0]);
  });

  it('is read anew after an edit', () => {
    const text = records.map((row) => JSON.stringify(row)).join('\n');
    const at = text.indexOf('"srcPort":5060') + 10;
    const edited = `${text.slice(0, at)}5062${text.slice(at + 4)}`;
    const before = analyse(documentText(text));
    expect(before.head(0).source).toBe('192.0.2.10:5060');
    const after = finished(reanalyse(before, documentText(edited), { start: at, end: at + 4, newLength: 4 }));
    expect([after.head(0).source, after.head(1).source]).toEqual(['192.0.2.10:5062', '192.0.2.2:5060']);
  });
});

describe('the addresses of a record', () => {
  const raw = (lines: readonly string[]): string => `${lines.join('\r\n')}\r\n`;
  const ends = [
    ['192.0.2.10', '192.0.2.2'],
    ['192.0.2.2', '192.0.2.10'],
  ] as const;
  const written = (dress: (from: string, to: string, message: string) => unknown): string =>
    ends.map(([from, to], index) => JSON.stringify(dress(from, to, raw(index === 0 ? invite : moved)))).join('\n');

  it.each([
    [
      'with their ports',
      (from: string, to: string, body: string) => ({ from: `${from}:5060`, to: `${to}:5060`, body }),
    ],
    [
      'of IPv6 with their ports',
      (from: string, to: string, body: string) => ({
        src: `[2001:db8::${from}]:5060`,
        dst: `[2001:db8::${to}]:5060`,
        body,
      }),
    ],
    [
      'in objects, as Elastic has them',
      (from: string, to: string, message: string) => ({
        source: { ip: from, port: 5060 },
        destination: { port: 5060, ip: to },
        message,
      }),
    ],
    [
      'as HEP names them',
      (from: string, to: string, Payload: string) => ({
        SrcIP: from,
        DstIP: to,
        SrcPort: 5060,
        DstPort: 5060,
        Payload,
      }),
    ],
  ])('%s', (what, dress) => {
    const address = (host: string): string => (what.includes('IPv6') ? `[2001:db8::${host}]:5060` : `${host}:5060`);
    const [there, back] = ends.map(([from, to]) => `- ${address(from)} > ${address(to)} -`);
    expect(reading(written(dress))).toEqual(both('json-record', there ?? '', back ?? ''));
  });
});
