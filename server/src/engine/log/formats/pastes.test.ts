import { describe, expect, it } from 'vitest';
import { behind, both, invite, moved, reading } from '../testing/dressed.ts';

const none = '- - > - -';
const expected = both('raw', none, none);
const lines = [...invite, '', ...moved];

describe('messages that somebody has pasted', () => {
  const variants: readonly (readonly [string, string])[] = [
    ['as they are, LF', lines.join('\n')],
    ['as they are, CR LF', lines.join('\r\n')],
    ['a byte order mark', `\ufeff${lines.join('\n')}`],
    ['an indent', behind('    ', lines).join('\n')],
    [
      'an indent, empty lines empty',
      behind('    ', lines)
        .map((line) => line.trimEnd())
        .join('\n'),
    ],
    ['tabs', behind('\t', lines).join('\n')],
    ['no-break spaces', behind('\u00a0\u00a0', lines).join('\n')],
    ['a quoted mail', behind('> ', lines).join('\n')],
    [
      'a quoted mail, blanks at line ends lost',
      behind('> ', lines)
        .map((line) => line.trimEnd())
        .join('\n'),
    ],
    ['a quoted answer to a mail', behind('>> ', lines).join('\n')],
    ['a comment', behind('# ', lines).join('\n')],
    [
      'a Markdown fence',
      `Look:\n\n\`\`\`sip\n${invite.join('\n')}\n\`\`\`\n\nand then\n\n\`\`\`\n${moved.join('\n')}\n\`\`\`\n`,
    ],
    [
      'backticks on lines of their own, words with a colon behind them',
      `It says:\n\`\n${invite.join('\n')}\n\`\nand the server says: this\n\`\`\`${moved.slice(0, -1).join('\n')}\n\`\`\`\nNote: I do not know why\n`,
    ],
    ['empty lines between all lines', lines.map((line) => `${line}\n\n`).join('')],
    ['the CR made visible', lines.map((line) => `${line}^M\n`).join('')],
    ['both made visible', lines.map((line) => `${line}<CR><LF>\n`).join('')],
    ['blanks behind start lines', lines.map((line) => (/^(?:INVITE|SIP)/.test(line) ? `${line}  ` : line)).join('\n')],
    [
      'words above and below',
      `he wrote:\n${invite.join('\n')}\nand the server said\n${moved.join('\n')}\nthat was all: nothing more\n`,
    ],
    ['keep-alives between them', `\r\n\r\n${invite.join('\r\n')}\r\n\r\n\r\n\r\n${moved.join('\r\n')}\r\n\r\n\r\n\r\n`],
  ];

  it.each(variants)('%s', (_, text) => {
    expect(reading(text)).toEqual(expected);
  });
});
