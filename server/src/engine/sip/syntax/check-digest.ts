import { digestLength } from './digest-length.ts';
import { parameterNode } from './node-kinds.ts';
import { isNamed } from './parameter-forms.ts';
import { nodeSize, type SyntaxReader } from './syntax-reader.ts';

/**
 * Notes a problem when the response among the parameters from `index` of the tape on is no digest: hexadecimal digits in small letters,
 * as many as its algorithm makes (RFC 3261 §25.1, RFC 8760 §2.7). An empty one stands for credentials that wait for a challenge.
 */
export function checkDigest(reader: SyntaxReader, index: number): void {
  const response = valueNamed(reader, index, 'response');
  if (response === undefined || response.start === response.end) return;
  const algorithm = valueNamed(reader, index, 'algorithm');
  const { text } = reader;
  const { start, end } = response;
  const length = algorithm === undefined ? undefined : digestLength(text.slice(algorithm.start, algorithm.end));
  // Without the name of an algorithm it is MD5, and some clients leave out that of another.
  if (algorithm !== undefined && length === undefined) return;
  const isLength = length === undefined ? end - start === 32 || end - start === 64 : end - start === length;
  const written = isLength ? text.slice(start, end) : '';
  if (!isLength || !/^[\dA-Fa-f]+$/.test(written)) reader.problem('digest-malformed', start, end);
  else if (/[A-F]/.test(written)) reader.problem('digest-in-capitals', start, end);
}

interface Place {
  readonly start: number;
  readonly end: number;
}

/** Returns where the value of the first parameter with a name stands, without its quotes; undefined where there is none. */
function valueNamed({ tape, size, text }: SyntaxReader, index: number, name: string): Place | undefined {
  for (let at = index; at < size; at = tape[at + 3] ?? size) {
    const nameStart = tape[at + nodeSize + 1] ?? 0;
    const length = (tape[at + nodeSize + 2] ?? 0) - nameStart;
    if (tape[at] !== parameterNode || length !== name.length || !isNamed(text, nameStart, name)) continue;
    const value = at + 2 * nodeSize;
    if ((tape[at + 3] ?? 0) <= value) return undefined;
    const [start, end] = [tape[value + 1] ?? 0, tape[value + 2] ?? 0];
    const isQuoted = start + 1 < end && text.charCodeAt(start) === 0x22;
    return isQuoted ? { start: start + 1, end: end - 1 } : { start, end };
  }
  return undefined;
}
