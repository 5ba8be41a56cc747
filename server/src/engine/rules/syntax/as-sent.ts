import { hidesAddress } from '../hides-address.ts';
import { nothingFound } from '../nothing-found.ts';
import type { FaultRule } from '../rule.ts';
import { isAltered } from './is-altered.ts';

/** Returns a check that is silent where a web page or a log has put other words in the place of what was sent. */
export function asSent(check: FaultRule['check']): FaultRule['check'] {
  return (seen, problem, header) => {
    const { startLine } = seen.message;
    const isHidden = startLine.kind === 'request' && hidesAddress(startLine.requestUri);
    if (header === undefined ? isHidden : isAltered(seen, header)) return nothingFound;
    return check(seen, problem, header);
  };
}
