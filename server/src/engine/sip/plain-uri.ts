import type { Parameter } from './parameters.ts';
import {
  brokenUriNode,
  hostPart,
  parameterNode,
  passwordPart,
  portPart,
  uriHeaderNode,
  uriSchemePart,
  userPart,
} from './syntax/node-kinds.ts';
import { nodeSize } from './syntax/syntax-reader.ts';
import type { Uri } from './uri.ts';
import type { Tape } from './values/tape-node.ts';

/** Returns the URI whose node stands at `index` of the tape, without places; undefined when it cannot be used. */
export function plainUri(tape: Tape, index: number): Uri | undefined {
  const scheme = partText(tape, index, uriSchemePart)?.toLowerCase();
  if (scheme === undefined || tape.tape[index] === brokenUriNode) return undefined;
  const text = textAt(tape, index);
  if (scheme === 'sip' || scheme === 'sips') return sipUri(tape, index, scheme, text);
  if (scheme === 'tel') {
    const number = partText(tape, index, userPart) ?? '';
    const parameters = pairsOf(tape, index, parameterNode).map(parameterOf);
    return { kind: 'tel', scheme, text, user: number, parameters, headers: [], opaque: number };
  }
  const kind = scheme === 'urn' ? 'urn' : 'other';
  return { kind, scheme, text, parameters: [], headers: [], opaque: text.slice(scheme.length + 1) };
}

function sipUri(tape: Tape, index: number, scheme: 'sip' | 'sips', text: string): Uri {
  const user = partText(tape, index, userPart);
  const password = partText(tape, index, passwordPart);
  const host = partText(tape, index, hostPart);
  const port = partText(tape, index, portPart);
  return {
    kind: scheme,
    scheme,
    text,
    ...(user === undefined ? undefined : { user }),
    ...(password === undefined ? undefined : { password }),
    ...(host === undefined ? undefined : { host }),
    ...(port === undefined ? undefined : { port: Number(port) }),
    parameters: pairsOf(tape, index, parameterNode).map(parameterOf),
    headers: pairsOf(tape, index, uriHeaderNode).map(({ name, value }) => ({ name, value: value ?? '' })),
  };
}

function parameterOf({ name, value }: Pair): Parameter {
  return value === undefined ? { name: name.toLowerCase() } : { name: name.toLowerCase(), value };
}

function textAt({ tape, text }: Tape, index: number): string {
  return text.slice(tape[index + 1], tape[index + 2]);
}

/** Returns what the first part of this kind says that the node has itself, or undefined. */
function partText(owner: Tape, index: number, kind: number): string | undefined {
  const { tape } = owner;
  const end = tape[index + 3] ?? 0;
  for (let at = index + nodeSize; at < end; at = tape[at + 3] ?? end) {
    if (tape[at] === kind) return textAt(owner, at);
  }
  return undefined;
}

interface Pair {
  readonly name: string;
  /** '' behind an equals sign that nothing follows, absent without one. */
  readonly value?: string;
}

/** Returns names and values of the nodes of this kind, as written. */
function pairsOf(owner: Tape, index: number, kind: number): readonly Pair[] {
  const { tape } = owner;
  const pairs: Pair[] = [];
  const end = tape[index + 3] ?? 0;
  for (let at = index + nodeSize; at < end; at = tape[at + 3] ?? end) {
    if (tape[at] === kind) pairs.push(pairAt(owner, at));
  }
  return pairs;
}

/** The name is the first part of its node, the value the second. */
function pairAt(owner: Tape, index: number): Pair {
  const { tape } = owner;
  const name = textAt(owner, index + nodeSize);
  if (index + 2 * nodeSize < (tape[index + 3] ?? 0)) return { name, value: textAt(owner, index + 2 * nodeSize) };
  const hasEquals = (tape[index + nodeSize + 2] ?? 0) < (tape[index + 2] ?? 0);
  return hasEquals ? { name, value: '' } : { name };
}
