/** How much of a value is shown, in characters: a message is one line or two. */
const longest = 200;

/** Controls and formats, line and paragraph separators: what changes a line without being seen. */
const hidden = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu;

/**
 * Returns a value as it may stand in a notification, the status bar or a list. VS Code makes a link, of commands too, of
 * `[text](address)` there, and an icon of `$(name)`; a value may come from a trace, so it gets a blank inside both.
 */
export function plainMessage(value: string): string {
  const characters = [...value];
  const shown = characters.length <= longest ? value : `${characters.slice(0, longest).join('')}…`;
  return shown.replace(hidden, '\uFFFD').replaceAll('](', '] (').replaceAll('$(', '$ (');
}
