/**
 * Characters that change what a reader sees without being seen: C0 and C1 controls, line and paragraph separators,
 * zero-width and bidirectional marks, the byte order mark, lone surrogates.
 */
const hidden =
  /[\u0000-\u001f\u007f-\u009f\u00ad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]|[\ud800-\udfff]/gu;

/** Nearly all texts hold nothing else, and that is told ten times faster. */
const plain = /^[ -~]*$/;

/**
 * Returns `text` on one line with every hidden character made visible: a control as its picture (U+240A for a line
 * feed), any other as `<U+202E>`. Fit for a terminal, a plain message and the inside of a code span.
 */
export function visibleText(text: string): string {
  if (plain.test(text)) return text;
  return text.replace(hidden, (character) => {
    const code = character.charCodeAt(0);
    if (code < 0x20) return String.fromCharCode(0x2400 + code);
    if (code === 0x7f) return '\u2421';
    return `<U+${code.toString(16).toUpperCase().padStart(4, '0')}>`;
  });
}

/** Returns `text` made visible; what is longer than `longest` characters is cut, and the cut shown by an ellipsis. */
export function shortVisibleText(text: string, longest = 160): string {
  if (text.length <= longest) return visibleText(text);
  // A trace may hold a value of megabytes; only its head is worth the work. A character has at most two units.
  const head = [...text.slice(0, 2 * longest + 2)];
  return longest < head.length ? `${visibleText(head.slice(0, longest).join(''))}…` : visibleText(text);
}
