import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { formats } from '../../src/engine/log/formats/index.ts';
import { sharedPath } from '../corpus/shared-folder.ts';

/** How much of a file is taken: what a trace has to surprise with, it does within this. */
const longest = 48 * 1024;
/** A file that is larger is a capture or a picture, or says the same again and again. */
const largestFile = 2_000_000;

const folders = ['../../../samples/', '../faulty/'].map((folder) => fileURLToPath(new URL(folder, import.meta.url)));

/** Returns the beginnings of real traces: the samples, every format's own, and those beside the checkout, where it has them. */
export function seedTexts(): readonly string[] {
  const beside = ['live', 'malformed', 'corpus'].flatMap((name) => sharedPath(name) ?? []);
  const ofFormats = formats.flatMap(({ samples: own, shown = [] }) => own.concat(shown));
  return [...ofFormats, ...wrapped(ofFormats), ...[...folders, ...beside].flatMap(filesIn).map(beginningOf)];
}

/** Some of the same as a mail quotes them, as grep numbers them, and as a container logs them. */
function wrapped(texts: readonly string[]): readonly string[] {
  return texts
    .filter((text) => / > .*: SIP|^U \d/m.test(text))
    .flatMap((text) => {
      const lines = `${text}\n${text}`.split('\n');
      const quoted = lines.map((line) => `> ${line}`);
      const numbered = lines.map((line, index) => `${index + 1}:${line}`);
      return [quoted, numbered, lines.map((line) => JSON.stringify({ log: `${line}\n` }))].map((all) => all.join('\n'));
    });
}

function filesIn(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .toSorted()
    .map((name) => path.join(folder, name))
    .filter((file) => {
      const found = statSync(file);
      return found.isFile() && found.size < largestFile && !file.includes(`${path.sep}pcap${path.sep}`);
    });
}

function beginningOf(file: string): string {
  const bytes = readFileSync(file).subarray(0, longest);
  const text = bytes.toString('utf8');
  return text.includes('\ufffd') ? bytes.toString('latin1') : text;
}
