import { badChallenge } from './bad-challenge.ts';
import { badCredentials } from './bad-credentials.ts';
import { badDate } from './bad-date.ts';
import { badEscape } from './bad-escape.ts';
import { badIpv6Reference } from './bad-ipv6-reference.ts';
import { badPort } from './bad-port.ts';
import { badQ } from './bad-q.ts';
import { badRequestUri } from './bad-request-uri.ts';
import { badUri } from './bad-uri.ts';
import { cseqMethodMismatch } from './cseq-method-mismatch.ts';
import { duplicateParameter } from './duplicate-parameter.ts';
import { duplicateTag } from './duplicate-tag.ts';
import { emptyListElement } from './empty-list-element.ts';
import { emptyParameter } from './empty-parameter.ts';
import { incompleteChallenge } from './incomplete-challenge.ts';
import { incompleteCredentials } from './incomplete-credentials.ts';
import { malformedCallId } from './malformed-call-id.ts';
import { malformedContact } from './malformed-contact.ts';
import { malformedContentLength } from './malformed-content-length.ts';
import { malformedContentType } from './malformed-content-type.ts';
import { malformedCseq } from './malformed-cseq.ts';
import { malformedExpires } from './malformed-expires.ts';
import { malformedFrom } from './malformed-from.ts';
import { malformedHeader } from './malformed-header.ts';
import { malformedMaxForwards } from './malformed-max-forwards.ts';
import { malformedMinExpires } from './malformed-min-expires.ts';
import { malformedRack } from './malformed-rack.ts';
import { malformedRetryAfter } from './malformed-retry-after.ts';
import { malformedRoute } from './malformed-route.ts';
import { malformedRseq } from './malformed-rseq.ts';
import { malformedSessionExpires } from './malformed-session-expires.ts';
import { malformedTo } from './malformed-to.ts';
import { malformedVia } from './malformed-via.ts';
import { parameterOutsideBrackets } from './parameter-outside-brackets.ts';
import { proxyWithoutSipUri } from './proxy-without-sip-uri.ts';
import { unbalancedQuote } from './unbalanced-quote.ts';
import { unclosedAngleBracket } from './unclosed-angle-bracket.ts';
import { unknownTransport } from './unknown-transport.ts';
import { unquotedDisplayName } from './unquoted-display-name.ts';
import { uriNeedsBrackets } from './uri-needs-brackets.ts';
import type { Rule } from '../rule.ts';

/** The rules about how the values of header fields are written. Findings of one severity are reported in this order. Of two rules that name a fault the first speaks. */
export const syntaxRules: readonly Rule[] = [
  badCredentials,
  badChallenge,
  badIpv6Reference,
  badPort,
  badEscape,
  unbalancedQuote,
  unclosedAngleBracket,
  uriNeedsBrackets,
  unquotedDisplayName,
  duplicateTag,
  duplicateParameter,
  badQ,
  badDate,
  emptyListElement,
  emptyParameter,
  cseqMethodMismatch,
  badRequestUri,
  badUri,
  malformedVia,
  malformedContact,
  malformedTo,
  malformedFrom,
  malformedCseq,
  malformedContentLength,
  malformedMaxForwards,
  malformedExpires,
  malformedMinExpires,
  malformedSessionExpires,
  malformedRseq,
  malformedRack,
  malformedRetryAfter,
  malformedCallId,
  malformedRoute,
  malformedContentType,
  malformedHeader,
  parameterOutsideBrackets,
  incompleteCredentials,
  incompleteChallenge,
  unknownTransport,
  proxyWithoutSipUri,
];
