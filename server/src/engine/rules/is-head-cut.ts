import { callGroups } from '../call/call-groups.ts';
import { ask } from '../call/recording.ts';
import type { Trace } from '../log/trace.ts';
import { isCutOff } from './is-cut-off.ts';
import { SeenMessage } from './seen-message.ts';
import { showsAllHeaders } from './shows-all-headers.ts';

/**
 * Tells of a message that a rule about events looks at whether what is missing from its header fields may have stood in a rest that is not
 * there: a tool has cut it short, or its text ends in the middle of a line.
 */
export function isHeadCut(trace: Trace, index: number): boolean {
  return isCutOff(trace, index) || ask(trace, trace.identity(index), cutEntry) !== undefined;
}

function cutEntry(trace: Trace, identity: number): number | undefined {
  const index = callGroups(trace).indexOf(identity);
  if (index === undefined || trace.formatId(index) !== 'raw') return undefined;
  return showsAllHeaders(new SeenMessage(trace, index)) ? undefined : index;
}
