import type { Redirect } from '../../call/redirect.ts';
import { requestLineAt } from '../../call/request-line.ts';
import type { Trace } from '../../log/trace.ts';

/**
 * Returns where a 3xx led: the Request-URI that was tried, else the first Contact by q that SIP can call, else the first of all; undefined
 * for a 3xx without any.
 */
export function redirectTarget(trace: Trace, { contacts, outcome }: Redirect): string | undefined {
  if (outcome.kind === 'followed') return outcome.target;
  const tried = outcome.kind === 'partly-followed' ? requestLineAt(trace, outcome.by)?.uri : undefined;
  const callable = contacts.find(({ value: { uri } }) => uri !== undefined && callableKinds.has(uri.kind));
  return tried ?? (callable ?? contacts[0])?.value.uriText;
}

const callableKinds: ReadonlySet<string> = new Set(['sip', 'sips', 'tel']);
