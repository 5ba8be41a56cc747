import type { Language } from './language.ts';
import { en } from './strings/en.ts';
import { ja } from './strings/ja.ts';

/** The id of a short string. */
export type StringId = keyof typeof en;

/** The names of the placeholders of a string, so that the compiler asks for each of them. */
type Placeholder<Text extends string> = Text extends `${string}{${infer Name}}${infer Rest}`
  ? Name | Placeholder<Rest>
  : never;

/** The values of a string's placeholders; a string without placeholders takes none. */
export type SayArguments<Id extends StringId> = Readonly<Record<Placeholder<(typeof en)[Id]>, string | number>>;

const tables: Readonly<Record<Language, Readonly<Record<StringId, string>>>> = { en, ja };

/**
 * Returns the sentence `id` in a language, its `{placeholders}` filled. A value is put in as it is: what comes from a
 * trace goes through `codeSpan` (Markdown) or `visibleText` (plain text) before it comes here.
 */
export function say<Id extends StringId>(
  language: Language,
  id: Id,
  ...[values]: Placeholder<(typeof en)[Id]> extends never ? [] : [SayArguments<Id>]
): string {
  return fill(tables[language][id], values ?? {});
}

/** A sentence of ours in pieces: the text before each placeholder, its name, and last what follows the last of them. */
type Pieces = readonly string[];

const taken = new Map<string, Pieces>();

/** Our sentences are a few hundred, and each is taken apart once; more than that are no sentences of ours. */
const mostTaken = 4096;

function piecesOf(text: string): Pieces {
  const known = taken.get(text);
  if (known !== undefined) return known;
  const pieces = text.split(/\{(\w+)\}/);
  if (taken.size < mostTaken) taken.set(text, pieces);
  return pieces;
}

/** Returns `text` with each `{name}` replaced by its value; a name without a value stays as it is. */
export function fill(text: string, values: Readonly<Record<string, string | number>>): string {
  const pieces = piecesOf(text);
  let filled = pieces[0] ?? '';
  for (let place = 1; place < pieces.length; place += 2) {
    const name = pieces[place] ?? '';
    const value = values[name];
    filled += `${value ?? `{${name}}`}${pieces[place + 1] ?? ''}`;
  }
  return filled;
}

/** Returns the string `id` in a language with its placeholders unfilled, for callers whose arguments are data. */
export function textOf(language: Language, id: StringId): string {
  return tables[language][id];
}
