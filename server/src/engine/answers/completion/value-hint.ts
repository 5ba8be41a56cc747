import type { Trace } from '../../log/trace.ts';
import { valueForm, type FormPart, type ValueForm } from '../../reference/value-forms.ts';
import { cursorPlace, type CursorPlace } from './cursor-place.ts';
import { separatorsOf } from './value-separators.ts';
import { valueCursor, type ValueCursor } from './value-cursor.ts';
import { writtenPlace } from './written-place.ts';

/** Where somebody writes, and what asked for a hint. */
export interface HintQuestion {
  /** The cursor, in offsets of the text. */
  readonly offset: number;
  /** The character whose typing asked for a hint that was not there; undefined where the user did, or where one is shown. */
  readonly typed: string | undefined;
}

/** The form of what is being written. */
export interface ValueHint {
  /** The header field in full and in lower case, or a line of a session description: `sdp:m`, `sdp:a=rtpmap`. */
  readonly name: string;
  readonly form: ValueForm;
  /** The part that is being written; undefined where that is none of those of the form. */
  readonly active: FormPart | undefined;
}

/** Returns the form of the value that is written at a cursor, or undefined where none is known. */
export function valueHint(trace: Trace, { offset, typed }: HintQuestion): ValueHint | undefined {
  const place = writtenPlace(trace, offset);
  const cursor = place === undefined ? undefined : cursorPlace(place);
  if (cursor === undefined || !isBegun(cursor, typed)) return undefined;
  if (cursor.kind === 'sdp') return sdpHint(cursor.before);
  return cursor.kind === 'header-value' ? headerHint(cursor.name, cursor.before) : undefined;
}

/** A hint comes up where a value begins, not at every colon and every equals sign in one. */
function isBegun(cursor: CursorPlace, typed: string | undefined): boolean {
  if (typed === undefined) return true;
  if (cursor.kind === 'sdp') return /^(?:[a-z]=|a=[\w-]+:)$/.test(cursor.before);
  return cursor.kind === 'header-value' && cursor.before.trim() === '';
}

function headerHint(name: string, before: string): ValueHint | undefined {
  const cursor = valueCursor(before, separatorsOf(name));
  const form = valueForm(name, cursor.head[0]);
  return form === undefined ? undefined : { name, form, active: activeOf(form, cursor) };
}

function activeOf(form: ValueForm, cursor: ValueCursor): FormPart | undefined {
  const { kind, isInUri } = cursor;
  if (form.kind === 'address' && (isInUri || kind === 'uri')) return form.head[1];
  if (kind === 'parameter-value' || kind === 'parameter-name') return parameterOf(form, cursor);
  if (form.kind === 'address') return addressPart(form, cursor);
  const done = cursor.head.length - (cursor.word === '' || kind === 'text' ? 0 : 1);
  return form.head[Math.min(done, form.head.length - 1)];
}

function parameterOf({ parameters }: ValueForm, { kind, parameter, word }: ValueCursor): FormPart | undefined {
  const name = kind === 'parameter-value' ? parameter : word.trim().toLowerCase();
  return parameters.find(({ id }) => id === name) ?? parameters.find(({ id }) => id === 'parameters');
}

/** Without brackets an address is its URI; a name before them may be quoted or not. */
function addressPart({ head }: ValueForm, { element, kind }: ValueCursor): FormPart | undefined {
  if (kind === 'text') return head[0];
  if (element.includes('>')) return undefined;
  return /^[a-z][a-z0-9+.-]*:/i.test(element) ? head[1] : head[0];
}

function sdpHint(before: string): ValueHint | undefined {
  const attribute = /^a=([\w.+-]+):/.exec(before);
  const letter = /^([a-z])=/.exec(before)?.[1];
  const name = attribute === null ? `sdp:${letter ?? ''}` : `sdp:a=${attribute[1] ?? ''}`;
  const form = letter === undefined ? undefined : valueForm(name);
  return form === undefined ? undefined : { name, form, active: activeWord(form.head, before) };
}

/** Each part ends where what stands before the next one does. */
function activeWord(head: readonly FormPart[], before: string): FormPart | undefined {
  let at = head[0]?.before.length ?? 0;
  for (const [place, part] of head.entries()) {
    const next = head[place + 1];
    const end = next === undefined ? -1 : before.indexOf(next.before, at);
    if (next === undefined || end === -1) return part;
    at = end + next.before.length;
  }
  return undefined;
}
