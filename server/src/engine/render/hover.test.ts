import { describe, expect, it } from 'vitest';
import { analyse } from '../log/analyse.ts';
import type { Trace } from '../log/trace.ts';
import { briefProse } from '../testing/brief-prose.ts';
import { request, response } from '../testing/sip-text.ts';
import { traceFromMessages, type Step } from '../testing/trace-from-messages.ts';
import { documentText } from '../text/text-source.ts';
import type { AnswerContext } from './answer-context.ts';
import { hover } from './hover.ts';

const context: AnswerContext = { prose: briefProse('en'), clientCommands: new Set(), maxHops: 5 };
const alice = '192.0.2.10:5060';
const server = '192.0.2.2:5060';
const bob = '192.0.2.4:5060';
const out = { source: alice, destination: server };
const back = { source: server, destination: alice };

const old = 'sip:bob@example.com';
const invite: Step = { at: 0, ...out, text: request('INVITE', old) };
const ack: Step = { at: 0.2, ...out, text: request('ACK', old, { toTag: 'callee' }) };

function answer(statusLine: string, headers: readonly string[] = [], at = 0.012): Step {
  return { at, ...back, text: response(statusLine, { headers }) };
}

function follow(uri: string, at = 0.3): Step {
  return { at, source: alice, destination: bob, text: request('INVITE', uri, { vias: ['2'], cseq: 2 }) };
}

function answered(at = 1): Step {
  return { at, source: bob, destination: alice, text: response('200 OK', { vias: ['2'], cseq: 2 }) };
}

/** The hover where `needle` first stands in the trace. */
function hoverAt(trace: Trace, needle: string, asked: AnswerContext = context): string | undefined {
  return hover(trace, trace.text.chars.indexOf(needle) + 1, asked)?.markdown;
}

/** The part of a hover that this trace adds. */
function facts(trace: Trace, needle: string, asked: AnswerContext = context): readonly string[] {
  const text = hoverAt(trace, needle, asked) ?? '';
  return text.split('\n').filter((line) => line.startsWith('- ') && !line.startsWith('- seen'));
}

describe('hover of a 301', () => {
  const moved = answer('301 Moved Permanently', ['Contact: <sip:bob@example.net:5070;transport=tcp>;expires=60']);

  it('has heading, meaning, facts, fix, and when one sees it, in this order', () => {
    const trace = traceFromMessages([invite, moved, ack, follow('sip:bob@example.net:5070;transport=tcp'), answered()]);
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
    const last = hoverAt(trace, 'SIP/2.0 301', { ...context, clientCommands })
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
    const later: Step = { at: 40.5, ...out, text: request('OPTIONS', 'sip:example.com', { callId: 'other' }) };
    expect(facts(traceFromMessages([invite, moved, ack, later]), 'SIP/2.0 301').at(-1)).toBe(
      '- **Not followed**: 40 s of the client’s later traffic show no try of any Contact.',
    );
  });

  it('says so when the trace is too short to tell, and when it shows one side only', () => {
    expect(facts(traceFromMessages([invite, moved, ack]), 'SIP/2.0 301').at(-1)).toBe(
      '- Whether it was followed cannot be told: the trace ends 188 ms later.',
    );
    expect(facts(traceFromMessages([moved]), 'SIP/2.0 301')).toEqual([
      '- The request that it answers is not in the trace.',
      '- Contact: `sip:bob@example.net:5070;transport=tcp` · valid for 60 s',
      '- Whether it was followed cannot be told: the trace does not show what the client sent.',
    ]);
  });

  it('names a missing Contact once', () => {
    const bare = answer('301 Moved Permanently');
    expect(facts(traceFromMessages([invite, bare, ack]), 'SIP/2.0 301')).toEqual([
      '- Answers `INVITE` to `sip:bob@example.com`, CSeq 1, after 12 ms (line 3).',
      '- No Contact: there is nowhere to go.',
    ]);
  });

  it('names a Contact that leaves SIPS, one that is the Request-URI, and one that nearly is', () => {
    const secure = { ...invite, text: request('INVITE', 'sips:bob@example.com') };
    const plain = answer('301 Moved Permanently', [`Contact: <${old}>`]);
    expect(facts(traceFromMessages([secure, plain]), 'SIP/2.0 301')).toContain(
      '- **Leaves SIPS**: `sip:bob@example.com` is not protected as `sips:bob@example.com` is. A client should ask its user first (RFC 3261 §8.1.3.4).',
    );
    expect(facts(traceFromMessages([invite, plain]), 'SIP/2.0 301')).toContain(
      '- Nothing changes: the Contact is the Request-URI again, and following it never ends.',
    );
    const near = answer('301 Moved Permanently', ['Contact: <sip:bob@example.com:5060>']);
    expect(facts(traceFromMessages([invite, near]), 'SIP/2.0 301')).toContain(
      '- The Contact differs from the Request-URI only by the default port: in practice it is the same place.',
    );
  });

  it('tells a loop with the line where the URI was first tried', () => {
    const first = answer('301 Moved Permanently', ['Contact: <sip:bob@192.0.2.4>']);
    const second: Step = {
      at: 0.4,
      source: bob,
      destination: alice,
      text: response('301 Moved Permanently', { vias: ['2'], cseq: 2, headers: [`Contact: <${old}>`] }),
    };
    const trace = traceFromMessages([invite, first, ack, follow('sip:bob@192.0.2.4'), second]);
    const lines = (hover(trace, trace.text.chars.lastIndexOf('SIP/2.0 301') + 1, context)?.markdown ?? '').split('\n');
    expect(lines).toContain(
      '- **Loop**: `sip:bob@example.com` was already tried on line 3; this is redirection number 2.',
    );
  });

  it('tells a missing ACK from the retransmissions', () => {
    const again: readonly Step[] = [
      { ...moved, at: 0.512 },
      { ...moved, at: 1.512 },
    ];
    expect(facts(traceFromMessages([invite, moved, ...again]), 'SIP/2.0 301').at(-1)).toBe(
      '- **ACK missing**: the response was sent again 2 times within 1.5 s.',
    );
  });

  it('tells that a 302 without expiry must not be cached, and lists Contacts in order of q', () => {
    const contacts = ['Contact: <sip:a@192.0.2.4>;q=0.2, <sip:b@192.0.2.4>;q=0.9;expires=x'];
    expect(
      facts(traceFromMessages([invite, answer('302 Moved Temporarily', contacts)]), 'SIP/2.0 302').slice(1, 3),
    ).toEqual([
      '- Contact 1 of 2: `sip:b@192.0.2.4` · q 0.9 · expires cannot be read, which counts as 3600 s',
      '- Contact 2 of 2: `sip:a@192.0.2.4` · q 0.2 · no expiry: for this request only, not to be cached',
    ]);
  });
});

describe('hover of a 380', () => {
  const identity = 'P-Asserted-Identity: <sip:pcscf.example.com;lr>';
  const type = 'Content-Type: application/3gpp-ims+xml';

  function xml(content: string, root = 'ims-3gpp version="1"'): string {
    const name = root.split(' ')[0] ?? '';
    return `<${root}>\r\n<alternative-service>${content}</alternative-service>\r\n</${name}>\r\n`;
  }

  function alternative(body: string, headers: readonly string[] = [type, identity]): Step {
    return { at: 0.012, ...back, text: response('380 Alternative Service', { headers, body }) };
  }

  const text = xml('<type>emergency</type><reason>dial 112</reason><action>emergency-registration</action>');

  it('decodes the body written as the schema has it', () => {
    const trace = traceFromMessages([invite, alternative(text), ack]);
    expect(hoverAt(trace, 'SIP/2.0 380')).toContain(
      'Meaning of 380. Rare on the public internet, routine for emergency',
    );
    expect(facts(trace, 'SIP/2.0 380')).toEqual([
      '- Answers `INVITE` to `sip:bob@example.com`, CSeq 1, after 12 ms (line 3).',
      '- Content-Type: `application/3gpp-ims+xml`',
      '- Service: `emergency`',
      '- Action: `emergency-registration`',
      '- Reason, for the user: `dial 112`',
      '- Trust test: not possible, the trace shows no registration with a Path. P-Asserted-Identity is `<sip:pcscf.example.com;lr>`.',
    ]);
  });

  it('decodes empty elements and says that both forms are seen', () => {
    const lines = facts(traceFromMessages([invite, alternative(xml('<type><emergency/></type>'))]), 'SIP/2.0 380');
    expect(lines.slice(2, 5)).toEqual([
      '- Service: `emergency`',
      '- Written as an empty element (`<type><emergency/></type>`); the schema has text there. Both are seen in the wild.',
      '- `reason` is missing, which TS 24.229 §7.6 requires.',
    ]);
  });

  it('names a wrong root element, and a wrong or missing Content-Type', () => {
    const wrongRoot = xml('<type>emergency</type><reason>x</reason>', '3gpp-ims');
    expect(facts(traceFromMessages([invite, alternative(wrongRoot)]), 'SIP/2.0 380')).toContain(
      '- The root element is `3gpp-ims`; TS 24.229 §7.6 has `ims-3gpp`. A phone may not read it.',
    );
    const other = alternative(text, ['Content-Type: text/xml', identity]);
    expect(facts(traceFromMessages([invite, other]), 'SIP/2.0 380')[1]).toBe(
      '- Content-Type is `text/xml`, but the body is the one of 3GPP; it should be `application/3gpp-ims+xml`.',
    );
    expect(facts(traceFromMessages([invite, alternative(text, [identity])]), 'SIP/2.0 380')[1]).toBe(
      '- There is no Content-Type; the body was recognised by its root element.',
    );
  });

  it('makes the trust test where the trace shows the registration', () => {
    const registered = (path: string): Step => ({
      at: -1,
      ...back,
      text: response('200 OK', {
        callId: 'reg',
        method: 'REGISTER',
        headers: [`Path: <sip:edge.example.com>, <${path}>`],
      }).replace('To: <sip:bob@example.com>', 'To: <sip:alice@example.com>'),
    });
    const steps = [invite, alternative(text)];
    expect(facts(traceFromMessages([registered('sip:pcscf.example.com;lr'), ...steps]), 'SIP/2.0 380').at(5)).toBe(
      '- **Trust test passed**: P-Asserted-Identity `sip:pcscf.example.com;lr` equals the last Path value of the registration (line 3).',
    );
    expect(facts(traceFromMessages([registered('sip:other.example.com;lr'), ...steps]), 'SIP/2.0 380').at(5)).toMatch(
      /^- \*\*Trust test failed\*\*: P-Asserted-Identity `sip:pcscf\.example\.com;lr` is not .*`sip:other\.example\.com;lr`/,
    );
  });

  it('tells what is missing without a body, and names the service URN of a Contact', () => {
    const bare = alternative('', ['Contact: <urn:service:sos.police>']);
    expect(facts(traceFromMessages([invite, bare]), 'SIP/2.0 380').slice(1, 3)).toEqual([
      '- There is no body, so the alternatives are not described.',
      '- Emergency service URN: `urn:service:sos.police`',
    ]);
  });

  it('answers on the body and on the Content-Type as well', () => {
    const trace = traceFromMessages([invite, alternative(text)]);
    expect(hoverAt(trace, 'dial 112')).toMatch(/^\*\*Body of the 380\*\*\n\n- Content-Type: /);
    expect(hoverAt(trace, 'application/3gpp-ims+xml')).toContain('- Service: `emergency`');
  });
});

describe('other hovers', () => {
  const trace = analyse(
    documentText(
      [
        request('INVITE', old),
        response('301 Moved Permanently', {
          headers: ['m: "B" <sip:bob@10.0.0.9;gr=1?Subject=x>;q=7', 'Reason: SIP;cause=301'],
        }),
        request('NOTIFY', old, {
          callId: 'n',
          headers: ['Content-Type: message/sipfrag;version=2.0'],
          body: 'SIP/2.0 404 Not Found\r\n',
        }),
        response('404 Not Found', { callId: 'x' }),
        response('399 What', { callId: 'y' }),
      ].join(''),
    ),
  );

  it('explains a Contact part by part, with its cautions', () => {
    expect(hoverAt(trace, 'sip:bob@10.0.0.9')).toBe(
      [
        '**Contact** · `sip:bob@10.0.0.9;gr=1?Subject=x`',
        '',
        'A target of this 301: the URI, without `method` and headers, becomes the new Request-URI ([RFC 3261 §8.1.3.4](https://www.rfc-editor.org/rfc/rfc3261#section-8.1.3.4)).',
        '',
        '- scheme: `sip`',
        '- user: `bob`',
        '- host: `10.0.0.9`',
        '- parameters: `gr=1`',
        '- headers: `Subject=x`',
        '- q: `7`',
        '- q is a number from 0 to 1 with up to three decimals; this one is not.',
        '- A private address: only clients in that network can reach it.',
        '- A GRUU (`gr`): it names one device, not the user; do not store it as an address of the user.',
      ].join('\n'),
    );
  });

  it('explains a header name by its RFC, the compact form included', () => {
    expect(hoverAt(trace, 'Max-Forwards')).toBe(
      '**Max-Forwards** · [RFC 3261 §20.22](https://www.rfc-editor.org/rfc/rfc3261#section-20.22)\n\nHow many more hops may pass the request on; at 0 the next proxy answers 483.',
    );
    expect(hover(trace, trace.text.chars.indexOf('m: "B"'), context)?.markdown).toContain(
      '**Contact** · [RFC 3261 §20.10]',
    );
  });

  it('says of a sipfrag that it is an outcome told by a NOTIFY', () => {
    expect(hoverAt(trace, 'SIP/2.0 404')).toMatch(/^A fragment in the body of a NOTIFY: .*\n\n\*\*404 Not Found\*\*/);
  });

  it('explains any other status line, an unregistered one as its class', () => {
    expect(hover(trace, trace.text.chars.lastIndexOf('SIP/2.0 404') + 1, context)?.markdown).toBe(
      [
        '**404 Not Found** · request failure · [RFC 3261 §21.4.5](https://www.rfc-editor.org/rfc/rfc3261#section-21.4.5)',
        '',
        'Meaning of 404.',
        '',
        '- more of 404',
        '',
        '**How to fix it**',
        '',
        '1. fix 404',
      ].join('\n'),
    );
    expect(hoverAt(trace, 'SIP/2.0 399')).toMatch(
      /^\*\*399\*\* · redirection\n\nNot a registered code: a client treats it as 300, the general code of its class \(\[RFC 3261 §8\.1\.3\.2\]/,
    );
  });

  it('is silent where nothing can be explained', () => {
    expect(hoverAt(trace, 'SIP;cause=301')).toBeUndefined();
    expect(hoverAt(trace, 'INVITE sip:')).toBeUndefined();
    expect(hover(trace, trace.text.chars.length + 10, context)).toBeUndefined();
  });
});
