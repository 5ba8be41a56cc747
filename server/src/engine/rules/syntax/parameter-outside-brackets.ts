import { headerValues } from '../../sip/header-values.ts';
import type { Header } from '../../sip/header.ts';
import { isNamed } from '../../sip/syntax/parameter-forms.ts';
import type { AddressValue, ParameterPart } from '../../sip/values/header-value.ts';
import { encloseText } from '../fixes/enclose-text.ts';
import { foundAt } from '../found-at.ts';
import { nothingFound } from '../nothing-found.ts';
import type { EditRemedy, Found, MessageRule } from '../rule.ts';
import type { SeenMessage } from '../seen-message.ts';
import { isAltered } from './is-altered.ts';

/** A parameter of a URI that stands behind its brackets, or behind a URI without any, where it belongs to the header and does nothing. */
export const parameterOutsideBrackets: MessageRule = Object.freeze({
  id: 'parameter-outside-brackets',
  subject: 'message',
  scope: 'message',
  profile: 'recommended',
  defaultSeverity: 'warning',
  basis: 'interop',
  reference: { rfc: 'RFC 3261', section: '20' },
  about: {},
  check,
} as const satisfies MessageRule);

function check(seen: SeenMessage): readonly Found[] {
  for (const header of seen.message.headers) {
    if (!mayHold(header)) continue;
    for (const value of headerValues(header)) {
      const parameter = value.kind === 'address' ? value.parameters.find(isOfUri) : undefined;
      if (value.kind !== 'address' || parameter === undefined || isAltered(seen, header)) continue;
      const isBare = value.brackets === undefined;
      return foundAt(seen, parameter.span, {
        messageId: isBare ? 'parameter-outside-brackets.bare' : 'parameter-outside-brackets.behind',
        args: { header: header.writtenName, name: parameter.name },
        fix: () => (isBare ? bracketsAround(seen, value) : movedInside(seen, value, parameter)),
      });
    }
  }
  return nothingFound;
}

/** Parameters of URIs that no header field has (RFC 3261 §19.1.1, RFC 5626 §5.4, RFC 5627 §6.1, RFC 3486 §4). */
const ofUris: ReadonlySet<string> = new Set(['lr', 'transport', 'maddr', 'ttl', 'user', 'comp', 'ob', 'gr']);

function isOfUri({ name }: ParameterPart): boolean {
  return ofUris.has(name);
}

/** Tells from the characters alone whether a header field may have such a parameter: nearly none has. */
function mayHold({ field, text, valueStart, valueEnd }: Header): boolean {
  const form = field?.form;
  if (form !== 'address' && form !== 'addresses' && form !== 'contacts' && form !== 'routes') return false;
  if (text.charCodeAt(valueEnd - 1) === 0x3e && form !== 'routes') return false;
  let isInside = false;
  for (let at = valueStart; at < valueEnd; at += 1) {
    const code = text.charCodeAt(at);
    if (code === 0x3c) isInside = true;
    else if (code === 0x3e) isInside = false;
    else if (code === 0x3b && !isInside && isNameAt(text, at + 1)) return true;
  }
  return false;
}

/** Tells whether the name of a parameter of URIs begins at `at`, most often by one look at its first letter. */
function isNameAt(text: string, at: number): boolean {
  // Blanks may stand before a name; the general way looks at them.
  const first = text.charCodeAt(at) | 0x20;
  if (first <= 0x20) return true;
  for (const name of ofUris) {
    if (name.charCodeAt(0) === first && isNamed(text, at, name)) return true;
  }
  return false;
}

function movedInside(
  seen: SeenMessage,
  { brackets }: AddressValue,
  { span: place }: ParameterPart,
): EditRemedy | undefined {
  if (brackets === undefined) return undefined;
  const { text } = seen.message.wire;
  const before = text.lastIndexOf(';', place.start);
  const inside = brackets.end - 1;
  return {
    kind: 'edit',
    index: seen.index,
    fix: 'insert',
    args: { what: `;${text.slice(place.start, place.end)}` },
    edits: [
      { start: inside, end: inside, newText: `;${text.slice(place.start, place.end)}` },
      { start: before, end: place.end, newText: '' },
    ],
    isPreferred: true,
  };
}

/** The brackets close behind the parameters of the URI that stand first. */
function bracketsAround(seen: SeenMessage, { uri, parameters }: AddressValue): EditRemedy | undefined {
  const first = parameters.findIndex((parameter) => !isOfUri(parameter));
  const last = parameters.at((first === -1 ? parameters.length : first) - 1);
  if (uri === undefined || first === 0 || last === undefined) return undefined;
  return encloseText(seen, { start: uri.span.start, end: last.span.end }, '<', '>');
}
