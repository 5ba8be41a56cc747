import type { EntryHead } from '../log/entry-head.ts';
import { formatIdOf } from '../log/formats/index.ts';

/** What a row ends with, where its values begin in it, and whether they stand in it as they are. */
export interface TailWords {
  readonly text: string;
  readonly time: number;
  readonly source: number;
  readonly destination: number;
  readonly isPlain: boolean;
}

/** Returns what a row says of a head and a format, as JSON. */
export function tailWords(head: EntryHead, format: number, toJson: (value: unknown) => string): TailWords {
  let text = head.frame === undefined ? '' : `,"frame":${head.frame}`;
  let isPlain = true;
  const write = (name: string, value: string | undefined): number => {
    if (value === undefined) return text.length;
    const opening = `,"${name}":"`;
    const at = text.length + opening.length;
    text += `${opening}${value}"`;
    isPlain &&= isAsItIs(value);
    return at;
  };
  const time = write('time', head.time?.iso);
  const source = write('source', head.source);
  const destination = write('destination', head.destination);
  write('transport', head.transport);
  return { text: `${text},"format":${toJson(formatIdOf(format))}}\n`, time, source, destination, isPlain };
}

/** Tells whether a string of JSON has a text as it is. */
function isAsItIs(text: string): boolean {
  return /^[ !#-[\]-~]*$/.test(text);
}
