import { actions } from './ja/actions.ts';
import { calls } from './ja/calls.ts';
import { completion } from './ja/completion.ts';
import { documents } from './ja/documents.ts';
import { findings } from './ja/findings.ts';
import { framingFindings } from './ja/findings-framing.ts';
import { headersFindings } from './ja/findings-headers.ts';
import { responsesFindings } from './ja/findings-responses.ts';
import { transactionsFindings } from './ja/findings-transactions.ts';
import { routingFindings } from './ja/findings-routing.ts';
import { valuesFindings } from './ja/findings-values.ts';
import { sdpFindings } from './ja/findings-sdp.ts';
import { bodiesFindings } from './ja/findings-bodies.ts';
import { imsFindings } from './ja/findings-ims.ts';
import { exchangeFindings } from './ja/findings-exchange.ts';
import { fixes } from './ja/fixes.ts';
import { headers } from './ja/headers.ts';
import { hover } from './ja/hover.ts';
import { mentions } from './ja/mentions.ts';
import { preconditions } from './ja/preconditions.ts';
import { syntaxFindings } from './ja/findings-syntax.ts';
import type { en } from './en.ts';

/** Every short Japanese string by its id; the compiler holds that none is missing. */
export const ja: Readonly<Record<keyof typeof en, string>> = {
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
};
