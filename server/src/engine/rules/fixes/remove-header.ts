import { displayName } from '../../sip/header-name.ts';
import type { Header } from '../../sip/header.ts';
import type { EditRemedy } from '../rule.ts';
import type { SeenMessage } from '../seen-message.ts';

/** Returns the fix that takes a header field out with its line end; the user has to choose unless the caller says that nothing is lost. */
export function removeHeader(seen: SeenMessage, header: Header, choice: Pick<EditRemedy, 'isPreferred'>): EditRemedy {
  return removeHeaders(seen, [header], choice);
}

/** Returns the same for several header fields at once, in the order of the message. */
export function removeHeaders(
  seen: SeenMessage,
  headers: readonly Header[],
  choice: Pick<EditRemedy, 'isPreferred'>,
): EditRemedy {
  const { text } = seen.message.wire;
  return {
    kind: 'edit',
    index: seen.index,
    fix: 'remove-header',
    args: { name: [...new Set(headers.map(({ name }) => displayName(name)))].join(', ') },
    edits: headers.map(({ start, end }) => ({ start, end: behindLineEnd(text, end), newText: '' })),
    isPreferred: choice.isPreferred,
  };
}

function behindLineEnd(text: string, at: number): number {
  if (text.startsWith('\r\n', at)) return at + 2;
  return text.startsWith('\n', at) || text.startsWith('\r', at) ? at + 1 : at;
}
