import { span, type Span } from '../text/span.ts';
import { areUrisEqual } from './uri-equality.ts';
import { sipUriAt } from './sip-uri-at.ts';
import { parseUri, type Uri } from './uri.ts';

/**
 * Returns the places in a plain text (configuration, CSV, vCard, ...) where a URI equal to `target` stands, ascending and
 * apart from each other. A URI inside `<>` is taken whole; elsewhere parameters behind it that the target does not have
 * stay outside, since they may be another language's. Never a part of a longer URI: neither `sip:bob@example.com.evil` nor
 * `sip:bob@example.com:5070` holds `sip:bob@example.com`. Time is linear in the text.
 */
export function uriOccurrences(text: string, target: Uri): readonly Span[] {
  const found: Span[] = [];
  const search = new RegExp(`${escaped(target.scheme)}:`, 'gi');
  const isSip = target.kind === 'sip' || target.kind === 'sips';
  for (let match = search.exec(text); match !== null; match = search.exec(text)) {
    const start = match.index;
    if (isSchemePart(text.charCodeAt(start - 1))) continue;
    const end = isSip ? sipUriAt(text, start, target) : otherUriAt(text, start, target);
    if (end === undefined) continue;
    found.push(span(start, end));
    search.lastIndex = end;
  }
  return found;
}

function escaped(scheme: string): string {
  return scheme.replace(/[+.-]/g, (mark) => `\\${mark}`);
}

/** Letters, digits and the marks that a scheme or a word may hold: behind one of them a longer word ends here. */
function isSchemePart(code: number): boolean {
  const lower = code | 0x20;
  if (0x61 <= lower && lower <= 0x7a) return true;
  return (0x30 <= code && code <= 0x39) || code === 0x2b || code === 0x2d || code === 0x2e || code === 0x5f;
}

/** The longest URI that is read, in characters. */
const longestUri = 512;
const stops = /[\s<>"'`{}|\\^,\u0080-\uffff]/;

function otherUriAt(text: string, start: number, target: Uri): number | undefined {
  const window = text.slice(start, start + longestUri);
  const stop = window.search(stops);
  const run = stop === -1 ? window : window.slice(0, stop);
  if (stop === -1 && window.length === longestUri) return undefined;
  const candidate = withoutPunctuation(run);
  const uri = parseUri(candidate);
  return uri !== undefined && areUrisEqual(uri, target) ? start + candidate.length : undefined;
}

/** Punctuation behind a URI is that of the sentence or the statement, but `tel:(03)1234(5)` ends in its own bracket. */
function withoutPunctuation(run: string): string {
  let surplus = countOf(run, ')') - countOf(run, '(');
  let end = run.length;
  while (0 < end) {
    const last = run.charAt(end - 1);
    if (last === ')' && 0 < surplus) surplus -= 1;
    else if (last === '' || !'.,;:!?]'.includes(last)) break;
    end -= 1;
  }
  return run.slice(0, end);
}

function countOf(run: string, mark: string): number {
  return run.split(mark).length - 1;
}
