import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { analyse } from '../../src/engine/log/analyse.ts';
import type { Dress } from '../../src/engine/log/testing/dresses.ts';
import { prefixes, tails, texts } from '../../src/engine/log/testing/dresses.ts';
import type { Trace } from '../../src/engine/log/trace.ts';
import { bodyText } from '../../src/engine/sip/body/body-text.ts';
import { documentText } from '../../src/engine/text/text-source.ts';
import { readTrace } from './read-trace.ts';
import { sharedPath } from './shared-folder.ts';

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

/** Returns the messages of a trace as the lines that they have on the wire, one after another in a dress. */
function linesIn(trace: Trace): readonly (readonly string[])[] {
  return Array.from({ length: trace.count }, (_, entry) =>
    trace
      .message(entry)
      .wire.text.replace(/\r?\n$/, '')
      .split(/\r?\n/),
  );
}

function dressed(messages: readonly (readonly string[])[], dress: Dress): string {
  return messages.map((lines) => `${dress(lines, '\n')}a line of the log\n`).join('');
}

describe('messages of real software (samples), one behind another', () => {
  it.each(dresses)('say the same in the layout %s', (name, dress) => {
    for (const sample of samples) {
      const trace = readTrace(folder + sample);
      const text = dressed(linesIn(trace), dress);
      expect([sample, name, saying(analyse(documentText(text)))]).toEqual([sample, name, saying(trace)]);
    }
  });
});

/**
 * Returns one message for each program, method and status of the captures of real software, in plain letters. A line feed without a CR
 * is none that a layout keeps.
 */
function capturedMessages(path: string): readonly (readonly string[])[] {
  const found = new Map<string, readonly string[]>();
  for (const name of readdirSync(path)) {
    const trace = readTrace(`${path}/${name}`);
    linesIn(trace).forEach((lines, entry) => {
      const program = lines.find((line) => /^(?:User-Agent|Server):/i.test(line)) ?? '';
      const [first = '', second = ''] = (lines[0] ?? '').split(' ');
      const kind = `${program} ${first} ${first.startsWith('SIP/') ? second : ''} ${lines.find((line) => /^CSeq:/i.test(line))?.replace(/\d+/, '')}`;
      const isPlain = /^[ -~\t]*$/.test(lines.join('')) && !/(?<!\r)\n/.test(trace.message(entry).wire.text);
      if (!found.has(kind) && isPlain) found.set(kind, lines);
    });
  }
  return [...found.values()];
}

describe('messages of captured software, one behind another', () => {
  const captures = sharedPath('live/pcap');
  const messages = captures === undefined ? [] : capturedMessages(captures);
  const wanted = saying(analyse(documentText(messages.map((lines) => `${lines.join('\r\n')}\r\n`).join('\n\n'))));

  it.skipIf(messages.length === 0).each(dresses)('say the same in the layout %s', (_, dress) => {
    expect(wanted).toHaveLength(messages.length);
    expect(saying(analyse(documentText(dressed(messages, dress))))).toEqual(wanted);
  });
});
