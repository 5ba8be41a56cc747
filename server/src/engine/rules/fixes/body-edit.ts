import type { EditRemedy, WireEdit } from '../rule.ts';
import type { SeenMessage } from '../seen-message.ts';
import { withContentLength } from './with-content-length.ts';

/** What the change does, as its title says it, and whether anybody has to look at it again. */
type Naming = Pick<EditRemedy, 'fix' | 'args' | 'isPreferred'>;

/** Returns the fix that changes a body, its Content-Length with it. `edits` are in the order of the message. */
export function bodyEdit(seen: SeenMessage, edits: readonly WireEdit[], naming: Naming): EditRemedy {
  return { kind: 'edit', index: seen.index, ...naming, edits: withContentLength(seen, edits) };
}
