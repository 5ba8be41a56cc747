import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { analyse } from '../../log/analyse.ts';
import { behind, invite, moved } from '../../log/testing/dressed.ts';
import { documentText } from '../../text/text-source.ts';
import { semanticTokens } from './semantic-tokens.ts';

function tokensIn(text: string, start = 0, end = text.length): readonly string[] {
  return semanticTokens(analyse(documentText(text)), { start, end }).map(
    ({ kind, span }) => `${kind} ${text.slice(span.start, span.end)}`,
  );
}

const inviteTokens = [
  ...['sipMethod INVITE', 'sipScheme sip', 'sipUser bob', 'sipHost example.com'],
  ...['sipHeader Via', 'sipHost 192.0.2.10', 'sipPort 5060', 'sipBranch z9hG4bK-1'],
  ...['sipHeader From', 'sipScheme sip', 'sipUser alice', 'sipHost example.com', 'sipTag a1'],
  ...['sipHeader To', 'sipScheme sip', 'sipUser bob', 'sipHost example.com'],
  ...['sipHeader Call-ID', 'sipCallId one@192.0.2.10', 'sipHeader CSeq', 'sipMethod INVITE'],
  ...['sipHeader Contact', 'sipScheme sip', 'sipUser alice', 'sipHost 192.0.2.10', 'sipPort 5060'],
  ...['sipHeader Content-Type', 'sipHeader Content-Length'],
  ...['sdpType v', 'sdpType o', 'sdpType s', 'sdpType c', 'sdpType t', 'sdpType m'],
];

const dresses: readonly (readonly [string, string])[] = [
  ['as it is', invite.join('\n')],
  ['behind the prefix of a log', behind('2026-11-22 06:41:28 app: ', invite).join('\n')],
  ['quoted in a mail', behind('> ', invite).join('\n')],
  ['on one line of a syslog', `Nov 22 06:42:41 pbx1 kamailio[1]: ${invite.join('#015#012')}`],
  ['coloured by a terminal', `\u001b[1m\u001b[31m${invite.join('\u001b[0m\r\n')}`],
  ['in JSON', `{"message":"${invite.map((line) => line.replaceAll('"', '\\"')).join('\\r\\n')}\\r\\n"}`],
];

describe('semantic tokens', () => {
  it.each(dresses)('stand where the user sees them: %s', (_, text) => {
    expect(tokensIn(`${text}\n`)).toEqual(inviteTokens);
  });

  it('tell the class of a status, and those of a piece of SIP in a body', () => {
    expect(tokensIn(moved.join('\n'))[0]).toBe('sipStatusRedirection 301 Moved Permanently');
    const notify = ['NOTIFY sip:a@example.com SIP/2.0', 'Call-ID: 1', 'Content-Type: message/sipfrag', ''];
    expect(tokensIn([...notify, 'SIP/2.0 603 Decline', 'Call-ID: 2'].join('\n')).slice(-3)).toEqual([
      'sipStatusGlobalFailure 603 Decline',
      'sipHeader Call-ID',
      'sipCallId 2',
    ]);
  });

  it('are comments above a message and among its headers, in a .sip file', () => {
    const text = '### title\n# above\nOPTIONS sip:a@b SIP/2.0\n// note: 1\nCall-ID: 1\n# last\n\n# body\n';
    const written = analyse(documentText(text, { hasSeparators: true }));
    const comments = semanticTokens(written, { start: 0, end: text.length })
      .filter(({ kind }) => kind === 'comment')
      .map(({ span }) => text.slice(span.start, span.end));
    expect(comments).toEqual(['# above', '// note: 1', '# last']);
    expect(semanticTokens(written, { start: 10, end: 18 }).map(({ span }) => span)).toEqual([{ start: 10, end: 17 }]);
    expect(tokensIn(text).filter((token) => token.startsWith('comment'))).toEqual([]);
  });

  it('of a stretch are those of the whole that stand in it, on one line each, and apart', () => {
    const folded =
      'OPTIONS sip:a@example.com SIP/2.0\nVia: SIP/2.0/UDP\n 192.0.2.1;branch=z9hG4bK\n\t-2\nFrom: "a\n b" <sip:a\n@b>;tag=1\n\n';
    const texts = fc
      .array(
        fc.constantFrom(...dresses.map(([, text]) => text), folded, moved.join('\r\n'), 'words', '# a\n// b', '###'),
        { maxLength: 4 },
      )
      .map((parts) => parts.map((part) => `${part}\n${part.startsWith('#') ? '' : '\n'}`).join(''));
    fc.assert(
      fc.property(texts, fc.nat(), fc.nat(), (text, one, other) => {
        const trace = analyse(documentText(text, { hasSeparators: one % 2 === 0 }));
        const all = semanticTokens(trace, { start: 0, end: text.length });
        const [start = 0, end = 0] = [one % (text.length + 1), other % (text.length + 1)].toSorted((a, b) => a - b);
        expect(semanticTokens(trace, { start, end })).toEqual(
          all.filter(({ span }) => start <= span.start && span.end <= end),
        );
        expect(all.filter(({ span }, at) => span.start < (all[at - 1]?.span.end ?? 0))).toEqual([]);
        expect(all.filter(({ span }) => text.slice(span.start, span.end).includes('\n'))).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });
});
