import { actions } from './en/actions.ts';
import { calls } from './en/calls.ts';
import { completion } from './en/completion.ts';
import { documents } from './en/documents.ts';
import { findings } from './en/findings.ts';
import { framingFindings } from './en/findings-framing.ts';
import { headersFindings } from './en/findings-headers.ts';
import { responsesFindings } from './en/findings-responses.ts';
import { transactionsFindings } from './en/findings-transactions.ts';
import { routingFindings } from './en/findings-routing.ts';
import { valuesFindings } from './en/findings-values.ts';
import { sdpFindings } from './en/findings-sdp.ts';
import { bodiesFindings } from './en/findings-bodies.ts';
import { imsFindings } from './en/findings-ims.ts';
import { exchangeFindings } from './en/findings-exchange.ts';
import { fixes } from './en/fixes.ts';
import { headers } from './en/headers.ts';
import { hover } from './en/hover.ts';
import { mentions } from './en/mentions.ts';
import { preconditions } from './en/preconditions.ts';
import { syntaxFindings } from './en/findings-syntax.ts';

/** Every short English string by its id. The ids of all languages are these. */
export const en = {
  ...actions,
  ...calls,
  ...completion,
  ...documents,
  ...findings,
  ...framingFindings,
  ...headersFindings,
  ...responsesFindings,
  ...transactionsFindings,
  ...routingFindings,
  ...valuesFindings,
  ...sdpFindings,
  ...bodiesFindings,
  ...imsFindings,
  ...exchangeFindings,
  ...fixes,
  ...headers,
  ...hover,
  ...mentions,
  ...preconditions,
  ...syntaxFindings,
} as const;
