import { headerFieldOf } from '../../reference/header-field-of.ts';
import type { HeaderForm } from '../../reference/header-fields.ts';
import { isTokenCode } from '../../sip/token.ts';
import type { HeaderSeed } from './header-seed.ts';
import { plainOf } from './snippet-text.ts';
import { suggestDialogs, suggestTakeovers } from './suggest-dialog.ts';
import { suggestAddress } from './suggest-address.ts';
import { suggestParameters, suggestParameterValue, type ParameterPlace } from './suggest-parameter.ts';
import type { Suggestion, Suggestions } from './suggestion.ts';
import { valueChoices } from './value-choices.ts';
import { valueCursor, type ValueCursor } from './value-cursor.ts';
import { separatorsOf } from './value-separators.ts';

/** The cursor in the value of a header field. */
export interface ValuePlace extends Omit<ParameterPlace, 'cursor' | 'used'> {
  /** The value up to the cursor, folds included, and what stands behind it on the line. */
  readonly before: string;
  readonly behind: string;
  /** The method of the start line or of the CSeq, '' where it is not known. */
  readonly method: string;
  /** The Call-ID of the message, '' where it has none. */
  readonly callId: string;
  /** The character whose typing asked; undefined where the user did. */
  readonly typed: string | undefined;
  /** What the whole value may begin with. */
  readonly seed: () => HeaderSeed | undefined;
}

/** Returns what may be written in the value of a header field; undefined where that is free text. */
export function suggestValue(place: ValuePlace): Suggestions | undefined {
  const { name, before } = place;
  const form = headerFieldOf(name)?.form;
  const isFree = form === 'text' || form === 'products' || form === 'date';
  const separators = separatorsOf(name);
  // Where a value is parameters alone, the first one stands where others have their head.
  const isHeadless = form === 'authentication-info' || form === 'parameters';
  const cursor = valueCursor(isHeadless ? separators.parameter + before : before, separators);
  const rest = restOf(place.behind, cursor);
  const whole = wholeValue(place);
  const parts = isFree ? [] : suggestionsAt(place, cursor, form);
  const found = [...whole, ...parts.filter(({ plain }) => plain !== whole[0]?.plain)];
  const isBehindColon = before === '' && place.behind.trim() === '';
  const suggestions = isBehindColon ? found.map((one) => behindBlank(one)) : found;
  return found.length === 0 ? undefined : { word: onLine(cursor.word, before), rest, suggestions };
}

/**
 * Returns the whole value where nothing of it is written. A number does not come up by itself: whoever types another one that it begins
 * with would get it with Enter.
 */
function wholeValue({ name, before, behind, seed, typed }: ValuePlace): readonly Suggestion[] {
  if (`${before}${behind}`.trim() !== '' || before.includes('\n')) return [];
  const { text, note } = seed() ?? {};
  if (text === undefined || (typed !== undefined && isNumber(text))) return [];
  if (note === undefined && ownNames.has(name)) return [];
  // Without places to fill in: Enter behind the same text that somebody has typed would write it once more, with its places.
  const plain = note === undefined ? plainOf(text) : text;
  const [label = ''] = plain.split('\n', 1);
  return [{ kind: 'value', label, plain, note: note ?? 'new' }];
}

function isNumber(text: string): boolean {
  return /^\d{1,10}$/.test(text);
}

/** What begins with an example, or has suggestions of its own. */
const ownNames: ReadonlySet<string> = new Set(['call-id', 'user-agent', 'server']);

function suggestionsAt(place: ValuePlace, cursor: ValueCursor, form: HeaderForm | undefined): readonly Suggestion[] {
  const inner: ParameterPlace = { ...place, cursor, used: usedParameters(cursor, place.behind) };
  switch (cursor.kind) {
    case 'uri':
      return suggestAddress(place.near(), 'bare');
    case 'parameter-name':
      return suggestParameters(inner);
    case 'parameter-value':
      return suggestParameterValue(inner);
    case 'text':
      return [];
    case 'head':
      return headSuggestions(place, cursor, form);
  }
}

/** A word ends where its line does, whatever the grammar says of a fold inside one. */
function onLine(word: string, before: string): string {
  const length = before.length - before.lastIndexOf('\n') - 1;
  return word.length <= length ? word : word.slice(word.length - length).trimStart();
}

/** Between the colon and the value stands one blank (RFC 3261 §7.3.1). */
function behindBlank(one: Suggestion): Suggestion {
  return { ...one, plain: ` ${one.plain}`, snippet: one.snippet === undefined ? undefined : ` ${one.snippet}` };
}

const addressForms: ReadonlySet<HeaderForm | undefined> = new Set<HeaderForm | undefined>([
  'address',
  'addresses',
  'contacts',
  'routes',
  'bracketed-uris',
]);

function headSuggestions(place: ValuePlace, cursor: ValueCursor, form: HeaderForm | undefined): readonly Suggestion[] {
  const { name, near, fresh, method } = place;
  const isFirst = cursor.head.length === 0 || (cursor.head.length === 1 && cursor.word !== '');
  if (addressForms.has(form)) {
    if (/[<>]/.test(cursor.element)) return [];
    const all = name === 'contact' && method === 'REGISTER' ? [everyContact] : [];
    const takeovers = name === 'refer-to' ? suggestTakeovers(near(), place.callId) : [];
    return [...suggestAddress(near(), 'bracketed'), ...takeovers, ...all];
  }
  if (name === 'call-id') return isFirst ? [...inFile(near().callIds), fresh_(fresh.callId('call'))] : [];
  if (name === 'cseq') return suggestCseq(isFirst, method);
  if (form === 'dialog') return isFirst ? suggestDialogs(name, near(), place.callId) : [];
  if (name === 'in-reply-to') return isFirst ? inFile(near().callIds) : [];
  if (name === 'sip-if-match' || name === 'suppress-if-match') return isFirst ? inFile(near().etags) : [];
  if (!isFirst) return [];
  const written = new Set(`${place.before},${place.behind}`.toLowerCase().split(/[\s,;]+/));
  const isList = separatorsOf(name).element === ',';
  const canBeNumber = place.typed === undefined && cursor.word === '';
  return valueChoices(name).filter(({ plain, label }) => {
    if (isNumber(plain) && !canBeNumber) return false;
    return !isList || label.toLowerCase() === cursor.word.toLowerCase() || !written.has(label.toLowerCase());
  });
}

/** With Expires 0 it removes every registration of the user (RFC 3261 §10.2.2). */
const everyContact: Suggestion = { kind: 'value', label: '*', plain: '*', topic: 'value:contact=*' };

function suggestCseq(isFirst: boolean, method: string): readonly Suggestion[] {
  if (method === '') return [];
  const text = isFirst ? `1 ${method}` : method;
  return [{ kind: 'value', label: text, plain: text, topic: `method:${method}` }];
}

function inFile(values: readonly string[]): readonly Suggestion[] {
  return values.map((value) => ({ kind: 'identifier', label: value, plain: value, note: 'in-file' }));
}

function fresh_(value: string): Suggestion {
  return { kind: 'identifier', label: value, plain: value, note: 'new' };
}

/** Returns how much behind the cursor belongs to the word that is written. */
function restOf(behind: string, cursor: ValueCursor): number {
  if (cursor.kind === 'uri') return /^[^\s<>",;?]*/.exec(behind)?.[0].length ?? 0;
  if (cursor.isQuoted) return /^[^"]*/.exec(behind)?.[0].length ?? 0;
  let length = 0;
  while (length < behind.length && (isTokenCode(behind.charCodeAt(length)) || behind[length] === '/')) length += 1;
  return length;
}

/** Returns the parameters that the element has already, in lower case, those behind the cursor among them. */
function usedParameters(cursor: ValueCursor, behind: string): ReadonlySet<string> {
  const written =
    cursor.kind === 'parameter-name' ? cursor.element.slice(0, cursor.element.length - cursor.word.length) : '';
  const names = `${written}${behind.replace(/^[^;,\s]*/, '')}`.matchAll(
    /[;,\s]\s{0,8}([\w.+-]{1,64})(?=\s{0,8}[=;,]|\s{0,8}$)/g,
  );
  return new Set([...names].map((match) => match[1]?.toLowerCase() ?? ''));
}
