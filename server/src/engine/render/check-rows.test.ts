import { describe, expect, it } from 'vitest';
import { analyse, finished } from '../log/analyse.ts';
import { findings } from '../rules/check.ts';
import { defaultRuleSettings } from '../rules/rule-settings.ts';
import { request, response } from '../testing/sip-text.ts';
import { documentText, octetText, type TextSource } from '../text/text-source.ts';
import { checkRows, type CheckRow } from './check-rows.ts';

function rows(text: TextSource): readonly CheckRow[] {
  const trace = analyse(text);
  return checkRows(trace, finished(findings(trace, defaultRuleSettings)), 'a.sip', 'en');
}

/** Its Contact is what every INVITE must have: nothing is to be said about the request itself. */
const invite = request('INVITE', 'sip:bob@example.com', { headers: ['Contact: <sip:alice@192.0.2.10>'] });
const moved = invite + response('301 Moved Permanently');

describe('checkRows', () => {
  it('has 1-based places, the rule, the sentence, the reference and what can be done', () => {
    expect(rows(documentText(moved))[0]).toEqual({
      file: 'a.sip',
      line: 11,
      column: 9,
      endLine: 11,
      endColumn: 30,
      rule: 'redirect-without-contact',
      severity: 'warning',
      message: '301 Moved Permanently to INVITE has no Contact: no client can follow it.',
      reference: 'RFC 3261 §13.3.1.2',
      remedies: [
        'Show the remedy for this 301',
        'Insert a Contact',
        'Compare 301 Moved Permanently with 380 Alternative Service',
        'Compare 301 Moved Permanently with 302 Moved Temporarily',
        'Turn off “redirect-without-contact” in this workspace',
      ],
    });
  });

  it('counts columns in UTF-16 units, also in a file that was read as octets', () => {
    const answer = response('404 Café 😀');
    const octets = String.fromCharCode(...Buffer.from(invite + answer));
    const [inFile] = rows(octetText(octets));
    const [inDocument] = rows(documentText(invite + answer));
    expect(inFile?.endColumn).toBe('SIP/2.0 404 Café 😀'.length + 1);
    expect([inFile?.column, inFile?.endColumn]).toEqual([inDocument?.column, inDocument?.endColumn]);
  });

  it('says in UTF-8 what a file that was read as octets holds', () => {
    // The two octets more of what is not ASCII are the line end, so that the length holds in both.
    const body =
      '<ims-3gpp version="1"><alternative-service><type>emergency</type><reason>d\u00e9j\u00e0</reason></alternative-service></ims-3gpp>\r\n';
    const headers = ['Content-Type: application/3gpp-ims+xml'];
    const answers = [
      response('404 \u3042'),
      response('404 Caf\u00e9', { callId: 'b' }),
      response('380 x', { callId: 'c', headers, body }),
    ];
    const text = answers.join('');
    const octets = rows(octetText(String.fromCharCode(...Buffer.from(text)))).map(({ message }) => message);
    expect(octets).toEqual(rows(documentText(text)).map(({ message }) => message));
    for (const word of ['404 \u3042', '404 Caf\u00e9', 'd\u00e9j\u00e0']) expect(octets.join(' ')).toContain(word);
  });

  it('is empty for a trace without findings', () => {
    expect(rows(documentText(invite))).toEqual([]);
  });
});
