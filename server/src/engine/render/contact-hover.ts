import { targetChange, validityOf } from '../answers/redirect-facts.ts';
import { readRedirect } from '../call/read-redirect.ts';
import type { RankedContact, Redirect } from '../call/redirect.ts';
import type { Trace } from '../log/trace.ts';
import { addressCautions } from '../rules/address-cautions.ts';
import type { Uri } from '../sip/uri.ts';
import { codeSpan } from './code-span.ts';
import type { Language } from './language.ts';
import { rfcReference } from './rfc-reference.ts';
import { say, type StringId } from './say.ts';
import { paragraphs } from './status-hover.ts';
import { bulletList } from './trace-lines.ts';

/** Returns the hover of one Contact of a 3xx as Markdown, or undefined when the entry is no 3xx. */
export function contactHover(
  trace: Trace,
  index: number,
  contactIndex: number,
  language: Language,
): string | undefined {
  const redirect = readRedirect(trace, index);
  if (redirect === undefined) return undefined;
  const title = `**${say(language, 'contact.title')}**`;
  const place = redirect.contacts.findIndex((one) => one.contactIndex === contactIndex);
  const contact = redirect.contacts[place];
  // The wildcard is the one value that has no rank.
  if (contact === undefined) return paragraphs([title, say(language, 'trace.wildcard')]);
  return paragraphs([
    `${title} · ${codeSpan(contact.value.uriText)}`,
    roleOf(redirect, language),
    bulletList([
      ...partLines(contact.value.uri, language),
      ...rankLines(trace, redirect, { contact, place: place + 1 }, language),
      ...warningLines(redirect, contact, language),
    ]),
  ]);
}

function roleOf(redirect: Redirect, language: Language): string {
  const { status } = redirect;
  if (status === 305) return say(language, 'contact.of-305', { link: rfcReference('RFC 3261', '21.3.4') });
  if (status === 380) return say(language, 'contact.of-380', { link: rfcReference('RFC 3261', '21.3.5') });
  return say(language, 'contact.of-redirect', { status, link: rfcReference('RFC 3261', '8.1.3.4') });
}

function partLines(uri: Uri | undefined, language: Language): readonly string[] {
  if (uri === undefined) return [say(language, 'contact.unreadable')];
  const transport = uri.parameters.find((one) => one.name === 'transport')?.value;
  const others = uri.parameters.filter((one) => one.name !== 'transport');
  const parts: readonly (readonly [PartId, string | undefined])[] = [
    ['part.scheme', uri.scheme],
    ['part.user', uri.user],
    ['part.host', uri.host],
    ['part.port', uri.port?.toString()],
    ['part.transport', transport],
    ['part.parameters', others.length === 0 ? undefined : others.map(written).join(';')],
    ['part.headers', uri.headers.length === 0 ? undefined : uri.headers.map(written).join('&')],
  ];
  return parts.flatMap(([id, value]) => (value === undefined ? [] : [partLine(say(language, id), value, language)]));
}

/** The ids of the names of parts; none takes an argument. */
type PartId = Extract<StringId, `part.${string}`>;

function written(one: { readonly name: string; readonly value?: string }): string {
  return one.value === undefined ? one.name : `${one.name}=${one.value}`;
}

function partLine(part: string, value: string, language: Language): string {
  return say(language, 'contact.part', { part, value: codeSpan(value) });
}

function rankLines(
  trace: Trace,
  redirect: Redirect,
  { contact, place }: { readonly contact: RankedContact; readonly place: number },
  language: Language,
): readonly string[] {
  const { q, qIsMalformed } = contact.value;
  const count = redirect.contacts.length;
  const lines: string[] = [];
  if (q !== undefined) lines.push(partLine(say(language, 'part.q'), String(q), language));
  if (qIsMalformed) lines.push(say(language, 'contact.q-malformed'));
  if (1 < count) lines.push(say(language, 'contact.order', { place, count }));
  if (1 < count && q === undefined && !qIsMalformed) lines.push(say(language, 'contact.q-missing'));
  const validity = validityOf(trace, redirect, contact);
  if (redirect.status === 380 || validity.kind === 'unstated') return lines;
  if (validity.kind === 'once') return [...lines, say(language, 'trace.note-once')];
  const id = validity.isMalformed ? 'trace.note-expires-malformed' : 'trace.note-expires';
  return [...lines, say(language, id, { seconds: validity.seconds })];
}

function warningLines(redirect: Redirect, contact: RankedContact, language: Language): readonly string[] {
  const { uri, problems } = contact.value;
  const lines: string[] = [];
  const change = redirect.status === 305 ? undefined : targetChange(redirect, contact);
  if (change?.same?.kind === 'equal') lines.push(say(language, 'contact.is-request-uri'));
  if (change?.same?.kind === 'near-equal') {
    lines.push(say(language, 'trace.near-same-address', { part: say(language, `part.${change.same.part}`) }));
  }
  if (change?.leavesSips === true) {
    lines.push(say(language, 'trace.downgrade', { from: codeSpan(change.from), to: codeSpan(change.to) }));
  }
  if (uri === undefined) return lines;
  const cautions = addressCautions(uri);
  if (cautions.includes('private-address')) lines.push(say(language, 'contact.private'));
  else if (cautions.includes('ip-literal')) lines.push(say(language, 'contact.ip-literal'));
  if (cautions.includes('gruu')) lines.push(say(language, 'contact.gruu'));
  if (uri.kind === 'other') lines.push(say(language, 'contact.not-sip', { scheme: codeSpan(uri.scheme) }));
  if (problems.some(({ id }) => id === 'angle-bracket-missing')) lines.push(say(language, 'contact.needs-brackets'));
  return lines;
}
