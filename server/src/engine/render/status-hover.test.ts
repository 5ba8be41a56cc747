import { describe, expect, it } from 'vitest';
import { briefProse } from '../testing/brief-prose.ts';
import { factsAt, hoverAt, plainContext } from '../testing/hover-text.ts';
import { alice, newPlace, server } from '../testing/redirect-steps.ts';
import { request, response } from '../testing/sip-text.ts';
import { traceFromMessages, type Step } from '../testing/trace-from-messages.ts';
import { hover } from './hover.ts';

const old = 'sip:bob@example.com';
const invite: Step = { at: 0, source: alice, destination: server, text: request('INVITE', old) };
const ack: Step = { at: 0.2, source: alice, destination: server, text: request('ACK', old, { toTag: 'callee' }) };

function answer(statusLine: string, headers: readonly string[] = []): Step {
  return { at: 0.012, source: server, destination: alice, text: response(statusLine, { headers }) };
}

function follow(uri: string): Step {
  return { at: 0.3, source: alice, destination: newPlace, text: request('INVITE', uri, { vias: ['2'], cseq: 2 }) };
}

const answered: Step = {
  at: 1,
  source: newPlace,
  destination: alice,
  text: response('200 OK', { vias: ['2'], cseq: 2 }),
};

describe('hover of a 301', () => {
  const moved = answer('301 Moved Permanently', ['Contact: <sip:bob@example.net:5070;transport=tcp>;expires=60']);

  it('says that a body in the place of a Contact is that of a 380, and what is no q', () => {
    const text = response('301 Moved Permanently', { headers: ['Content-Type: text/plain'], body: 'Ask the desk.' });
    expect(factsAt(traceFromMessages([invite, { ...moved, text }, ack]), 'SIP/2.0 301').slice(1, 3)).toEqual([
      '- No Contact: there is nowhere to go.',
      '- This 301 has no Contact and a body of type `text/plain`: the server may have meant 380.',
    ]);
    const loud = answer('301 Moved Permanently', ['Contact: <sip:bob@example.net>;q=1.5']);
    expect(factsAt(traceFromMessages([invite, loud, ack]), 'SIP/2.0 301')[1]).toBe(
      '- Contact: `sip:bob@example.net` · q is not a number from 0 to 1',
    );
  });

  it('has heading, meaning, facts, fix, and when one sees it, in this order', () => {
    const trace = traceFromMessages([invite, moved, ack, follow('sip:bob@example.net:5070;transport=tcp'), answered]);
    const lineOf = (needle: string): number => trace.text.chars.split(needle)[0]?.split('\n').length ?? 0;
    expect(hoverAt(trace, 'SIP/2.0 301')).toBe(
      [
        '**301 Moved Permanently** · redirection · [RFC 3261 §21.3.2](https://www.rfc-editor.org/rfc/rfc3261#section-21.3.2)',
        '',
        'Meaning of 301.',
        '',
        '**In this trace**',
        '',
        '- Answers `INVITE` to `sip:bob@example.com`, CSeq 1, after 12 ms (line 3).',
        '- Contact: `sip:bob@example.net:5070;transport=tcp` · valid for 60 s',
        '- Changes from old to new: host `example.com` → `example.net`, port `5070` added, transport `tcp` added.',
        `- **Followed**: \`INVITE\` to \`sip:bob@example.net:5070;transport=tcp\` on line ${lineOf('INVITE sip:bob@example.net')}.`,
        `- Its final answer: \`200 OK\` (line ${lineOf('SIP/2.0 200 OK')}).`,
        '',
        '**How to fix it**',
        '',
        '1. fix 301',
        '',
        '**When you see it**',
        '',
        '- seen 301',
      ].join('\n'),
    );
  });

  it('links commands only for a client that announced them, with numbers as arguments', () => {
    const trace = traceFromMessages([invite, moved]);
    const at = trace.text.chars.indexOf('SIP/2.0 301');
    const clientCommands = new Set(['sipLens.compareCodes', 'sipLens.showRemedy']);
    const last = hoverAt(trace, 'SIP/2.0 301', { ...plainContext, clientCommands })
      ?.split('\n')
      .at(-1);
    expect(last).toBe(
      [
        `[Compare 301 with 380](command:sipLens.compareCodes?%5B301%2C380%2C${at}%5D)`,
        `[Compare 301 with 302](command:sipLens.compareCodes?%5B301%2C302%2C${at}%5D)`,
        `[Show the remedy](command:sipLens.showRemedy?%5B301%2C${at}%5D)`,
      ].join(' · '),
    );
    expect(hoverAt(trace, 'SIP/2.0 301')).not.toContain('command:');
  });

  it('says that it was not followed when the client went on for 32 s without trying', () => {
    const later: Step = {
      at: 40.5,
      source: alice,
      destination: server,
      text: request('OPTIONS', 'sip:example.com', { callId: 'other' }),
    };
    expect(factsAt(traceFromMessages([invite, moved, ack, later]), 'SIP/2.0 301').at(-1)).toBe(
      '- **Not followed**: 40 s of the client’s later traffic show no try of any Contact.',
    );
  });

  it('says so when the trace is too short to tell, and when it shows one side only', () => {
    expect(factsAt(traceFromMessages([invite, moved, ack]), 'SIP/2.0 301').at(-1)).toBe(
      '- Whether it was followed cannot be told: the trace ends 188 ms later.',
    );
    expect(factsAt(traceFromMessages([moved]), 'SIP/2.0 301')).toEqual([
      '- The request that it answers is not in the trace.',
      '- Contact: `sip:bob@example.net:5070;transport=tcp` · valid for 60 s',
      '- Whether it was followed cannot be told: the trace does not show what the client sent.',
    ]);
  });

  it('names a missing Contact once', () => {
    const bare = answer('301 Moved Permanently');
    expect(factsAt(traceFromMessages([invite, bare, ack]), 'SIP/2.0 301')).toEqual([
      '- Answers `INVITE` to `sip:bob@example.com`, CSeq 1, after 12 ms (line 3).',
      '- No Contact: there is nowhere to go.',
    ]);
  });

  it('names a Contact that leaves SIPS, one that is the Request-URI, and one that nearly is', () => {
    const secure = { ...invite, text: request('INVITE', 'sips:bob@example.com') };
    const plain = answer('301 Moved Permanently', [`Contact: <${old}>`]);
    expect(factsAt(traceFromMessages([secure, plain]), 'SIP/2.0 301')).toContain(
      '- **Leaves SIPS**: `sip:bob@example.com` is not protected as `sips:bob@example.com` is. A client should ask its user first (RFC 3261 §8.1.3.4).',
    );
    expect(factsAt(traceFromMessages([invite, plain]), 'SIP/2.0 301')).toContain(
      '- Nothing changes: the Contact is the Request-URI again, and following it never ends.',
    );
    const near = answer('301 Moved Permanently', ['Contact: <sip:bob@example.com:5060>']);
    expect(factsAt(traceFromMessages([invite, near]), 'SIP/2.0 301')).toContain(
      '- The Contact differs from the Request-URI only by the default port: in practice it is the same place.',
    );
  });

  it('tells a loop with the line where the URI was first tried', () => {
    const first = answer('301 Moved Permanently', ['Contact: <sip:bob@192.0.2.4>']);
    const second: Step = {
      at: 0.4,
      source: newPlace,
      destination: alice,
      text: response('301 Moved Permanently', { vias: ['2'], cseq: 2, headers: [`Contact: <${old}>`] }),
    };
    const trace = traceFromMessages([invite, first, ack, follow('sip:bob@192.0.2.4'), second]);
    const lines = (hover(trace, trace.text.chars.lastIndexOf('SIP/2.0 301') + 1, plainContext)?.markdown ?? '').split(
      '\n',
    );
    expect(lines).toContain(
      '- **Loop**: `sip:bob@example.com` was already tried on line 3; this is redirection number 2.',
    );
    const closing = trace.text.chars.slice(0, trace.text.chars.lastIndexOf('SIP/2.0 301')).split('\n').length;
    expect(factsAt(trace, 'SIP/2.0 301')).toContain(
      `- **Leads into a loop**: redirection number 2, on line ${closing}, comes back to \`sip:bob@example.com\`, which was already tried.`,
    );
    const japanese = hoverAt(trace, 'SIP/2.0 301', { ...plainContext, prose: briefProse('ja') });
    expect(japanese).toContain(`- **この先でループします**: ${closing} 行目 (リダイレクト 2 回目) で`);
  });

  it('tells how long the chain is that a redirection starts, where that is more than is ordinary', () => {
    const first = answer('301 Moved Permanently', ['Contact: <sip:bob@192.0.2.4>']);
    const headers = ['Contact: <sip:bob@192.0.2.5>'];
    const next = response('301 Moved Permanently', { vias: ['2'], cseq: 2, headers });
    const steps = [invite, first, ack, follow('sip:bob@192.0.2.4'), { ...answered, text: next }];
    const trace = traceFromMessages(steps);
    const line = '- From here the redirections go on: 2 in a row; 1 are taken as ordinary.';
    expect(hoverAt(trace, 'SIP/2.0 301', { ...plainContext, maxHops: 1 })).toContain(line);
    expect(hoverAt(trace, 'SIP/2.0 301')).not.toContain('in a row');
  });

  it('tells a missing ACK from the retransmissions', () => {
    const again: readonly Step[] = [
      { ...moved, at: 0.512 },
      { ...moved, at: 1.512 },
    ];
    expect(factsAt(traceFromMessages([invite, moved, ...again]), 'SIP/2.0 301').at(-1)).toBe(
      '- **ACK missing**: retransmissions of the response within 1.5 s: 2.',
    );
  });

  it('tells that a 302 without expiry must not be cached, and lists Contacts in order of q', () => {
    const contacts = ['Contact: <sip:a@192.0.2.4>;q=0.2, <sip:b@192.0.2.4>;q=0.9;expires=x'];
    expect(
      factsAt(traceFromMessages([invite, answer('302 Moved Temporarily', contacts)]), 'SIP/2.0 302').slice(1, 3),
    ).toEqual([
      '- Contact 1 of 2: `sip:b@192.0.2.4` · q 0.9 · expires cannot be read, which counts as 3600 s',
      '- Contact 2 of 2: `sip:a@192.0.2.4` · q 0.2 · no expiry: for this request only, not to be cached',
    ]);
  });
});
