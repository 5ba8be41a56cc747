import type { Trace } from '../../log/trace.ts';
import { separatorFrom } from '../../log/separated-parts.ts';
import { displayName } from '../../sip/header-name.ts';
import { headersNamed } from '../../sip/headers-named.ts';
import type { Header } from '../../sip/header.ts';
import { wireOctets } from '../../sip/body/body-text.ts';
import { octetsOf } from '../../text/octets.ts';
import { lengthOf, stretchOf } from '../../text/text-source.ts';
import { removeHeaders } from '../fixes/remove-header.ts';
import type { EditRemedy } from '../rule.ts';
import type { SeenMessage } from '../seen-message.ts';
import { uncountedText } from '../values/stated-length.ts';

/**
 * Returns the fix of a message with several lengths: the one that its body has stays, and where none is, one gets it. Undefined where
 * nobody can tell, because the first length ends the body in the middle of the text, or because a log shows the body otherwise.
 */
export function oneContentLength(seen: SeenMessage): EditRemedy | undefined {
  const { body, wire } = seen.message;
  const rest = uncountedText(seen);
  const shown = wire.text.slice(body.start, body.end) + rest;
  if (!seen.isBare || (rest === '' && seen.ask(hasTextBehind))) return undefined;
  const { unit } = seen.trace.text;
  const [stored, whole] = [octetsOf(shown, unit), wireOctets(shown, unit)];
  if (stored === undefined || whole === undefined) return undefined;
  const all = headersNamed(seen.message, 'content-length');
  const [first] = all;
  const right = all.find(({ value }) => value === String(whole)) ?? all.find(({ value }) => value === String(stored));
  const kept = right ?? first;
  if (kept === undefined) return undefined;
  const others = all.filter((header) => header !== kept);
  const removal = { ...removeHeaders(seen, others, { isPreferred: true }), rest };
  if (right !== undefined) return { ...removal, args: { name: others.map(nameAndValue).join(', ') } };
  return {
    ...removal,
    fix: 'keep-one-content-length',
    args: { octets: whole },
    edits: corrected(kept, whole, removal),
  };
}

/** Of two header fields of one name the value tells which is meant. */
export function nameAndValue({ name, value }: Header): string {
  return `${displayName(name)}: ${value}`;
}

/** The first header field is kept, so that its change stands before the removals. */
function corrected({ valueSpan: { start, end } }: Header, octets: number, { edits }: EditRemedy): EditRemedy['edits'] {
  return [{ start, end, newText: String(octets) }, ...edits];
}

const longestLook = 2000;

/** Tells whether anything but a comment stands between a message and the next one, or the end of its part of the file. */
function hasTextBehind(trace: Trace, index: number): boolean {
  const { end } = trace.messageSpan(index);
  const next = index + 1 < trace.count ? trace.messageSpan(index + 1).start : lengthOf(trace.text);
  const text = stretchOf(trace.text, end, Math.min(next, end + longestLook));
  const rest = trace.text.hasSeparators === true ? text.slice(0, separatorFrom(text, 0)) : text;
  return rest.split('\n').some((line) => /^\s*[^\s#/]/.test(line));
}
