import { compareReadings } from '../answers/compare-readings.ts';
import { answeredRequest, targetChange, validityOf, type TargetChange } from '../answers/redirect-facts.ts';
import type { RankedContact, Redirect } from '../call/redirect.ts';
import type { Trace } from '../log/trace.ts';
import { callableContact } from '../rules/redirect-arguments.ts';
import type { UriDifference } from '../sip/uri-differences.ts';
import { codeSpan } from './code-span.ts';
import { duration } from './duration.ts';
import type { Language } from './language.ts';
import { inMarkdown } from './in-markdown.ts';
import { fill, say, textOf } from './say.ts';

/** How many Contacts a hover lists. */
const mostContacts = 5;

/** Returns which request a 3xx answers and who received the answer, one Markdown line each. */
export function requestLines(trace: Trace, redirect: Redirect, language: Language): readonly string[] {
  const lines = [answersLine(trace, redirect, language)];
  if (redirect.isInDialog) lines.push(say(language, 'trace.in-dialog'));
  const viaCount = redirect.hops[0]?.viaCount ?? 0;
  if (redirect.receiver === 'proxy') lines.push(say(language, 'trace.relayed', { count: viaCount }));
  return lines;
}

function answersLine(trace: Trace, redirect: Redirect, language: Language): string {
  const request = answeredRequest(trace, redirect);
  if (request === undefined) return say(language, 'trace.no-request');
  const { line, elapsedMs } = request;
  const values = {
    method: codeSpan(request.method),
    uri: codeSpan(request.uri),
    cseq: request.cseqNumber ?? '?',
    line,
  };
  if (elapsedMs === undefined) return say(language, 'trace.answers-untimed', values);
  return say(language, 'trace.answers', { ...values, time: duration(elapsedMs) });
}

/** Returns the Contacts in the order to try them, and what the first one changes, one Markdown line each. */
export function contactLines(trace: Trace, redirect: Redirect, language: Language): readonly string[] {
  const lines: string[] = [];
  if (redirect.hasWildcard) lines.push(say(language, 'trace.wildcard'));
  // Of a 380 the service URN is told apart from the addresses, where the alternatives are listed.
  const isService = ({ value }: RankedContact): boolean => redirect.status === 380 && value.uri?.kind === 'urn';
  const contacts = redirect.contacts.filter((one) => !isService(one));
  if (contacts.length === 0 && !redirect.hasWildcard && redirect.status !== 380) {
    lines.push(say(language, 'trace.no-contact'), ...bodyInsteadLines(trace, redirect, language));
  }
  for (const [place, contact] of contacts.slice(0, mostContacts).entries()) {
    lines.push(contactLine(trace, redirect, { contact, place: place + 1, count: contacts.length }, language));
  }
  const left = contacts.length - mostContacts;
  if (0 < left) lines.push(say(language, 'trace.more-contacts', { count: left }));
  // A 305 names a proxy, a 380 an alternative, and a URN a service: none is the old address with other parts.
  const target = callableContact({ ...redirect, contacts });
  const isMove = redirect.status !== 305 && redirect.status !== 380 && target?.uri.kind !== 'urn';
  const change = isMove ? targetChange(redirect, target) : undefined;
  if (change === undefined) return lines;
  return [...lines, ...changeLines(change, { isOneOfSeveral: 1 < contacts.length }, language)];
}

/** A body in the place of a Contact is what a 380 has. */
function bodyInsteadLines(trace: Trace, redirect: Redirect, language: Language): readonly string[] {
  return compareReadings(trace, redirect.response, [redirect.status]).flatMap(({ id, args }) => {
    const isAboutBody = id === 'ims-body' || id === 'body-without-contact';
    return isAboutBody ? [fill(textOf(language, `reading.${id}`), inMarkdown(args))] : [];
  });
}

function contactLine(
  trace: Trace,
  redirect: Redirect,
  { contact, place, count }: { readonly contact: RankedContact; readonly place: number; readonly count: number },
  language: Language,
): string {
  const notes = contactNotes(trace, redirect, contact, language)
    .map((note) => ` · ${note}`)
    .join('');
  const values = { uri: codeSpan(contact.value.uriText), notes };
  if (count === 1) return say(language, 'trace.contact', values);
  return say(language, 'trace.contact-numbered', { ...values, place, count });
}

function contactNotes(trace: Trace, redirect: Redirect, contact: RankedContact, language: Language): readonly string[] {
  const notes: string[] = [];
  if (contact.value.qIsMalformed) notes.push(say(language, 'trace.note-q-malformed'));
  else if (contact.value.q !== undefined) notes.push(say(language, 'trace.note-q', { q: contact.value.q }));
  if (redirect.status === 380) return notes;
  const validity = validityOf(trace, redirect, contact);
  if (validity.kind === 'once') notes.push(say(language, 'trace.note-once'));
  if (validity.kind === 'seconds') {
    const id = validity.isMalformed ? 'trace.note-expires-malformed' : 'trace.note-expires';
    notes.push(say(language, id, { seconds: validity.seconds }));
  }
  return notes;
}

function changeLines(
  change: TargetChange,
  { isOneOfSeveral }: { readonly isOneOfSeveral: boolean },
  language: Language,
): readonly string[] {
  if (change.same?.kind === 'equal') return [say(language, 'trace.same-address')];
  if (change.same?.kind === 'near-equal') {
    return [say(language, 'trace.near-same-address', { part: say(language, `part.${change.same.part}`) })];
  }
  const lines: string[] = [];
  if (change.differences.length !== 0) {
    const changes = change.differences
      .map((one) => differenceText(one, language))
      .join(language === 'ja' ? '、' : ', ');
    lines.push(
      isOneOfSeveral
        ? say(language, 'trace.changes-to', { to: codeSpan(change.to), changes })
        : say(language, 'trace.changes', { changes }),
    );
  }
  if (change.leavesSips) {
    lines.push(say(language, 'trace.downgrade', { from: codeSpan(change.from), to: codeSpan(change.to) }));
  }
  return lines;
}

function differenceText({ part, from, to }: UriDifference, language: Language): string {
  const name = say(language, `part.${part}`);
  if (from === undefined) return say(language, 'trace.change-added', { part: name, to: codeSpan(to ?? '') });
  if (to === undefined) return say(language, 'trace.change-removed', { part: name, from: codeSpan(from) });
  return say(language, 'trace.change-both', { part: name, from: codeSpan(from), to: codeSpan(to) });
}
