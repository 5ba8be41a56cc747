/** Tells whether a path, with `/` between its parts, fits a pattern. */
export type Glob = (path: string) => boolean;

/** A pattern whose braces stand for more than this is taken as it is written. */
const mostAlternatives = 256;

/** One thing that a part of a path must have: a character, one of a class, any one, or any number of any. */
type Token =
  | { readonly kind: 'character'; readonly character: string }
  | { readonly kind: 'class'; readonly isNegated: boolean; readonly ranges: readonly (readonly [string, string])[] }
  | { readonly kind: 'any' }
  | { readonly kind: 'many' };

/** One part of a path, or any number of parts (`**`). */
type Part = 'parts' | readonly Token[];

/** Tells whether a text says more than one path can be meant. */
export function isGlob(pattern: string): boolean {
  return /[*?[{]/.test(pattern);
}

/**
 * Returns the test of a pattern: `*` any characters of one part, `**` any number of parts, `?` one character, `[a-z]` and `[!a-z]`
 * one of a class, `{a,b}` either, `\` takes the next character as it is. As in a shell a wildcard does not fit a dot at the start of a
 * part. The work is at most the product of the two lengths, whatever they are: patterns come out of workspaces that nobody trusts yet,
 * so that they become no regular expressions.
 */
export function globOf(pattern: string): Glob {
  const alternatives = withoutBraces(pattern).map((one) => partsOf(one));
  return (path) => {
    const parts = path.split('/').map((part) => Array.from(part));
    return alternatives.some((wanted) => isFitting(wanted, parts, isMany, fitsOne));
  };
}

/** Returns the test of a pattern in which `*` is any characters and everything else is itself, in whatever case. */
export function wildcardOf(pattern: string): (text: string) => boolean {
  const tokens: readonly Token[] = Array.from(pattern.toLowerCase(), (character) =>
    character === '*' ? { kind: 'many' } : { kind: 'character', character },
  );
  return (text) => isFitting(tokens, Array.from(text.toLowerCase()), ({ kind }) => kind === 'many', fitsCharacter);
}

const isMany = (part: Part): boolean => part === 'parts';
const fitsOne = (part: Part, name: readonly string[]): boolean =>
  part === 'parts' ? name[0] !== '.' : fitsPart(part, name);

function fitsPart(tokens: readonly Token[], name: readonly string[]): boolean {
  const [first] = tokens;
  if (name[0] === '.' && first !== undefined && first.kind !== 'character') return false;
  return isFitting(tokens, name, ({ kind }) => kind === 'many', fitsCharacter);
}

function fitsCharacter(token: Token, character: string): boolean {
  if (token.kind === 'character') return token.character === character;
  if (token.kind !== 'class') return true;
  return token.ranges.some(([from, to]) => from <= character && character <= to) !== token.isNegated;
}

/** Goes on from the last of the wanted that may take any number: one that stands before it need never take more than it did. */
function isFitting<Wanted, Given>(
  wanted: readonly Wanted[],
  given: readonly Given[],
  takesMany: (one: Wanted) => boolean,
  fits: (one: Wanted, value: Given) => boolean,
): boolean {
  let at = 0;
  let place = 0;
  let many = -1;
  let taken = 0;
  while (place < given.length) {
    const one = wanted[at];
    const value = given[place];
    if (one !== undefined && takesMany(one)) {
      many = at;
      taken = place;
      at += 1;
    } else if (one !== undefined && value !== undefined && fits(one, value)) {
      at += 1;
      place += 1;
    } else {
      const last = wanted[many];
      const next = given[taken];
      if (last === undefined || next === undefined || !fits(last, next)) return false;
      taken += 1;
      place = taken;
      at = many + 1;
    }
  }
  return wanted.slice(at).every((one) => takesMany(one));
}

/** `a/**` means what is in the folder, not the folder. */
function partsOf(pattern: string): readonly Part[] {
  const parts = pattern.split('/').map((part) => (part === '**' ? 'parts' : tokensOf(part)));
  return parts.at(-1) === 'parts' ? [...parts, [{ kind: 'many' }]] : parts;
}

function tokensOf(part: string): readonly Token[] {
  const characters = [...part];
  const tokens: Token[] = [];
  for (let at = 0; at < characters.length; at += 1) {
    const character = characters[at] ?? '';
    const found = character === '[' ? classAt(characters, at) : undefined;
    if (found !== undefined) {
      tokens.push(found.token);
      at = found.last;
    } else if (character === '*') {
      if (tokens.at(-1)?.kind !== 'many') tokens.push({ kind: 'many' });
    } else if (character === '?') tokens.push({ kind: 'any' });
    else {
      if (character === '\\' && at + 1 < characters.length) at += 1;
      tokens.push({ kind: 'character', character: characters[at] ?? '' });
    }
  }
  return tokens;
}

/** A class without its end is a bracket like any other character; one at the start of the class belongs to it. */
function classAt(
  characters: readonly string[],
  start: number,
): { readonly token: Token; readonly last: number } | undefined {
  const isNegated = characters[start + 1] === '!' || characters[start + 1] === '^';
  const first = start + (isNegated ? 2 : 1);
  const last = characters.indexOf(']', first + 1);
  if (last === -1) return undefined;
  const ranges: [string, string][] = [];
  for (let at = first; at < last; at += 1) {
    const from = characters[at] ?? '';
    const isRange = characters[at + 1] === '-' && at + 2 < last;
    ranges.push([from, (isRange ? characters[at + 2] : undefined) ?? from]);
    if (isRange) at += 2;
  }
  return { token: { kind: 'class', isNegated, ranges }, last };
}

/** Returns the patterns that one with braces stands for. */
function withoutBraces(pattern: string): readonly string[] {
  let open = [pattern];
  const done: string[] = [];
  while (0 < open.length) {
    const next: string[] = [];
    for (const one of open) {
      const found = innermostBraces(one);
      if (found === undefined) done.push(one);
      else for (const choice of found.choices) next.push(`${found.before}${choice}${found.behind}`);
    }
    if (mostAlternatives < done.length + next.length) return [pattern];
    open = next;
  }
  return done;
}

interface Braces {
  readonly before: string;
  readonly choices: readonly string[];
  readonly behind: string;
}

/** Returns the first pair of braces that holds a comma and no other pair. */
function innermostBraces(pattern: string): Braces | undefined {
  let start: number | undefined;
  for (let at = 0; at < pattern.length; at += 1) {
    const character = pattern[at];
    if (character === '\\') at += 1;
    else if (character === '{') start = at;
    else if (character === '}' && start !== undefined) {
      const choices = pattern.slice(start + 1, at).split(',');
      if (1 < choices.length) return { before: pattern.slice(0, start), choices, behind: pattern.slice(at + 1) };
      start = undefined;
    }
  }
  return undefined;
}
