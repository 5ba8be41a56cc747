import { framingArguments } from './framing/message-arguments.ts';
import { headersArguments } from './headers/message-arguments.ts';
import { syntaxArguments } from './syntax/message-arguments.ts';
import { responsesArguments } from './responses/message-arguments.ts';
import { transactionsArguments } from './transactions/message-arguments.ts';
import { routingArguments } from './routing/message-arguments.ts';
import { valuesArguments } from './values/message-arguments.ts';
import { sdpArguments } from './sdp/message-arguments.ts';
import { bodiesArguments } from './bodies/message-arguments.ts';
import { imsArguments } from './ims/message-arguments.ts';
import { exchangeArguments } from './exchange/message-arguments.ts';

/**
 * Every sentence that a finding may ask for, with the names of its arguments; render has the words.
 *
 * Shared arguments: `status` and `reason` from the status line, `method` of the request, `from` the Request-URI on the
 * hop where the 3xx was made, `to` the first Contact URI in order of q, `count` a number of things, `outcome` one of
 * `outcomeIds`, `chain` one of `chainIds` and `chainHops` the figure that it names, `trust` the kind of a `TrustTest` (passes, fails, cannot-be-checked). An argument that the trace does not tell is the empty string, or 0 for a number.
 */
export const messageArguments = {
  /** 301 with one or more Contacts; `count` Contacts. */
  'moved-permanently.new-address': ['method', 'from', 'to', 'count', 'outcome', 'chain', 'chainHops'],
  /** The same, where the client or its proxy went to a Contact: what is left is to change the old address. */
  'moved-permanently.followed': ['from', 'to', 'count', 'outcome', 'chain', 'chainHops'],
  /** A 301 of a loop, or to its own Request-URI: its new address is not to be stored. */
  'moved-permanently.in-loop': ['from', 'to', 'count', 'outcome', 'chain', 'chainHops'],
  /** 301 to REGISTER: change the registrar setting, not the address book. */
  'moved-permanently.registrar': ['from', 'to', 'outcome'],
  /** 301 inside a dialog: the session stays as it is. */
  'moved-permanently.in-dialog': ['method', 'from', 'to', 'outcome'],
  /** 301 whose request is not in the trace: `to` only. */
  'moved-permanently.no-request': ['method', 'to', 'count'],
  /** 301 without a Contact that can be read. */
  'moved-permanently.no-address': ['method', 'from'],

  /** 380 whose body says emergency; `action` and `text` (the operator's reason) may be empty. */
  'alternative-service.emergency': ['action', 'text', 'trust', 'outcome'],
  /** 380 whose 3GPP body has another type. */
  'alternative-service.type': ['type', 'action', 'text', 'trust', 'outcome'],
  /** 380 that names a URI in a Contact or the body, without a 3GPP body. */
  'alternative-service.target': ['to', 'contentType', 'outcome'],
  /** 380 with a body that we do not read. */
  'alternative-service.body': ['contentType', 'octets', 'outcome'],
  /** 380 that offers nothing at all. */
  'alternative-service.nothing': ['method'],

  /** 300, 302 and others with Contacts. */
  'redirected.addresses': ['status', 'reason', 'method', 'from', 'to', 'count', 'outcome', 'chain', 'chainHops'],
  /** 305: `to` is the proxy. */
  'redirected.proxy': ['status', 'reason', 'method', 'from', 'to', 'outcome'],
  /** A 3xx that the registry does not know; a client treats it as 300 (RFC 3261 §8.1.3.2). */
  'redirected.unknown': ['status', 'reason', 'method', 'from', 'to', 'count', 'outcome', 'chain', 'chainHops'],
  'redirected.unknown-no-address': ['status', 'reason', 'method'],
  'redirected.no-address': ['status', 'reason', 'method'],

  /** `from` is the Request-URI, empty when the request is not in the trace. */
  'request-failed.one': ['status', 'reason', 'method', 'from'],
  /** 484: the number is too short. */
  'request-failed.incomplete': ['status', 'reason', 'method', 'from'],
  /** 485: the address fits several users; `count` Contacts list them. */
  'request-failed.ambiguous': ['status', 'reason', 'method', 'from', 'count'],
  /** 580: `failed` is the side of which its session description says so, `unknown` or `open`; the rest as in precondition-unmet. */
  'request-failed.precondition': [
    'status',
    'reason',
    'method',
    'from',
    'failed',
    'kind',
    'missing',
    'told',
    'wanted',
    'teller',
  ],
  /** `count` further responses alike, this one included; `peer` is host:port or a host, or empty. */
  'request-failed.many': ['status', 'reason', 'method', 'count', 'peer'],

  'redirect-without-contact.missing': ['status', 'reason', 'method'],
  /** 305 names no proxy. */
  'redirect-without-contact.missing-proxy': ['status', 'reason', 'method'],
  'redirect-without-contact.wildcard': ['status', 'reason', 'method'],

  /** `count` Contacts, `to` the first of them or empty. */
  'alternative-service-without-body.missing': ['count', 'to'],

  'redirect-to-itself.equal': ['status', 'to'],
  /** The same in a 305, whose Contact is a proxy. */
  'redirect-to-itself.no-proxy': ['status', 'to'],
  /** `part` is `port` or `transport`: the default that one of the two writes out. */
  'redirect-to-itself.near-equal': ['status', 'from', 'to', 'part'],

  /** `uri` came back; `hops` redirections so far, this one included. */
  'redirect-loop.uri-twice': ['uri', 'hops'],
  'redirect-loop.too-many-hops': ['hops', 'max'],

  /** `seconds` of the client's later traffic were seen. */
  'redirect-not-followed.none': ['status', 'method', 'count', 'to', 'seconds'],
  /** `tried` of `count` Contacts; `lastStatus` is the final response of the last try. */
  'redirect-not-followed.partly': ['status', 'method', 'tried', 'count', 'to', 'lastStatus'],

  /** Over UDP: sent `retransmissions` more times within `seconds`. */
  'redirect-not-acknowledged.retransmitted': ['status', 'retransmissions', 'seconds'],
  /** Over TCP and the like: no ACK for `seconds`. */
  'redirect-not-acknowledged.silent': ['status', 'seconds', 'transport'],

  /** `scheme` is that of the target, lower case. */
  'redirect-downgrades-security.target': ['from', 'to', 'scheme'],
  ...framingArguments,
  ...headersArguments,
  ...syntaxArguments,
  ...responsesArguments,
  ...exchangeArguments,
  ...imsArguments,
  ...bodiesArguments,
  ...transactionsArguments,
  ...routingArguments,
  ...valuesArguments,
  ...sdpArguments,
} as const satisfies Readonly<Record<string, readonly string[]>>;

export type MessageId = keyof typeof messageArguments;

/** What became of a 3xx, as the `outcome` argument says it; `none` asks for no sentence. */
export const outcomeIds = [
  'followed',
  'followed-by-proxy',
  'probably-followed',
  'partly-followed',
  'not-followed',
  'not-needed',
  'trace-ends',
  'cannot-be-told',
  'none',
] as const;

export type OutcomeId = (typeof outcomeIds)[number];

/**
 * Where the chain of a 3xx ends: `loop-ahead` at redirection `chainHops` it comes back to a URI it has tried, `long-ahead` it goes
 * on to redirection `chainHops`, more than are ordinary; `loop` it is redirection `chainHops` of a loop; `none` asks for no sentence.
 */
export const chainIds = ['loop-ahead', 'loop', 'long-ahead', 'none'] as const;

export type ChainId = (typeof chainIds)[number];

/** The names of related places, with their arguments. */
export const labelArguments = {
  /** The request that was answered. */
  request: ['method'],
  /** The request that followed the redirection. */
  'follow-up': ['method', 'to'],
  /** The final response to the follow-up. */
  'follow-up-answer': ['status', 'reason'],
  /** The same response on another hop. */
  copy: ['status'],
  /** The request that came before. */
  'earlier-request': ['method'],
  /** The answer that came before. */
  'earlier-answer': ['status'],
  /** Of a message that was sent again and again. */
  'last-sending': [],
  /** What shows that nobody refreshed. */
  'came-instead': ['method'],
  /** Where the chain of this 3xx becomes a loop. */
  'loop-closes': ['uri'],
  /** Where a URI of a loop was used before. */
  'first-use': ['uri'],
  /** The last retransmission of a response. */
  'last-retransmission': ['status'],
  /** What made a redirection needless: a CANCEL, a BYE or a 2xx. */
  'not-needed': ['what'],
  /** The message with the offer: its method, or its status. */
  offer: ['what'],
  /** The registration whose Path the trust test reads. */
  path: ['path'],
  /** The answer that asked for a route. */
  'record-route': ['route'],
  /** The INVITE that came with a route. */
  'record-route-of-invite': ['route'],
  /** The refusal from which a To tag was taken. */
  refusal: ['status'],
  /** Where the status of a precondition was told; `what` is the message, `told` its directions. */
  'precondition-told': ['what', 'told'],
  /** Where one side asked to be told (a=conf). */
  'precondition-asked': ['what'],
  /** Where everything was met, too late. */
  'precondition-met': ['what'],
  /** Where a request came by before. */
  'earlier-pass': ['uri'],
} as const satisfies Readonly<Record<string, readonly string[]>>;

export type LabelId = keyof typeof labelArguments;
