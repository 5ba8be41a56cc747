import { describe, expect, it } from 'vitest';
import { analyse } from '../log/analyse.ts';
import { briefProse } from '../testing/brief-prose.ts';
import { hoverAt, plainContext } from '../testing/hover-text.ts';
import { request, response } from '../testing/sip-text.ts';
import { documentText } from '../text/text-source.ts';

const moved = response('301 Moved Permanently', { callId: 'one', headers: ['Contact: <sip:b@example.net>'] });
const invite = request('INVITE', 'sip:b@example.com', { callId: 'one' });
const script =
  'pbx1 kamailio[7]: INFO: {2 1 INVITE one} <script>: RPL from 192.0.2.2:5060 status=301 Moved Permanently method=INVITE';
const nta = 'nta: received 301 Moved Permanently for INVITE (1)';

function traceOf(...parts: readonly string[]): ReturnType<typeof analyse> {
  return analyse(documentText(parts.join('')));
}

describe('the hover of a mention', () => {
  it('says what the code means and what to do, and where the message stands', () => {
    const trace = traceOf(`${script}\n`, invite, moved, invite);
    expect(trace.count).toBe(3);
    expect(hoverAt(trace, '301')).toBe(
      [
        '**301 Moved Permanently** · redirection · [RFC 3261 §21.3.2](https://www.rfc-editor.org/rfc/rfc3261#section-21.3.2)',
        'This line only mentions the response; it is not the message. The message stands on line 11.',
        'Meaning of 301.',
        '**How to fix it**',
        '1. fix 301',
      ].join('\n\n'),
    );
  });

  it('says of a method what it is for', () => {
    expect(hoverAt(traceOf(`${script}\n`, invite, moved), 'INVITE one')).toBe(
      [
        '**`INVITE`**',
        'This line only mentions the request; it is not the message. The message stands on line 2.',
        'Opens a session, or changes one when it is sent inside a dialog.',
      ].join('\n\n'),
    );
    expect(hoverAt(traceOf('nta: sent FROB (1) to */192.0.2.2:5060\n'), 'FROB')).toBe(
      '**`FROB`**\n\nThis line only mentions the request; it is not the message.',
    );
  });

  it('says that a Call-ID is not in the file, and nothing where none was told', () => {
    expect(hoverAt(traceOf(`${script}\n`), '301')).toMatch(/it is not the message\. No message of this Call-ID/);
    expect(hoverAt(traceOf(`${nta}\n`), '301')).toMatch(/it is not the message\.$/m);
  });

  it('names no message where more than one may be meant, and the nearest of its copies', () => {
    const other = moved.replace('Call-ID: one', 'Call-ID: two');
    expect(hoverAt(traceOf(`${nta}\n`, moved, other), '301')).toMatch(/it is not the message\.$/m);
    expect(hoverAt(traceOf(`${nta}\n`, moved, moved), '301')).toMatch(/The message stands on line 2\.$/m);
  });

  it('speaks Japanese', () => {
    const text = hoverAt(traceOf(`${script}\n`, moved), '301', { ...plainContext, prose: briefProse('ja') });
    expect(text).toMatch(
      /この行は応答に触れているだけで、メッセージそのものではありません。メッセージは 2 行目にあります。$/m,
    );
  });

  it.each([
    'rtt 380 ms',
    'HTTP/1.1 301 Moved Permanently',
    'port 3801 and rc=301',
    'status=301 in 380 ms',
    'received 301 Moved',
  ])('is absent for %s', (line) => {
    const trace = traceOf(`${line}\n`, moved);
    for (const number of ['301', '380']) {
      const at = line.indexOf(number);
      expect(at === -1 ? undefined : hoverAt(trace, line.slice(at))).toBeUndefined();
    }
  });
});
