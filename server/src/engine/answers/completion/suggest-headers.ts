import { headerFields, type HeaderField } from '../../reference/header-fields.ts';
import { headerPresence } from '../../reference/header-presence.ts';
import type { Header } from '../../sip/header.ts';
import type { Message } from '../../sip/message.ts';
import { headerSeed, type SeedPlace } from './header-seed.ts';
import type { NearbyValues } from './nearby-values.ts';
import { hasHole, plainOf, snippetOf } from './snippet-text.ts';
import type { Suggestion, SuggestionNote } from './suggestion.ts';
import { hasChoices } from './value-choices.ts';

/** Registered, but no longer to be sent (RFC 3261 §27, RFC 8224, RFC 6873), or never more than a draft. */
const retired: ReadonlySet<string> = new Set([
  'encryption',
  'hide',
  'response-key',
  'reason-phrase',
  'rpid-privacy',
  'identity-info',
]);

/** The header fields that messages have most often, in the order in which they are usually written. */
const usualOrder = [
  ...['via', 'max-forwards', 'from', 'to', 'call-id', 'cseq', 'contact', 'refer-to', 'event', 'subscription-state'],
  ...['expires', 'rack', 'rseq', 'route', 'record-route', 'allow', 'supported', 'require', 'session-expires', 'min-se'],
  ...['p-asserted-identity', 'privacy', 'reason', 'user-agent', 'server', 'authorization', 'www-authenticate'],
  ...['proxy-authorization', 'proxy-authenticate', 'content-type', 'content-length'],
];

/** The cursor among the header fields of a message. */
export interface HeaderPlace extends SeedPlace {
  /** The header fields of the message but the one that is being written. */
  readonly others: readonly Header[];
  /** What of the name is written. */
  readonly word: string;
  /** Whether nothing stands on the line yet. */
  readonly isEmptyLine: boolean;
  readonly near: () => NearbyValues;
  /** Whether a colon stands behind the word already: then the name alone is written. */
  readonly hasColon: boolean;
}

/**
 * Returns the header fields that may be written: first those that the message must have and has not, then those that it should
 * have, may have, those of which no table says anything, and last those that a message of its kind does not have.
 */
export function suggestHeaders(place: HeaderPlace): readonly Suggestion[] {
  const present = new Set(place.others.map(({ name }) => name));
  const ranked = headerFields
    .filter(({ name, isSingle }) => !retired.has(name) && !(isSingle && present.has(name)))
    .map((field) => rankOf(field, place, present))
    .toSorted((a, b) => a.rank - b.rank || a.order - b.order);
  const missing = ranked.filter(({ rank }) => rank === 0).map(({ field }) => field);
  const each = ranked.map((one) => ({ isNamed: isNamed(one, place), suggestion: suggestion(one, place) }));
  const inOrder = each.toSorted((a, b) => Number(b.isNamed) - Number(a.isNamed));
  const length = ranked.filter(({ field, note }) => note === 'advised' && field.name === 'content-length');
  const all = fewestMissing <= missing.length ? [...missing, ...length.map(({ field }) => field)] : [];
  return [...allMissing(all, place), ...inOrder.map((one) => one.suggestion)];
}

/** Whoever has written one letter may mean a compact form, whatever other names begin with it or have it inside. */
function isNamed({ field: { compact } }: Pick<Rank, 'field'>, { word }: HeaderPlace): boolean {
  return compact !== undefined && compact === word.toLowerCase();
}

/** So many header fields are worth writing in one go. */
const fewestMissing = 3;

/** Returns one suggestion that writes all that is missing; only on an empty line, and gone with the first letter: it answers no word. */
function allMissing(missing: readonly HeaderField[], place: HeaderPlace): readonly Suggestion[] {
  if (missing.length === 0 || !place.isEmptyLine) return [];
  const seeds = missing.map(({ name }) => headerSeed(name, place));
  // What is copied is written as it is: a sign in it that marks a place to fill in would be taken for one.
  if (seeds.some((seed) => seed?.note !== undefined && hasHole(seed.text))) return [];
  const text = missing.map(({ spelling }, at) => `${spelling}: ${seeds[at]?.text ?? ''}`).join('\n');
  // All the names would leave no room for what is said beside them.
  const label = `${missing[0]?.spelling ?? ''} … ${missing.at(-1)?.spelling ?? ''}`;
  return [{ kind: 'snippet', label, filter: '…', plain: plainOf(text), snippet: snippetOf(text), note: 'all-missing' }];
}

function namesDialog({ form }: HeaderField, { near }: HeaderPlace): boolean {
  return form === 'dialog' && 0 < near().dialogs.length;
}

interface Rank {
  readonly field: HeaderField;
  readonly rank: number;
  readonly order: number;
  readonly note: SuggestionNote | undefined;
}

function rankOf(field: HeaderField, { kind, message }: HeaderPlace, present: ReadonlySet<string>): Rank {
  const presence = headerPresence(field.name, kind);
  const place = usualOrder.indexOf(field.name);
  const isThere = present.has(field.name);
  // One that is there already comes behind all that are not.
  const order = (place === -1 ? usualOrder.length + field.index : place) + (isThere ? 1000 : 0);
  const hasBody = message.body.start < message.body.end;
  if (presence === 'must' || (presence === 'with-body' && hasBody) || isWanted(field.name, message)) {
    return isThere ? { field, rank: 2, order, note: undefined } : { field, rank: 0, order, note: 'missing' };
  }
  if (presence === 'should' && !isThere) return { field, rank: 1, order, note: 'advised' };
  if (presence === 'never') return { field, rank: 4, order, note: 'unusual' };
  return { field, rank: presence === 'unsaid' ? 3 : 2, order, note: undefined };
}

/** What the tables leave open, but without which a message says nothing: where a redirection leads, which reliable response it is. */
function isWanted(name: string, { startLine, headers }: Message): boolean {
  const status = startLine.kind === 'response' ? startLine.status : 0;
  if (name === 'contact') return redirections.has(status);
  if (name !== 'rseq' || status <= 100 || 200 <= status) return false;
  return headers.some((one) => one.name === 'require' && /(?:^|[\s,])100rel(?:$|[\s,])/i.test(one.value));
}

const redirections: ReadonlySet<number> = new Set([300, 301, 302, 305]);

function suggestion({ field, note }: Rank, place: HeaderPlace): Suggestion {
  const { spelling, compact, name } = field;
  const seed = place.hasColon ? undefined : headerSeed(name, place);
  const text = place.hasColon ? spelling : `${spelling}: ${seed?.text ?? ''}`;
  const isOpen = seed?.note === undefined && hasHole(text);
  return {
    kind: 'header',
    label: spelling,
    topic: `header:${name}`,
    detail: compact,
    filter: isNamed({ field }, place) ? place.word : compact === undefined ? undefined : `${spelling} ${compact}`,
    plain: isOpen ? plainOf(text) : text,
    snippet: isOpen ? snippetOf(text) : undefined,
    note: seed?.note ?? note,
    asksAgain: !place.hasColon && seed === undefined && (hasChoices(field) || namesDialog(field, place)),
  };
}
