import type { Transaction } from '../../call/call-index.ts';
import { requestOf } from '../../call/request-of.ts';
import type { Trace } from '../../log/trace.ts';
import type { Address } from '../../sip/address.ts';
import type { Header } from '../../sip/header.ts';
import { from } from '../../sip/headers/from.ts';
import { to } from '../../sip/headers/to.ts';
import { vias, type ViaValue } from '../../sip/headers/vias.ts';
import { firstHeader } from '../../sip/headers-named.ts';
import type { Message } from '../../sip/message.ts';
import { parameter } from '../../sip/parameters.ts';
import type { Uri } from '../../sip/uri.ts';
import { areUrisEqual } from '../../sip/uri-equality.ts';
import type { Span } from '../../text/span.ts';
import { hasCutLine } from '../has-cut-line.ts';
import { isCutOff } from '../is-cut-off.ts';
import { nothingFound } from '../nothing-found.ts';
import { requestPlace } from '../related-places.ts';
import type { CallRule, Found, Related, WireEdit } from '../rule.ts';
import type { SeenCall } from '../seen-call.ts';
import { copiedAsSent } from './copied-as-sent.ts';
import { areSurelyCopied, copiedLines, type CopiedLines } from './copied-lines.ts';
import { ofOtherCallId } from './other-call-id.ts';
import { ofOtherSequence } from './other-sequence.ts';
import { isSameVia } from './same-via.ts';

/** A response that does not give back what it has to copy from its request, so that it matches another one, or none. */
export const copiedHeaderDiffers: CallRule = Object.freeze({
  id: 'copied-header-differs',
  subject: 'call',
  scope: 'transaction',
  profile: 'recommended',
  defaultSeverity: 'warning',
  basis: 'must',
  reference: { rfc: 'RFC 3261', section: '8.2.6.2' },
  check,
} as const satisfies CallRule);

function check(seen: SeenCall): readonly Found[] {
  let found: Found[] | undefined;
  for (const transaction of seen.transactions) {
    if (!isOneRequest(seen, transaction)) continue;
    const sent = new SentLines(seen.trace);
    for (const response of transaction.responses) {
      const one = differing(seen, sent, requestIn(seen, transaction, response), response);
      if (one === undefined) continue;
      (found ??= []).push(one);
      // What a server does in one response it does in the next.
      break;
    }
  }
  const strays = seen.transactions.filter(({ requests, responses }) => requests.length === 0 && responses.length !== 0);
  if (strays.length === 0) return found ?? nothingFound;
  return [...(found ?? nothingFound), ...ofOtherSequence(seen, strays), ...ofOtherCallId(seen, strays)];
}

/** The branch has to be there, and to be the name of one request only: some clients use one branch for all they send. */
function isOneRequest({ columns }: SeenCall, { requests, responses }: Transaction): boolean {
  const [first] = requests;
  const { viaBranch, fromTag, toTag } = columns;
  if (first === undefined || responses.length === 0 || viaBranch[first] === 0) return false;
  return requests.every((one) => fromTag[one] === fromTag[first] && toTag[one] === toTag[first]);
}

/** Returns the request that a response answers: the only one of its transaction, or the one that went the other way. */
function requestIn({ trace }: SeenCall, { requests }: Transaction, response: number): number | undefined {
  const [only, other] = requests;
  return other === undefined && only !== undefined && only < response ? only : requestOf(trace, response);
}

/** The lines of the request that was asked for last: most requests have several responses. */
class SentLines {
  readonly #trace: Trace;
  #request = -1;
  #lines: CopiedLines | undefined;

  constructor(trace: Trace) {
    this.#trace = trace;
  }

  of(request: number): CopiedLines | undefined {
    if (this.#request !== request) this.#lines = copiedLines(this.#trace, request);
    this.#request = request;
    return this.#lines;
  }
}

function differing(
  seen: SeenCall,
  sentLines: SentLines,
  request: number | undefined,
  response: number,
): Found | undefined {
  const { trace } = seen;
  if (request === undefined) return undefined;
  const lines = sentLines.of(request);
  const ownLines = lines === undefined ? undefined : copiedLines(trace, response);
  if (lines !== undefined && ownLines !== undefined && areSurelyCopied(lines, ownLines)) return undefined;
  if (isCutOff(trace, request) || isCutOff(trace, response)) return undefined;
  if (hasCutLine(trace, request) || hasCutLine(trace, response)) return undefined;
  const [sent, own] = [seen.message(request), seen.message(response)];
  const difference = differenceOf(sent, own);
  if (difference === undefined) return undefined;
  const { messageId, span, edit } = difference;
  return {
    index: response,
    span: seen.place(response, span),
    messageId,
    args: argumentsOf(difference),
    related: (): readonly Related[] => [requestPlace(trace, request)],
    remedies: () => (edit === undefined ? [] : [copiedAsSent(response, own.wire.text, edit)]),
  };
}

/** Each sentence takes what it names. */
function argumentsOf({ messageId, name, value, other }: Difference): Found['args'] {
  switch (messageId) {
    case 'copied-header-differs.via-missing':
      return { other };
    case 'copied-header-differs.via-added':
      return { value };
    case 'copied-header-differs.tag-missing':
      return { name, other };
    case 'copied-header-differs.tag-added':
      return { name, value };
    case 'copied-header-differs.via':
      return { value, other };
    case 'copied-header-differs.tag':
    case 'copied-header-differs.uri':
      return { name, value, other };
  }
}

interface Difference {
  readonly messageId: Exclude<
    Extract<Found['messageId'], `copied-header-differs.${string}`>,
    'copied-header-differs.call-id' | 'copied-header-differs.cseq'
  >;
  readonly span: Span;
  readonly name: string;
  /** In the response and in the request; empty where nothing stands there. */
  readonly value: string;
  readonly other: string;
  /** What makes it what the request says. */
  readonly edit?: WireEdit;
}

function differenceOf(sent: Message, own: Message): Difference | undefined {
  return (
    ofAddress('From', [firstHeader(sent, 'from'), from(sent)], [firstHeader(own, 'from'), from(own)]) ??
    ofAddress('To', [firstHeader(sent, 'to'), to(sent)], [firstHeader(own, 'to'), to(own)]) ??
    ofVias(vias(sent), vias(own))
  );
}

type ReadAddress = readonly [header: Header | undefined, address: Address | undefined];

/** What cannot be read in one of the two is told by other rules. */
function ofAddress(
  name: 'From' | 'To',
  [sentHeader, sent]: ReadAddress,
  [header, own]: ReadAddress,
): Difference | undefined {
  if (sentHeader === undefined || header === undefined) return undefined;
  if (sent?.uri === undefined || own?.uri === undefined) return undefined;
  const [tag, ownTag] = [parameter(sent, 'tag'), parameter(own, 'tag')];
  // The server adds its tag to a To that has none.
  const isAdded = name === 'To' && tag === undefined;
  if (!isAdded && tag?.toLowerCase() !== ownTag?.toLowerCase()) {
    const { valueStart: start, valueEnd: end, valueSpan: span } = header;
    const values = { value: ownTag ?? '', other: tag ?? '', edit: { start, end, newText: sentHeader.value } };
    return { messageId: `copied-header-differs.${tagDifference(tag, ownTag)}`, span, name, ...values };
  }
  if (areUrisEqual(identityOf(sent.uri), identityOf(own.uri))) return undefined;
  const values = { value: own.uriText, other: sent.uriText, edit: { ...own.uriSpan, newText: sent.uriText } };
  return { messageId: 'copied-header-differs.uri', span: own.uriSpan, name, ...values };
}

function tagDifference(sent: string | undefined, own: string | undefined): 'tag' | 'tag-added' | 'tag-missing' {
  if (own === undefined) return 'tag-missing';
  return sent === undefined ? 'tag-added' : 'tag';
}

/** Port and parameters have no place in From and To (RFC 3261 §19.1.1, table 1): Asterisk copies neither, and nobody minds. */
function identityOf(uri: Uri): Uri {
  if (uri.kind !== 'sip' && uri.kind !== 'sips') return uri;
  const { kind, scheme, text, user, host } = uri;
  const parts = { ...(user === undefined ? {} : { user }), ...(host === undefined ? {} : { host }) };
  return { kind, scheme, text, ...parts, parameters: [], headers: [] };
}

function ofVias(sent: readonly ViaValue[], own: readonly ViaValue[]): Difference | undefined {
  // About a response without Via another rule speaks.
  if (sent.length === 0 || own[0] === undefined) return undefined;
  const at = sent.findIndex((via, place) => !isSameVia(via, own[place]));
  const place = at === -1 && sent.length < own.length ? sent.length : at;
  if (place === -1) return undefined;
  const [there, here] = [sent[place], own[place]];
  const { span } = here ?? own[0];
  const values = { name: 'Via', value: headOf(here), other: headOf(there) };
  if (here === undefined) return { messageId: 'copied-header-differs.via-missing', span, ...values };
  const messageId = there === undefined ? 'copied-header-differs.via-added' : 'copied-header-differs.via';
  return { messageId, span, ...values };
}

function headOf(via: ViaValue | undefined): string {
  if (via === undefined) return '';
  return `${via.transport} ${via.sentBy}${via.branch === undefined ? '' : `;branch=${via.branch}`}`;
}
