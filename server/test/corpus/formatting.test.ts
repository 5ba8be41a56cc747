import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { analyse, documentText, formatEdits } from '../../src/engine/index.ts';
import { sharedPath } from './shared-folder.ts';

const samples = fileURLToPath(new URL('../../../samples', import.meta.url));
const malformed = sharedPath('malformed');

function formatted(text: string): string {
  const trace = analyse(documentText(text, { hasSeparators: true }));
  return formatEdits(trace, { start: 0, end: text.length }).reduceRight(
    (before, { span, newText }) => before.slice(0, span.start) + newText + before.slice(span.end),
    text,
  );
}

/** What stands behind the empty line of each message, up to the next start line. */
function bodiesOf(text: string): readonly string[] {
  const messages = text.split(/^(?=SIP\/2\.0 \d|[A-Z]+ \S+ SIP\/2\.0)/m);
  return messages.map((message) => message.slice(/\r?\n\r?\n/.exec(message)?.index ?? message.length));
}

describe.each([
  ['samples', samples],
  ['../shared/malformed', malformed],
])('formatting %s', (_, folder) => {
  const names = folder === undefined ? [] : readdirSync(folder).filter((name) => name.endsWith('.sip'));

  it.skipIf(folder === undefined).each(names)('%s is done once, and changes no body', (name) => {
    const text = readFileSync(path.join(folder ?? '', name), 'utf8');
    const once = formatted(text);
    expect(formatted(once)).toBe(once);
    expect(bodiesOf(once)).toEqual(bodiesOf(text));
  });
});
