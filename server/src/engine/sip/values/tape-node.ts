import { span, type Span } from '../../text/span.ts';
import { unfolded } from '../placed-header.ts';
import { unquoted } from '../quoted-string.ts';
import { parameterNamePart, parameterNode, parameterValuePart, uriHeaderNode } from '../syntax/node-kinds.ts';
import { nodeSize } from '../syntax/syntax-reader.ts';
import type { ParameterPart, Part, UriHeaderPart } from './header-value.ts';

/** A tape with the text whose places it holds. */
export interface Tape {
  readonly text: string;
  readonly tape: ArrayLike<number>;
}

/** Returns the kind of the node at `index`. */
export function kindAt({ tape }: Tape, index: number): number {
  return tape[index] ?? 0;
}

export function spanAt({ tape }: Tape, index: number): Span {
  return span(tape[index + 1] ?? 0, tape[index + 2] ?? 0);
}

/** Returns the index behind the last part of the node at `index`, where the next node begins. */
export function nextOf({ tape }: Tape, index: number): number {
  return tape[index + 3] ?? index + nodeSize;
}

export function partAt(tape: Tape, index: number): Part {
  const place = spanAt(tape, index);
  return { text: unfolded(tape.text.slice(place.start, place.end)), span: place };
}

/** Returns the first part of this kind that the node at `index` has itself, or undefined. */
export function partOf(tape: Tape, index: number, kind: number): Part | undefined {
  const child = childOf(tape, index, kind);
  return child === undefined ? undefined : partAt(tape, child);
}

/** Returns the index of the first child of this kind, or undefined. */
export function childOf(tape: Tape, index: number, kind: number): number | undefined {
  const end = nextOf(tape, index);
  for (let child = index + nodeSize; child < end; child = nextOf(tape, child)) {
    if (kindAt(tape, child) === kind) return child;
  }
  return undefined;
}

/** Returns the parameters that the node at `index` has itself, in order. */
export function parametersOf(tape: Tape, index: number): readonly ParameterPart[] {
  const parameters: ParameterPart[] = [];
  const end = nextOf(tape, index);
  for (let child = index + nodeSize; child < end; child = nextOf(tape, child)) {
    if (kindAt(tape, child) === parameterNode) parameters.push(parameterAt(tape, child));
  }
  return parameters;
}

function parameterAt(tape: Tape, index: number): ParameterPart {
  const name = partOf(tape, index, parameterNamePart);
  const value = partOf(tape, index, parameterValuePart);
  const place = spanAt(tape, index);
  const isEmptyValue = value === undefined && name !== undefined && name.span.end < place.end;
  return {
    name: name?.text.toLowerCase() ?? '',
    ...(value === undefined ? {} : { value: unquoted(value.text), valueSpan: value.span }),
    ...(isEmptyValue ? { value: '' } : {}),
    span: place,
    nameSpan: name?.span ?? place,
    isQuoted: value?.text.startsWith('"') ?? false,
  };
}

/** Returns the headers that the URI at `index` asks for, in order. */
export function uriHeadersOf(tape: Tape, index: number): readonly UriHeaderPart[] {
  const headers: UriHeaderPart[] = [];
  const end = nextOf(tape, index);
  for (let child = index + nodeSize; child < end; child = nextOf(tape, child)) {
    if (kindAt(tape, child) !== uriHeaderNode) continue;
    const name = partOf(tape, child, parameterNamePart);
    const value = partOf(tape, child, parameterValuePart);
    headers.push({
      name: name?.text ?? '',
      value: value?.text ?? '',
      span: spanAt(tape, child),
      nameSpan: name?.span ?? spanAt(tape, child),
      ...(value === undefined ? {} : { valueSpan: value.span }),
    });
  }
  return headers;
}
