import { headerFields, type HeaderField } from './header-fields.ts';

const byName: ReadonlyMap<string, HeaderField> = new Map([
  ...headerFields.map((field) => [field.name, field] as const),
  ...headerFields.flatMap((field) => (field.compact === undefined ? [] : [[field.compact, field] as const])),
]);

/** Returns the header field of a name in lower case, full or compact, or undefined when the parser does not know it. */
export function headerFieldOf(name: string): HeaderField | undefined {
  return byName.get(name);
}
