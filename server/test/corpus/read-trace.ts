import { readFileSync } from 'node:fs';
import { analyse } from '../../src/engine/log/analyse.ts';
import { isCapture } from '../../src/engine/log/packets/read-capture.ts';
import type { Trace } from '../../src/engine/log/trace.ts';
import { documentText, octetText } from '../../src/engine/text/text-source.ts';

/** Returns the analysis of a file as the command line makes it: octets where it is a capture, UTF-8 where the bytes are UTF-8, else Latin-1. */
export function readTrace(path: string): Trace {
  const bytes = readFileSync(path);
  const text = bytes.toString('utf8');
  if (isCapture(bytes.toString('latin1', 0, 8))) return analyse(octetText(bytes.toString('latin1')));
  return analyse(text.includes('\ufffd') ? octetText(bytes.toString('latin1')) : documentText(text));
}
