import { describe, expect, it } from 'vitest';
import { analyse } from '../log/analyse.ts';
import { request } from '../testing/sip-text.ts';
import { documentText } from '../text/text-source.ts';
import { timeBetween } from './time-between.ts';

/** A log that prints a clock without a date, as sofia does. */
function logged(...clocks: readonly string[]): ReturnType<typeof analyse> {
  const dashes = '-'.repeat(72);
  const entries = clocks.map((clock, place) => {
    const text = request('OPTIONS', 'sip:example.com', { cseq: place + 1, vias: [`${place}`] });
    const body = text.replace(/\r\n/g, '\n   ').trimEnd();
    return `send ${text.length} bytes to udp/[192.0.2.2]:5060 at ${clock}:\n   ${dashes}\n   ${body}\n\n   ${dashes}\n`;
  });
  return analyse(documentText(entries.join('')));
}

describe('timeBetween', () => {
  it('goes on over midnight where the log has no dates', () => {
    const trace = logged('23:59:59.800000', '00:00:00.300000', '00:00:40.000000');
    expect([timeBetween(trace, 0, 1), timeBetween(trace, 1, 2)]).toEqual([500, 39_700]);
  });

  it('takes a small step back for writers that log out of order', () => {
    expect(timeBetween(logged('06:00:01.000000', '06:00:00.900000'), 0, 1)).toBe(-100);
  });
});
