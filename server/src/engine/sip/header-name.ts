import { headerFieldOf } from '../reference/header-field-of.ts';

/** Returns the full name in lower case of a header name as written: `m`, `M` and `Contact` give `contact`. */
export function headerName(writtenName: string): string {
  const lower = writtenName.toLowerCase();
  return headerFieldOf(lower)?.name ?? lower;
}

/** Returns the spelling that RFCs use: `call-id` and `i` give `Call-ID`; an unknown name gets a capital for every word. */
export function displayName(name: string): string {
  const lower = name.toLowerCase();
  return headerFieldOf(lower)?.spelling ?? lower.split('-').map(capitalised).join('-');
}

/** Returns the one-letter form of a full name in lower case, or undefined when it has none. */
export function compactForm(name: string): string | undefined {
  const field = headerFieldOf(name);
  return field?.name === name ? field.compact : undefined;
}

function capitalised(word: string): string {
  return word.slice(0, 1).toUpperCase() + word.slice(1);
}
