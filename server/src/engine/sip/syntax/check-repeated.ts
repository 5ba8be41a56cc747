import { parameterNode } from './node-kinds.ts';
import { nodeSize, type SyntaxReader } from './syntax-reader.ts';

/** So many parameters of one value are compared with each other; hostile ones are not. */
const mostCompared = 24;

/**
 * Notes each parameter, among those written from `index` of the tape on, whose name an earlier one of them has (RFC 3261
 * §7.3.1, §19.1.1).
 */
export function checkRepeated(reader: SyntaxReader, index: number): void {
  // One parameter is a node with a name, and most often a value.
  if (reader.size <= index + 3 * nodeSize) return;
  const { tape, size } = reader;
  let compared = 0;
  for (let later = nextOf(tape, index); later < size && compared < mostCompared; later = nextOf(tape, later)) {
    compared += 1;
    for (let earlier = index; earlier < later; earlier = nextOf(tape, earlier)) {
      if (!isSameName(reader, earlier, later)) continue;
      reader.problem('parameter-repeated', tape[later + 1] ?? 0, tape[later + nodeSize + 2] ?? 0);
      break;
    }
  }
}

function nextOf(tape: Int32Array, index: number): number {
  return tape[index + 3] ?? index + nodeSize;
}

/** The name is the first part of a parameter. */
function isSameName(reader: SyntaxReader, one: number, other: number): boolean {
  const { tape, text } = reader;
  if (tape[one] !== parameterNode || tape[other] !== parameterNode) return false;
  const start = tape[one + nodeSize + 1] ?? 0;
  const otherStart = tape[other + nodeSize + 1] ?? 0;
  const length = (tape[one + nodeSize + 2] ?? 0) - start;
  if ((tape[other + nodeSize + 2] ?? 0) - otherStart !== length) return false;
  for (let at = 0; at < length; at += 1) {
    if (lower(text.charCodeAt(start + at)) !== lower(text.charCodeAt(otherStart + at))) return false;
  }
  return true;
}

function lower(code: number): number {
  return 0x41 <= code && code <= 0x5a ? code | 0x20 : code;
}
