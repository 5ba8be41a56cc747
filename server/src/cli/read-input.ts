import { readFileSync, statSync } from 'node:fs';
import type { TextSource } from '../engine/index.ts';
import { documentText, octetText } from '../engine/index.ts';

/** The text of an input, or why there is none. */
export type Input =
  | { readonly kind: 'text'; readonly file: string; readonly text: TextSource; readonly looksBinary: boolean }
  | {
      readonly kind: 'problem';
      readonly file: string;
      readonly id: ProblemId;
      readonly values: Readonly<Record<string, string | number>>;
    };

type ProblemId = 'input.missing' | 'input.directory' | 'input.capture' | 'input.unreadable' | 'input.too-large';

/** The longest text that fits a V8 string, in octets. */
const longestOctets = 0x1fff_ffe8;

/** The first octets of pcap (both byte orders, both resolutions) and pcapng files. */
const captureMarks = ['d4c3b2a1', 'a1b2c3d4', '4d3cb2a1', 'a1b23c4d', '0a0d0d0a'];

/** Returns the text of a file, or of standard input for `-`. Reads; never throws. */
export function readInput(file: string): Input {
  try {
    const large = file === '-' ? undefined : sizeProblem(file);
    if (large !== undefined) return large;
    return decoded(file, readFileSync(file === '-' ? 0 : file));
  } catch (error) {
    return problemOf(file, error);
  }
}

function sizeProblem(file: string): Input | undefined {
  const status = statSync(file);
  if (status.isDirectory()) return { kind: 'problem', file, id: 'input.directory', values: {} };
  if (status.size <= longestOctets) return undefined;
  return { kind: 'problem', file, id: 'input.too-large', values: { megabytes: Math.round(status.size / 1e6) } };
}

function problemOf(file: string, error: unknown): Input {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (code === 'ENOENT' || code === 'ENOTDIR') return { kind: 'problem', file, id: 'input.missing', values: {} };
  if (code === 'EISDIR') return { kind: 'problem', file, id: 'input.directory', values: {} };
  return { kind: 'problem', file, id: 'input.unreadable', values: { reason: code === '' ? String(error) : code } };
}

function decoded(file: string, bytes: Buffer): Input {
  if (captureMarks.includes(bytes.subarray(0, 4).toString('hex'))) {
    return { kind: 'problem', file, id: 'input.capture', values: {} };
  }
  const wide = wideText(bytes);
  if (wide !== undefined) return { kind: 'text', file, text: documentText(wide), looksBinary: false };
  return { kind: 'text', file, text: byteText(bytes), looksBinary: looksBinary(bytes) };
}

/** Returns the text of a file with a UTF-16 mark, as Windows tools write it, or undefined. */
function wideText(bytes: Buffer): string | undefined {
  const mark = bytes.subarray(0, 2).toString('hex');
  if (mark === 'fffe') return bytes.subarray(2).toString('utf16le');
  if (mark !== 'feff') return undefined;
  const swapped = Buffer.from(bytes.subarray(2, bytes.length - (bytes.length % 2)));
  return swapped.swap16().toString('utf16le');
}

/** UTF-8 where the bytes are UTF-8, so that columns are an editor's; Latin-1, an octet a character, where they are not. */
function byteText(bytes: Buffer): TextSource {
  try {
    return documentText(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return octetText(bytes.toString('latin1'));
  }
}

/**
 * Tells whether the head of the file holds more control octets than any log does: one in fifty. Compressed files have one in
 * ten, give or take. It is asked only about files in which no message was found.
 */
function looksBinary(bytes: Buffer): boolean {
  const head = bytes.subarray(0, 8192);
  let controls = 0;
  for (const octet of head) if (octet < 9 || (13 < octet && octet < 27) || (27 < octet && octet < 32)) controls += 1;
  return head.length < controls * 50;
}
