import { headerFields, type HeaderField, type HeaderForm } from '../../reference/header-fields.ts';
import type { Grammar } from './grammar.ts';
import { parameterForms } from './parameter-forms.ts';
import { readAddress } from './read-address.ts';
import { readAuthenticationInfo, readCredentials } from './read-credentials.ts';
import { readDate } from './read-date.ts';
import { readContentId, readIdentity, readSessionId, readWord } from './read-identifiers.ts';
import { readCseq, readNumberElement, readRack, readTimestamp } from './read-numbers.ts';
import { readMediaType, readParameterList, readTokenElement } from './read-tokens.ts';
import { readProducts, readText, readWarning } from './read-texts.ts';
import { readVia } from './read-via.ts';

const comma = 0x2c;
const semicolon = 0x3b;
/** RFC 3261 §8.1.1.5: a sequence number is less than 2^31. */
const largestSequence = 0x7fffffff;
/** RFC 4475 §3.1.2.4: numbers that count seconds or octets are less than 2^32, and so is an RSeq (RFC 3262 §7.1). */
const largestNumber = 0xffffffff;

const none = parameterForms({});
const plain: Grammar = {
  readElement: readText,
  isList: false,
  isListOfNames: false,
  separator: comma,
  mayBeEmpty: false,
  hasParameters: true,
  forms: none,
  largest: largestNumber,
  needsBrackets: false,
  hasWildcard: false,
  mayBeQuoted: false,
};
const list: Grammar = { ...plain, isList: true };
const address: Grammar = { ...plain, readElement: readAddress, forms: parameterForms({ tag: 'token' }) };
const addresses: Grammar = { ...address, isList: true, forms: parameterForms({ counter: 'number' }) };
const token: Grammar = { ...plain, readElement: readTokenElement };
const tokens: Grammar = { ...token, isList: true };
const names: Grammar = { ...tokens, hasParameters: false, isListOfNames: true };
const number: Grammar = { ...plain, readElement: readNumberElement, hasParameters: false };
const viaForms = parameterForms({ ttl: 'ttl', maddr: 'host', received: 'host', branch: 'token', rport: 'port' });
const preferenceForms = parameterForms({ q: 'qvalue' });

const grammars: Readonly<Record<HeaderForm, Grammar>> = {
  address,
  addresses,
  'bracketed-uris': { ...addresses, forms: none, needsBrackets: true },
  contacts: { ...addresses, forms: parameterForms({ q: 'qvalue', expires: 'number' }), hasWildcard: true },
  routes: { ...addresses, forms: none, needsBrackets: true },
  vias: { ...list, readElement: readVia, forms: viaForms },
  names: { ...names, mayBeEmpty: true },
  'some-names': names,
  name: { ...token, hasParameters: false },
  token: { ...token, forms: parameterForms({ expires: 'number', 'retry-after': 'number' }) },
  tokens: { ...tokens, forms: parameterForms({ cause: 'number', q: 'qvalue' }) },
  preferences: { ...tokens, forms: preferenceForms, mayBeEmpty: true },
  'tokens-or-texts': { ...tokens, mayBeQuoted: true },
  places: { ...plain, readElement: readWord, forms: parameterForms({}, { mayHavePort: true }) },
  privacy: { ...tokens, separator: semicolon, hasParameters: false },
  hops: { ...number, largest: 255 },
  number,
  sequence: number,
  interval: { ...number, hasParameters: true, forms: parameterForms({ duration: 'number' }) },
  cseq: { ...plain, readElement: readCseq, largest: largestSequence },
  rack: { ...plain, readElement: readRack, largest: largestSequence },
  'call-id': { ...plain, readElement: readWord, hasParameters: false },
  'call-ids': { ...list, readElement: readWord, hasParameters: false },
  dialog: { ...plain, readElement: readWord },
  'session-id': { ...plain, readElement: readSessionId },
  'content-id': { ...plain, readElement: readContentId },
  identity: { ...plain, readElement: readIdentity, forms: parameterForms({}, { mayBeBracketed: true }) },
  credentials: { ...plain, readElement: readCredentials, forms: parameterForms({ nc: 'count' }) },
  'authentication-info': { ...plain, readElement: readAuthenticationInfo, forms: parameterForms({ nc: 'count' }) },
  parameters: { ...list, readElement: readParameterList, forms: parameterForms({}, { mayRepeat: true }) },
  'media-type': { ...plain, readElement: readMediaType },
  'media-types': { ...list, readElement: readMediaType, forms: preferenceForms, mayBeEmpty: true },
  date: { ...plain, readElement: readDate },
  warnings: { ...list, readElement: readWarning },
  products: { ...plain, readElement: readProducts },
  timestamp: { ...plain, readElement: readTimestamp },
  text: { ...plain, mayBeEmpty: true },
};

/** By the index of the header field; a look-up by name would cost more than reading most values. */
const byField: readonly Grammar[] = headerFields.map((field) => grammars[field.form]);

/** Returns how the value of a header field is read. */
export function grammarOf(field: HeaderField): Grammar {
  return byField[field.index] ?? grammars.text;
}

/** Returns how a value of this form is read. */
export function grammarOfForm(form: HeaderForm): Grammar {
  return grammars[form];
}
