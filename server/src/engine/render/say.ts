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

/** Returns `text` with each `{name}` replaced by its value; a name without a value stays as it is. */
export function fill(text: string, values: Readonly<Record<string, string | number>>): string {
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => {
    const value = values[name];
    return value === undefined ? whole : String(value);
  });
}

/** Returns the string `id` in a language with its placeholders unfilled, for callers whose arguments are data. */
export function textOf(language: Language, id: StringId): string {
  return tables[language][id];
}
