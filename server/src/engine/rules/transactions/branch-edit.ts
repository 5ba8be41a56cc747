import { firstHeader } from '../../sip/headers-named.ts';
import { headerValues } from '../../sip/header-values.ts';
import type { EditRemedy } from '../rule.ts';
import type { SeenCall } from '../seen-call.ts';

/** Returns the fix that gives the top Via of a message another branch; undefined where the Via has none, or cannot be read. */
export function branchEdit(seen: SeenCall, index: number, newText: string): EditRemedy | undefined {
  const message = seen.message(index);
  const header = firstHeader(message, 'via');
  const [top] = header === undefined ? [] : headerValues(header);
  const branch = top?.parameters.find(({ name }) => name === 'branch')?.valueSpan;
  if (branch === undefined) return undefined;
  const from = message.wire.text.slice(branch.start, branch.end);
  const edits = [{ ...branch, newText }];
  return { kind: 'edit', index, fix: 'replace', args: { from, to: newText }, edits, isPreferred: true };
}
