import { readFileSync } from 'node:fs';
import { analyse } from '../../src/engine/log/analyse.ts';
import type { Trace } from '../../src/engine/log/trace.ts';
import { documentText, octetText } from '../../src/engine/text/text-source.ts';

/** Returns the analysis of a file as the command line makes it: UTF-8 where the bytes are UTF-8, else Latin-1. */
export function readTrace(path: string): Trace {
  const bytes = readFileSync(path);
  const text = bytes.toString('utf8');
  return analyse(text.includes('\ufffd') ? octetText(bytes.toString('latin1')) : documentText(text));
}
