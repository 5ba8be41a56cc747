/**
 * Returns `value` as JSON on one line that no terminal can mistake for a command: JSON itself escapes what is below U+0020,
 * this the other control and direction characters.
 */
export function safeJson(value: unknown): string {
  return JSON.stringify(value).replace(
    /[\u007f-\u009f\u00ad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
