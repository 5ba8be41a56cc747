import type { VisibleText } from './visible-text.ts';

/** Returns what `inner` shows of the text of `outer`, as a view of the text that `outer` was made of. */
export function viewOfView(outer: VisibleText, inner: VisibleText): VisibleText {
  return {
    ...inner,
    toSource: (offset) => outer.toSource(inner.toSource(offset)),
    endOf: (offset) => outer.endOf(inner.endOf(offset)),
    toVisible: (offset) => inner.toVisible(outer.toVisible(offset)),
  };
}
