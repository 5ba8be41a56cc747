import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { analyse } from '../../src/engine/log/analyse.ts';
import { prefixes, tails, texts } from '../../src/engine/log/testing/dresses.ts';
import type { Trace } from '../../src/engine/log/trace.ts';
import { bodyText } from '../../src/engine/sip/body/body-text.ts';
import { documentText } from '../../src/engine/text/text-source.ts';
import { readTrace } from './read-trace.ts';

const folder = fileURLToPath(new URL('../../../samples/', import.meta.url));
const samples = readdirSync(folder).filter((name) => name.endsWith('.sip'));

/** Returns the start line, all header values and the body of every message, line ends aside. */
function saying(trace: Trace): readonly string[] {
  return Array.from({ length: trace.count }, (_, entry) => {
    const message = trace.message(entry);
    const values = message.headers.map(({ name, value }) => `${name}: ${value}`);
    const start = message.wire.text.slice(message.startLine.span.start, message.startLine.span.end);
    return [start, ...values, bodyText(message).replace(/\r?\n/g, '\n').trimEnd()].join('\n');
  });
}

const dresses = Object.entries({ ...prefixes, ...tails, ...texts }).filter(
  ([name]) => name !== 'strings in single quotes',
);

describe('messages of real software (samples), one behind another', () => {
  it.each(dresses)('say the same in the layout %s', (name, dress) => {
    for (const sample of samples) {
      const trace = readTrace(folder + sample);
      const wanted = saying(trace);
      const parts = Array.from({ length: trace.count }, (_, entry) => {
        const lines = trace
          .message(entry)
          .wire.text.replace(/\r?\n$/, '')
          .split(/\r?\n/);
        return `${dress(lines, '\n')}a line of the log\n`;
      });
      expect([sample, name, saying(analyse(documentText(parts.join(''))))]).toEqual([sample, name, wanted]);
    }
  });
});
