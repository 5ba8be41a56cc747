import type { Trace } from '../../log/trace.ts';
import { sourceSpan } from '../../sip/source-span.ts';
import { areUrisEqual, haveSameParameters } from '../../sip/uri-equality.ts';
import { parseUri } from '../../sip/uri.ts';
import type { Uri } from '../../sip/uri.ts';
import { isInside } from '../../text/span.ts';
import type { Span } from '../../text/span.ts';
import { lastStartingBefore } from '../content-length-edit.ts';
import type { SpanEdit } from '../span-edit.ts';
import { writtenMessage } from '../written-message.ts';
import type { NamePlace } from './name-place.ts';
import { nameKey } from './name-place.ts';
import { namesInMessage } from './names-in-message.ts';
import { asksForHeaders, newNameProblem } from './new-name-problem.ts';
import type { RenameRefusal } from './new-name-problem.ts';

/** What stands at an offset and can have another name, or why not. */
export type RenameTarget = { readonly span: Span; readonly text: string } | { readonly refusal: RenameRefusal };

/** The edits that give a name another one, ascending and apart, or why there are none. */
export type Renaming = { readonly edits: readonly SpanEdit[] } | { readonly refusal: RenameRefusal };

/** Returns the name that stands at an offset of a `.sip` file; `log` where that is a log, which is evidence. */
export function renameTarget(trace: Trace, offset: number): RenameTarget {
  if (trace.text.hasSeparators !== true) return { refusal: 'log' };
  const found = nameAt(trace, offset);
  return found === undefined ? { refusal: 'nothing-here' } : { span: found.span, text: found.name.value };
}

/**
 * Returns the edits that give the name at an offset another one, wherever it stands whole: a Call-ID and a URI in the whole file, a tag and
 * a branch in the messages of its call and where another call names that one.
 */
export function rename(trace: Trace, offset: number, newName: string): Renaming {
  if (trace.text.hasSeparators !== true) return { refusal: 'log' };
  const target = nameAt(trace, offset)?.name;
  if (target === undefined) return { refusal: 'nothing-here' };
  const refusal = newNameProblem(target.kind, target.value, newName);
  if (refusal !== undefined) return { refusal };
  const isIt = matcher(target);
  const isTaken = matcher({ ...target, value: newName });
  const hasHeaders = target.kind === 'uri' && asksForHeaders(newName);
  const edits: SpanEdit[] = [];
  for (let index = 0; index < trace.count; index += 1) {
    const message = writtenMessage(trace, index);
    if (message === undefined) continue;
    for (const name of namesInMessage(message)) {
      const isMeant = isIt(name);
      if (isMeant && hasHeaders && name.isWithoutHeaders === true) return { refusal: 'uri-with-headers' };
      if (isMeant) edits.push({ span: sourceSpan(message, name.span), newText: written(name, newName) });
      else if (target.kind !== 'uri' && isTaken(name)) return { refusal: `${target.kind}-taken` };
    }
  }
  return { edits: edits.toSorted((a, b) => a.span.start - b.span.start) };
}

/** Returns the smallest name at an offset: one in the headers of a URI stands inside that URI. */
function nameAt(trace: Trace, offset: number): { readonly name: NamePlace; readonly span: Span } | undefined {
  const index = lastStartingBefore(trace, offset);
  const message = index < 0 ? undefined : writtenMessage(trace, index);
  if (message === undefined) return undefined;
  const [smallest] = namesInMessage(message)
    .map((name) => ({ name, span: sourceSpan(message, name.span) }))
    .filter(({ span }) => isInside(span, offset))
    .toSorted((a, b) => a.span.end - a.span.start - (b.span.end - b.span.start));
  return smallest;
}

function matcher(target: Pick<NamePlace, 'kind' | 'value' | 'callId'>): (name: NamePlace) => boolean {
  const key = nameKey(target);
  const uri = target.kind === 'uri' ? parseUri(target.value) : undefined;
  if (uri === undefined) return (name) => nameKey(name) === key;
  return (name) => name.kind === 'uri' && (name.value === target.value || isSame(parseUri(name.value), uri));
}

/** Parameters that equality ignores are a part of the name all the same. */
function isSame(a: Uri | undefined, b: Uri): boolean {
  return a !== undefined && areUrisEqual(a, b) && haveSameParameters(a, b);
}

function written({ form, kind }: NamePlace, name: string): string {
  switch (form) {
    case 'plain':
      return name;
    case 'quoted':
      return name.replace(/["\\]/g, '\\$&');
    case 'escaped':
      return encodeURIComponent(name);
    case 'unbracketed':
      // Outside of brackets these would end the URI (RFC 3261 §20.10).
      return kind === 'uri' && /[;?,]/.test(name) ? `<${name}>` : name;
  }
}
