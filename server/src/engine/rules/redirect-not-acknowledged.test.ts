import { describe, expect, it } from 'vitest';
import { analyse } from '../log/analyse.ts';
import { briefly, findingsOf } from '../testing/findings-of.ts';
import { acknowledge, answer, ask, laterTraffic } from '../testing/redirect-steps.ts';
import { traceFromMessages, type Step } from '../testing/trace-from-messages.ts';
import { documentText } from '../text/text-source.ts';

const rule = 'redirect-not-acknowledged';
const invite = ask(0, 'sip:bob@example.com');
const moved = answer(1, '301 Moved Permanently', ['<sip:bob@192.0.2.4>']);
const again = { ...moved, at: 1.5 };

function check(steps: readonly Step[]): readonly string[] {
  const trace = traceFromMessages(steps);
  return briefly(trace, findingsOf(trace, rule));
}

function overTcp(steps: readonly Step[]): readonly Step[] {
  return steps.map((step) => ({ ...step, transport: 'TCP', text: step.text.replace('2.0/UDP', '2.0/TCP') }) as const);
}

describe('redirect-not-acknowledged', () => {
  it('fires when the server had to send the 3xx again over UDP', () => {
    const trace = traceFromMessages([invite, moved, again, { ...moved, at: 2.5 }]);
    const found = findingsOf(trace, rule);
    expect(briefly(trace, found)).toEqual([`1 warning ${rule}.retransmitted at 301 Moved Permanently`]);
    expect(found[0]?.args).toEqual({ status: 301, retransmissions: 2, seconds: 1.5 });
    expect(found[0]?.related.map(({ index, labelId }) => [index, labelId])).toEqual([
      [0, 'request'],
      [3, 'last-retransmission'],
    ]);
  });

  it('fires in a capture that shows both sides of an address translation', () => {
    const inside = { ...moved, destination: '10.0.0.7:5060' };
    const both = [0, 0.5, 1.5].flatMap((later) => [
      { ...moved, at: 1 + later },
      { ...inside, at: 1.01 + later },
    ]);
    const trace = traceFromMessages([invite, ...both]);
    expect(findingsOf(trace, rule)[0]?.args).toEqual({ status: 301, retransmissions: 2, seconds: 1.5 });
  });

  it('fires when the server goes on after an ACK on a branch of its own', () => {
    const last = { ...moved, at: 2.5 };
    const ack = acknowledge(1.1, { vias: ['9'] });
    expect(check([invite, moved, ack, again, last])).toEqual([
      `1 warning ${rule}.retransmitted at 301 Moved Permanently`,
    ]);
    expect(check([invite, moved, acknowledge(1.3, { vias: ['9'] }), again])).toEqual([]);
  });

  it.each([
    ['an ACK is seen', [invite, moved, acknowledge(1.1), again]],
    ['an ACK is seen at last', [invite, moved, again, acknowledge(1.6)]],
    ['an ACK has another branch, as sipp writes it', [invite, moved, again, acknowledge(1.6, { vias: ['9'] })]],
    ['the 3xx is not repeated', [invite, moved, laterTraffic(60)]],
    ['the copy is a duplicate', [invite, moved, { ...moved, at: 1.05 }]],
    ['the copy came too soon for a timer', [invite, moved, { ...moved, at: 1.3 }]],
    ['the copy differs', [invite, moved, { ...again, text: again.text.replace('Call-ID', 'Server: x\r\nCall-ID') }]],
    ['the copy went elsewhere', [invite, moved, { ...again, destination: '192.0.2.99:5060' }]],
    ['the request is not in the trace', [moved, again]],
  ])('is silent when %s', (_why, steps) => {
    expect(check(steps)).toEqual([]);
  });

  it('is silent without times: a repeat proves nothing', () => {
    expect(check([invite, moved, again].map(({ text }) => ({ text })))).toEqual([]);
  });

  it('is silent for the log of a script, which never shows the ACK to its own reply', () => {
    const line = (second: number, { text }: Step): string =>
      `Nov 22 06:42:0${second} pbx1 kamailio[1]: NOTICE: <script>: message: ${text.replaceAll('\r\n', '#015#012')}\n`;
    const trace = analyse(documentText([line(0, invite), line(1, moved), line(2, again), line(4, again)].join('')));
    expect(trace.count).toBe(4);
    expect(findingsOf(trace, rule)).toEqual([]);
  });

  it('is silent for a request that takes no ACK', () => {
    const method = 'OPTIONS';
    const pong = answer(1, '302 Moved Temporarily', ['<sip:bob@192.0.2.4>'], { method });
    expect(check([ask(0, 'sip:bob@example.com', { method }), pong, { ...pong, at: 1.5 }])).toEqual([]);
  });

  it('waits for 32 s of silence over TCP, where nothing is retransmitted', () => {
    const steps = [invite, moved, laterTraffic(34)];
    expect(check(overTcp(steps))).toEqual([`1 warning ${rule}.silent at 301 Moved Permanently`]);
    expect(check(overTcp([invite, moved, laterTraffic(30)]))).toEqual([]);
    expect(check(overTcp([invite, moved, acknowledge(1.1), laterTraffic(34)]))).toEqual([]);
    expect(check(overTcp([invite, moved, again]))).toEqual([]);
  });

  it('ignores received and rport, which a server adds to the top Via', () => {
    const text = again.text.replace('branch=', 'received=192.0.2.10;rport=5060;branch=');
    expect(check([invite, moved, { ...again, text }])).toHaveLength(1);
  });
});
