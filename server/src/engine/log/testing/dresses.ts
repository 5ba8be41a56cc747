/** Puts the lines of a message into the words of a log; `eol` is how the log ends its own lines. */
export type Dress = (lines: readonly string[], eol: string) => string;

/** Returns the dress that puts a prefix before every line; the number given to it counts the lines from 0. */
function before(prefix: (line: number) => string): Dress {
  return (lines, eol) => lines.map((line, index) => prefix(index) + line + eol).join('');
}

/** Returns the dress of a prefix that has lost its last blank where nothing follows it. */
function trimmed(prefix: string): Dress {
  return (lines, eol) => lines.map((line) => (line === '' ? prefix.trimEnd() : prefix + line) + eol).join('');
}

function behindEach(tail: string): Dress {
  return (lines, eol) => lines.map((line) => line + tail + eol).join('');
}

/** Returns the dress that writes the whole message as one text, between two others. */
function asText(write: (message: string) => string, start = '2026-11-22 06:41:28.100 app: ', end = ''): Dress {
  return (lines, eol) => start + write(lines.map((line) => `${line}\r\n`).join('')) + end + eol;
}

function lineEnds(written: string): Dress {
  return asText((message) => message.replaceAll('\r\n', written));
}

function xml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}

function cLike(text: string): string {
  return text.replaceAll('\\', '\\\\').replaceAll('"', '\\"');
}

/** Returns the dress that puts a line of the log before the lines with these numbers. */
function between(words: string, places: readonly number[], prefix = ''): Dress {
  return (lines, eol) =>
    lines.map((line, index) => (places.includes(index) ? words + eol : '') + prefix + line + eol).join('');
}

function twoChunks(cut: (text: string) => number): Dress {
  return (lines, eol) => {
    const text = lines.join(eol) + eol;
    const at = cut(text);
    const gap = text.charAt(at - 1) === '\n' ? '' : '\n';
    return `2026-11-22 06:41:28.1 read 300 bytes\n${text.slice(0, at)}${gap}2026-11-22 06:41:28.2 read 200 bytes\n${text.slice(at)}`;
  };
}

/** Breaks a line as a form or a terminal of a width does: behind a blank, or where there is no room. */
function broken(line: string, width: number, isAtBlanks: boolean): readonly string[] {
  if (line.length <= width) return [line];
  const blank = isAtBlanks ? line.lastIndexOf(' ', width - 1) + 1 : 0;
  const at = 0 < blank ? blank : width;
  return [line.slice(0, at), ...broken(line.slice(at), width, isAtBlanks)];
}

function wrapped(width: number, isAtBlanks: boolean, prefix = ''): Dress {
  return (lines, eol) =>
    lines.flatMap((line) => broken(line, width, isAtBlanks).map((part) => prefix + part + eol)).join('');
}

const hex = (line: number): string => (0x7fa0 + line * 77).toString(16);

/** Prefixes, indents and quoting: what stands before each line. */
export const prefixes: Readonly<Record<string, Dress>> = {
  'a time with a zone': before((line) => `2026-11-22T06:41:28.${100 + line}+09:00 `),
  'a number': before((line) => `${line + 7}: `),
  'a number padded to a width': before((line) => `${String(line + 7).padStart(6)}\t`),
  'a file and a number': before((line) => `trace.log:${line + 7}:`),
  'the context of grep': before((line) => (line === 0 ? 'trace.log:7:' : `trace.log-${line + 7}-`)),
  'a Call-ID': before(() => 'one@192.0.2.10 '),
  'a Call-ID in brackets': before(() => '[one@192.0.2.10] '),
  'a thread that stays': before(() => '06:41:28.1 [0x7f3a] DEBUG sip: '),
  'a number in hex': before((line) => `[${hex(line)}] DEBUG `),
  'an id with a counter': before((line) => `${(0xdeadbeef + line * 7919).toString(16)}-ab${line}c `),
  'a worker': before((line) => `worker-${'abcdefg'.charAt(line % 7)}: `),
  'a level': before((line) => (line % 2 === 0 ? 'INFO ' : 'DEBUG ')),
  'a quote': trimmed('> '),
  'a quote of a quote': trimmed('> > '),
  'a quote without its blank': trimmed('>> '),
  'a bar': trimmed('| '),
  'a comment': before(() => '# '),
  'a comment of C': before(() => ' * '),
  'an added line': before(() => '+'),
  'a removed line': before(() => '-'),
  'a tab': before(() => '\t'),
  'an indent that empty lines have not': (lines, eol) =>
    lines.map((line) => (line === '' ? '' : `    ${line}`) + eol).join(''),
  'the journal': before((line) => `Nov 22 06:41:${28 + (line % 10)} pbx1 app[${90 + line * 30}]: `),
  'a service': before(() => 'kamailio-1  | '),
  'a container': before((line) => `2026-11-22T06:41:28.${123456789 + line * 1111}Z stdout F `),
  'the time since the start': before((line) => `+${line * 7}ms `),
  'the first line only': (lines, eol) => `2026-11-22 06:41:28.1 INFO got message: ${lines.join(eol)}${eol}`,
  'every line but the first': before((line) => (line === 0 ? '' : '06:41:28.1 app: ')),
  'an indent but for the first line': before((line) => (line === 0 ? '' : '    ')),
  'a tab behind the time but for the first line': before((line) => `06:41:28.1 app: ${line === 0 ? '' : '\t'}`),
  'a fence in a list': (lines, eol) =>
    `1. text\n   \`\`\`sip\n${lines.map((line) => `   ${line}${eol}`).join('')}   \`\`\`\n`,
  'a mark of the encoding': (lines, eol) => `\ufeff${lines.join(eol)}${eol}`,
  'lines printed twice apart': (lines, eol) =>
    lines
      .map((line, index) => [line, ''].map((text) => `06:41:28.${100 + index} app: ${text}${eol}`).join(''))
      .join(''),
};

/** Returns the dress of a frame around the lines. */
function framed(side: string, top: string, bottom: string, width: number): Dress {
  return (lines, eol) =>
    [top, ...lines.map((line) => `${side} ${line.padEnd(width)} ${side}`), bottom].map((line) => line + eol).join('');
}

/** Lines in a frame, as terminal programs and reports draw it. */
export const frames: Readonly<Record<string, Dress>> = {
  'drawn with lines': framed('│', `┌${'─'.repeat(62)}┐`, `└${'─'.repeat(62)}┘`, 60),
  'drawn with double lines': framed('║', `╔${'═'.repeat(62)}╗`, `╚${'═'.repeat(62)}╝`, 60),
  'drawn with heavy lines': framed('┃', `┏${'━'.repeat(62)}┓`, `┗${'━'.repeat(62)}┛`, 60),
  'of bars': framed('|', `+${'-'.repeat(62)}+`, `+${'-'.repeat(62)}+`, 60),
  'of bars below a ruler': framed('|', '='.repeat(64), '='.repeat(64), 60),
  'of two plus signs': framed('++', '+'.repeat(66), '+'.repeat(66), 60),
  'of percent signs, below a line of blanks': (lines, eol) =>
    framed('%', `${'%'.repeat(64)}${eol}%${' '.repeat(62)}%`, '%'.repeat(64), 60)(lines, eol),
  'of asterisks': framed('*', '*'.repeat(64), '*'.repeat(64), 60),
  'of hashes, with a title': framed('#', `${'#'.repeat(20)} received ${'#'.repeat(20)}`, '#'.repeat(50), 0),
  'with round corners': framed('│', `╭${'─'.repeat(62)}╮`, `╰${'─'.repeat(62)}╯`, 0),
};

/** What stands behind each line. */
export const tails: Readonly<Record<string, Dress>> = Object.fromEntries([
  ...['^M', '\\r', '\\r\\n', '<CR>', '<CR><LF>', '[CR]', '[CR][LF]', '.', ' \\', '␍', '␍␊', '^M$', '#015', '\r'].map(
    (tail): readonly [string, Dress] => [tail, behindEach(tail)],
  ),
  ['strings of a source', (lines, eol) => lines.map((line) => `  "${cLike(line)}\\r\\n"${eol}`).join('')],
  ['strings joined by a plus', (lines, eol) => lines.map((line) => `  '${line}\\r\\n' +${eol}`).join('')],
  [
    'strings joined by a plus behind a name',
    (lines, eol) => lines.map((line, index) => `  ${index === 0 ? 'raw: ' : '  '}'${line}\\r\\n' +${eol}`).join(''),
  ],
  ['strings joined by a dot', (lines, eol) => lines.map((line) => `  "${cLike(line)}\\r\\n" .${eol}`).join('')],
  ['strings of a list', (lines, eol) => lines.map((line) => `      "${cLike(line)}",${eol}`).join('')],
  [
    'strings of an argument list',
    (lines, eol) => `msg(${eol}${lines.map((line) => `      "${cLike(line)}"`).join(`,${eol}`)}${eol}    )${eol}`,
  ],
  ['strings in single quotes', (lines, eol) => lines.map((line) => `'${line}'${eol}`).join('')],
] satisfies readonly (readonly [string, Dress])[]);

/** Messages that are written as one text. */
export const texts: Readonly<Record<string, Dress>> = {
  ...Object.fromEntries(
    [
      ['\\r\\n', '\\n', '\\\\r\\\\n', '#015#012', '#012', '\\015\\012', '\\x0d\\x0a', '\\x0D\\x0A', '\\u000d\\u000a'],
      ['<CR><LF>', '<cr><lf>', '<CRLF>', '<LF>', '[CR][LF]', '[CRLF]', '<0d><0a>', '[0D][0A]', '{CR}{LF}'],
      ['^M^J', '^M', '␍␊', '␊', '␤', '↵', '⏎', '%0D%0A', '%0A', '\r'],
    ]
      .flat()
      .map((written) => [written, lineEnds(written)]),
  ),
  'a string of JSON': asText((message) => JSON.stringify(message), '{"time":"2026-11-22T06:41:28Z","msg":', '}'),
  'a string of JSON, its brackets escaped': asText(
    (message) => JSON.stringify(message).replaceAll('<', '\\u003c').replaceAll('>', '\\u003e'),
    '{"msg":',
    '}',
  ),
  'JSON in JSON': asText((message) => JSON.stringify(JSON.stringify({ log: message })), '{"log":', '}'),
  'JSON in JSON in JSON': asText(
    (message) => JSON.stringify(JSON.stringify({ log: JSON.stringify({ log: message }) })),
    '{"log":',
    '}',
  ),
  'a string of Python': asText((message) => `b'${message.replaceAll('\r\n', '\\r\\n')}'`, 'recv: '),
  'a string of C': asText((message) => `"${cLike(message).replaceAll('\r\n', '\\r\\n')}"`, 'buf = '),
  'an attribute, &#13;&#10;': asText((message) => xml(message).replaceAll('\r\n', '&#13;&#10;'), '<e msg="', '"/>'),
  'an attribute, &#xD;&#xA;': asText((message) => xml(message).replaceAll('\r\n', '&#xD;&#xA;'), '<e msg="', '"/>'),
  'an attribute, &#10;': asText((message) => xml(message).replaceAll('\r\n', '&#10;'), '<e msg="', '"/>'),
  'an element': asText((message) => xml(message).replaceAll('\r\n', '\n'), '<e><msg>', '</msg></e>'),
  'an element, &#xD;': asText((message) => xml(message).replaceAll('\r\n', '&#xD;\n'), '<e><msg>', '</msg></e>'),
  'an element on lines of its own': asText((message) => xml(message), '<e><msg>\n', '</msg></e>'),
  'a string of PHP, its slashes escaped': asText(
    (message) => JSON.stringify(message).replaceAll('/', '\\/'),
    '{"msg":',
    '}',
  ),
  'JSON in JSON, its slashes escaped': asText(
    (message) => JSON.stringify(JSON.stringify({ log: message }).replaceAll('/', '\\/')).replaceAll('/', '\\/'),
    '{"log":',
    '}',
  ),
  'a web page whose slashes are entities': asText(
    (message) => xml(message).replaceAll('/', '&#x2F;').replaceAll('\r\n', '&#10;'),
    '<p title="',
    '">',
  ),
  'a part of a URL': asText(encodeURIComponent, 'GET https://example.com/log?level=7&msg=', '&x=1 HTTP/1.1'),
  'a part of a URL, its slashes left': asText(
    (message) => encodeURIComponent(message).replaceAll('%2F', '/'),
    'GET /log?msg=',
    ' HTTP/1.1',
  ),
  'a URL as a whole': asText(encodeURI, 'GET https://example.com/log?level=7&msg=', '&x=1 HTTP/1.1'),
  'a value of a form': asText(
    (message) => encodeURIComponent(message).replaceAll('%20', '+'),
    'level=7&message=',
    '&x=1',
  ),
  'a section of CDATA': asText((message) => message, '<e><msg><![CDATA[', ']]></msg></e>'),
  'HTML, <br>': asText((message) => xml(message).replaceAll('\r\n', '<br>'), '<p>', '</p>'),
  'HTML, <br> and a line end': asText((message) => xml(message).replaceAll('\r\n', '<br>\n'), '<p>', '</p>'),
  'text, <br/>': asText((message) => message.replaceAll('\r\n', '<br/>'), '<p>', '</p>'),
  'a field of CSV': asText((message) => `"${message.replaceAll('"', '""')}"`, '1,06:41:28.100,', ',x'),
  'a field of CSV on one line': asText(
    (message) => `"${message.replaceAll('"', '""').replaceAll('\r\n', '\\r\\n')}"`,
    '1,06:41:28.100,',
    ',x',
  ),
  'a string of SQL': asText((message) => `'${message.replaceAll("'", "''")}'`, 'INSERT INTO sip VALUES (1,', ');'),
  'a string of SQL on one line': asText(
    (message) => `'${message.replaceAll("'", "''").replaceAll('\r\n', '\\r\\n')}'`,
    'INSERT INTO sip VALUES (1,',
    ');',
  ),
};

/** Messages whose line ends a page has made blanks: what had blanks of its own behind its line ends, as XML, cannot be told. */
export const flattened: Readonly<Record<string, Dress>> = {
  'line ends made blanks': asText((message) => message.replaceAll('\r\n', ' ')),
  'line ends made blanks, words behind': asText(
    (message) => message.replaceAll('\r\n', ' '),
    '06:41:28.1 sent ',
    '[7] next',
  ),
};

/** Lines of the log between those of a message, and line ends that were changed. */
export const damages: Readonly<Record<string, Dress>> = {
  'a line of the log among headers': between('[12:00:00.123] INFO another thread says: hello', [3]),
  'a line of the log in the body': between('[12:00:00.123] INFO another thread says: hello', [12]),
  'lines of another service': between('asterisk-1  | [12:00:00.123] hello', [3, 7, 11, 14], 'kamailio-1  | '),
  'words of another thread in a prefix of the same shape': between('06:41:28.22 T2 hello', [3, 12], '06:41:28.33 T1 '),
  'two chunks of a stream': twoChunks((text) => text.indexOf('\n', text.length / 2) + 1),
  'two chunks of a stream, cut inside a line': twoChunks((text) => text.indexOf('CSeq') + 2),
  'two chunks of a stream, cut inside a value': twoChunks((text) => text.indexOf('192.0.2.10', 130) + 5),
  'empty lines doubled': (lines) => lines.map((line) => `${line}\n\n`).join(''),
  'LF CR': (lines) => lines.map((line) => `${line}\n\r`).join(''),
  'a page break among headers': (lines, eol) =>
    `${lines.slice(0, 4).join(eol)}${eol}\f${lines.slice(4).join(eol)}${eol}`,
  'a page break and a head among headers': (lines, eol) =>
    `${lines.slice(0, 4).join(eol)}${eol}\fNov 22 2026 06:41                trace.log                Page 2${eol}${eol}${eol}${lines.slice(4).join(eol)}${eol}`,
  'a page break in the body': (lines, eol) =>
    `${lines.slice(0, -2).join(eol)}${eol}\fNov 22 2026 06:41                trace.log                Page 2${eol}${eol}${lines.slice(-2).join(eol)}${eol}`,
  'CR CR LF': (lines) => lines.map((line) => `${line}\r\r\n`).join(''),
  'mixed line ends': (lines) => lines.map((line, index) => line + (index % 2 === 0 ? '\n' : '\r\n')).join(''),
  'no empty line': (lines, eol) =>
    lines
      .filter((line) => line !== '')
      .map((line) => line + eol)
      .join(''),
  'a string of Python on lines of a terminal': (lines, eol) =>
    wrapped(80, false)([texts['a string of Python']?.(lines, '') ?? ''], eol),
  'a syslog on lines of a terminal': (lines, eol) => wrapped(100, false)([texts['#015#012']?.(lines, '') ?? ''], eol),
  'lines broken at blanks': wrapped(40, true),
  'lines broken at a width': wrapped(40, false),
  'lines broken at a width behind a prefix': wrapped(40, false, '06:41:28.1 D app: '),
  'a NUL at the end of each line': behindEach('\0'),
  'a NUL behind each line end': (lines, eol) => lines.map((line) => `${line}${eol}\0`).join(''),
  'a NUL between CR and LF': (lines) => lines.map((line) => `${line}\r\0\n`).join(''),
  'NULs behind it': (lines, eol) => `${lines.join(eol)}${eol}\0\0`,
};
