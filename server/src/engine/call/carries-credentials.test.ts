import { describe, expect, it } from 'vitest';
import { analyse } from '../log/analyse.ts';
import { request } from '../testing/sip-text.ts';
import { documentText } from '../text/text-source.ts';
import { carriesCredentials } from './carries-credentials.ts';

const digest = 'Digest username="a", realm="b", nonce="c", uri="sip:b", response="d"';

describe('whether a request carries credentials', () => {
  it.each([
    ['Authorization', [`Authorization: ${digest}`], '', true],
    ['Proxy-Authorization, another case, a blank before the colon', [`PROXY-authorization : ${digest}`], '', true],
    ['nothing', [], '', false],
    ['a challenge', [`WWW-Authenticate: ${digest}`, `X-Authorization: ${digest}`], '', false],
    ['the word in a value', ['Subject: Authorization: none'], '', false],
    ['the word at the start of a fold', ['Subject: see', ` Authorization: ${digest}`], '', false],
    ['a field of the body', ['Content-Type: message/sip'], `A: b\r\nAuthorization: ${digest}\r\n`, false],
    ['the header in front of such a body', [`Authorization: ${digest}`], `A: b\r\nAuthorization: x\r\n`, true],
  ])('%s', (_what, headers, body, expected) => {
    const text = request('REGISTER', 'sip:example.com', { headers, body });
    const lines = text.replaceAll('\r\n', '\n');
    for (const one of [text, lines, lines.replaceAll(/^/gm, '06:00:00 host: ')]) {
      const trace = analyse(documentText(one));
      expect(trace.count).toBe(1);
      expect(carriesCredentials(trace, 0)).toBe(expected);
    }
  });
});
