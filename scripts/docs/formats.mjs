import { loadSource } from '../run/load-source.mjs';

/** docs/formats.md: every log format with what it tells and its own samples, from the table that the scanner reads. */
export async function outputs() {
  const printed = await loadSource('server/src/engine/log/formats/index.ts');
  const { renderings } = await loadSource('server/src/engine/log/renderings/index.ts');
  const formats = [...printed.formats, ...renderings];
  const { unannouncedLogs } = await loadSource('server/src/engine/log/testing/unannounced-logs.ts');
  const engine = await loadSource('server/src/engine/index.ts');
  const text = [
    '# Log formats',
    '',
    '<!-- Generated from server/src/engine/log/formats/ and renderings/ by "npm run docs"; change it there. -->',
    '',
    'SIP Lens reads raw messages (`.sip`, one or many, CR LF, LF or mixed) and these logs. A file may mix them: each message',
    'is recognised for itself. "Tells" is what the log says beside the message. A format is *proven* where its row was made from',
    'logs of the real program, and *documented* where it follows what its maker and its users publish of its logs; then the',
    'sample is ours, in that form. A log that differs is a bug worth reporting.',
    '',
    '| id | what it is | tells | basis |',
    '| --- | --- | --- | --- |',
    ...formats.map((format) => `| \`${format.id}\` | ${format.title} | ${tells(format, engine)} | ${basis(format)} |`),
    '',
    ...formats.flatMap(section),
    ...unannounced(unannouncedLogs),
  ].join('\n');
  return new Map([['docs/formats.md', `${text.trimEnd()}\n`]]);
}

/** Returns what the scanner reads from a format's own samples beside the message, in reading order. */
function tells(format, { analyse, documentText }) {
  const heads = format.samples.map((sample) => analyse(documentText(sample)).head(0));
  const has = (name) => heads.some((head) => head[name] !== undefined);
  const facts = [
    has('time') && 'time',
    has('direction') && 'direction',
    (has('source') || has('destination')) && 'addresses',
    has('transport') && 'transport',
  ];
  return facts.filter(Boolean).join(', ');
}

function basis(format) {
  return format.basis === 'real traces' ? 'proven' : 'documented';
}

function section(format) {
  const shown = format.shown ?? format.samples;
  const samples = shown.flatMap((sample) => ['```', visible(sample), '```', '']);
  const from = basis(format) === 'proven' ? 'Proven on logs of' : 'Documented:';
  return [`## ${format.title}`, '', `${from} ${format.source}.`, '', ...samples];
}

const shortest = [
  ['OPTIONS sip:bob@example.com SIP/2.0', 'Via: SIP/2.0/UDP 192.0.2.10:5060;branch=z9hG4bK-1', 'Content-Length: 0'],
  ['SIP/2.0 301 Moved Permanently', 'Via: SIP/2.0/UDP 192.0.2.10:5060;branch=z9hG4bK-1', 'Content-Length: 0'],
];

/** Returns the section on logs that no row of the table names. */
function unannounced(logs) {
  const samples = logs.flatMap(({ title, dress }) => [
    `${title[0].toUpperCase()}${title.slice(1)}:`,
    '',
    '```',
    visible(dress(...shortest).join('\n')),
    '```',
    '',
  ]);
  return [
    '## Logs without a row',
    '',
    'Any other log is read by what its lines share (a stamp, an indent, a quotation) and by how it writes the ends of lines; its',
    'messages have the format `raw`, and the time where a known form of it stands beside the message. These are held by tests;',
    'they have the shape of such logs, and none is proven on a log of the real program.',
    '',
    ...samples,
  ];
}

/** Colour codes stand in samples as the tool writes them; a page shows them as text. */
function visible(sample) {
  return sample.replaceAll('\u001b', '␛').trimEnd();
}
