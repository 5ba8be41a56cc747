import { loadSource } from '../run/load-source.mjs';

/** docs/formats.md: every log format with what it tells and its own samples, from the table that the scanner reads. */
export async function outputs() {
  const { formats } = await loadSource('server/src/engine/log/formats/index.ts');
  const text = [
    '# Log formats',
    '',
    '<!-- Generated from server/src/engine/log/formats/ by "npm run docs"; change it there. -->',
    '',
    'SIP Lens reads raw messages (`.sip`, one or many, CR LF, LF or mixed) and these logs. A file may mix them: each message',
    'is recognised for itself. "Tells" is what the log says beside the message.',
    '',
    '| id | what it is | tells |',
    '| --- | --- | --- |',
    ...formats.map((format) => `| \`${format.id}\` | ${format.title} | ${tells(format)} |`),
    '',
    ...formats.flatMap(section),
  ].join('\n');
  return new Map([['docs/formats.md', `${text.trimEnd()}\n`]]);
}

/** Returns the facts that a format's patterns have groups for, in reading order. */
function tells(format) {
  const sources = [format.marker, ...(format.context?.patterns ?? [])].map((pattern) => pattern.source).join(' ');
  const has = (name) => new RegExp(`\\(\\?<${name}[A-Z>]`).test(sources);
  const facts = [
    has('time') && 'time',
    (has('direction') || has('sent')) && 'direction',
    (has('source') || has('peer')) && 'addresses',
    has('transport') && 'transport',
  ];
  return facts.filter(Boolean).join(', ');
}

function section(format) {
  const samples = format.samples.flatMap((sample) => ['```', visible(sample), '```', '']);
  return [`## ${format.title}`, '', ...samples];
}

/** Colour codes stand in samples as the tool writes them; a page shows them as text. */
function visible(sample) {
  return sample.replaceAll('\u001b', '␛').trimEnd();
}
