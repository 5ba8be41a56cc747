import { expect, it } from 'vitest';
import { grammarHost, tokenLines } from './grammar-host.ts';
import { statusMarks } from './status-marks.ts';

const grammar = await grammarHost().grammar('text.html.markdown');
const fence = '```';

function codes(...lines: readonly string[]): readonly number[] {
  return statusMarks(tokenLines(grammar, lines.join('\n'))).map((mark) => mark.code);
}

it('colours a sip fence and nothing after it', () => {
  expect(
    codes(
      'SIP/2.0 301 Moved',
      `${fence}sip`,
      'SIP/2.0 302 Moved',
      'Contact: <sip:a@example.com>',
      fence,
      'SIP/2.0 303 Moved',
    ),
  ).toEqual([302]);
});

it.each([`${fence} sip`, `${fence}SIP title="a"`, '~~~sip', `   ${fence}sip`, `${fence}sip {1,2}`])(
  'knows the opening %j',
  (opening) => {
    expect(codes(opening, 'SIP/2.0 380 Alternative Service', opening.trim().slice(0, 3))).toEqual([380]);
  },
);

it.each([`${fence}sipp`, `${fence}sip-trace`, `${fence}text`, '``sip``'])('leaves %j alone', (opening) => {
  expect(codes(opening, 'SIP/2.0 380 Alternative Service', fence)).toEqual([]);
});

it('closes what a message left open', () => {
  const lines = tokenLines(
    grammar,
    [`${fence}sip`, 'MESSAGE sip:a@example.com SIP/2.0', 'c: text/plain', '', 'hello', fence, '# Heading'].join('\n'),
  );
  expect(lines.at(-1)?.tokens.map((token) => token.scopes)).toEqual([
    ['text.html.markdown', 'markup.heading.markdown'],
  ]);
});

it('names the embedded language for brackets and commands', () => {
  const inner = tokenLines(grammar, `${fence}sip\nSIP/2.0 200 OK`)[1]?.tokens[0]?.scopes ?? [];
  expect(inner).toContain('meta.embedded.block.sip');
});
