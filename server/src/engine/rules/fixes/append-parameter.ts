import type { Header } from '../../sip/header.ts';
import type { EditRemedy } from '../rule.ts';
import type { SeenMessage } from '../seen-message.ts';

/** Returns the fix that writes a parameter behind the value of a header field; `text` begins with its semicolon. */
export function appendParameter(
  seen: SeenMessage,
  header: Header,
  text: string,
  choice: Pick<EditRemedy, 'isPreferred'>,
): EditRemedy {
  return {
    kind: 'edit',
    index: seen.index,
    fix: 'insert',
    args: { what: text },
    edits: [{ start: header.valueEnd, end: header.valueEnd, newText: text }],
    isPreferred: choice.isPreferred,
  };
}
