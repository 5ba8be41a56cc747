import { fieldCheck, type FieldCheck } from './field-kinds.ts';

/** One field of a shape, ready for reading. */
export interface FieldShape {
  readonly name: string;
  readonly kind: string;
  readonly check: FieldCheck;
  /** The character code that stands before the field; 0 when none does. */
  readonly lead: number;
  /** The characters, besides a blank, that end the field; a field of text has none and ends with the line. */
  readonly stops: string;
  /** Where reading goes on when the field's lead is not there: the field behind its group; undefined when it must be there. */
  readonly next: number | undefined;
  readonly isRepeated: boolean;
  /** The first field of a value whose specification puts a blank before it, which half of the writers leave out. */
  readonly mayLackLead: boolean;
}

export type SdpShape = readonly FieldShape[];

/**
 * Returns the shape that `notation` describes: `<name kind>` is a field, `(a|b)` a kind of fixed words, a character between
 * fields stands there itself, `[...]` may be absent, and `[...]*` may come any number of times.
 */
export function sdpShape(notation: string): SdpShape {
  const fields: { -readonly [K in keyof FieldShape]: FieldShape[K] }[] = [];
  let lead = 0;
  let group = 0;
  for (let at = 0; at < notation.length; at += 1) {
    const character = notation.charAt(at);
    if (character === '[') group = fields.length;
    else if (character === ']') {
      const isRepeated = notation.charAt(at + 1) === '*';
      const first = fields[group];
      if (first !== undefined) Object.assign(first, { next: fields.length, isRepeated });
      if (isRepeated) at += 1;
    } else if (character === '<') {
      const close = notation.indexOf('>', at);
      const [name = '', kind = ''] = notation.slice(at + 1, close).split(' ');
      fields.push({
        name,
        kind,
        check: checkOf(kind),
        lead,
        stops: '',
        next: undefined,
        isRepeated: false,
        mayLackLead: fields.length === 0,
      });
      lead = 0;
      at = close;
    } else lead = notation.charCodeAt(at);
  }
  for (const [index, field] of fields.entries()) field.stops = stopsOf(fields, index);
  return fields;
}

function checkOf(kind: string): FieldCheck {
  const known = fieldCheck(kind);
  if (known !== undefined) return known;
  const words = kind.slice(1, -1).split('|');
  return (text, start, end) => {
    return words.some((word) => word.length === end - start && text.startsWith(word, start)) ? -1 : start;
  };
}

/** A field ends where one that may follow it begins: the optional ones behind it, and the first that must be there. */
function stopsOf(fields: readonly FieldShape[], index: number): string {
  const field = fields[index];
  if (field === undefined || field.kind === 'text') return '';
  const stops = new Set<string>(field.isRepeated ? [String.fromCharCode(field.lead)] : []);
  for (const follower of fields.slice(index + 1)) {
    stops.add(String.fromCharCode(follower.lead));
    if (follower.next === undefined) break;
  }
  stops.delete(' ');
  return [...stops].join('');
}
