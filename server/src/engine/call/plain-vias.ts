import type { Trace } from '../log/trace.ts';
import type { Header } from '../sip/header.ts';
import { vias } from '../sip/headers/vias.ts';
import { headersNamed } from '../sip/headers-named.ts';

/** One value in the form that nearly all have: without a comma, a quote or a comment it cannot be read as two, nor as none. */
const plainVia = /^SIP\/2\.0\/([A-Z]+) [\w.:[\]-]+(?:;[\w.-]+(?:=[\w.:[\]-]+)?)*$/;

/** Returns the number of Via values of an entry, which most often is that of its Via lines. */
export function viaCount(trace: Trace, index: number): number {
  const message = trace.message(index);
  const headers = headersNamed(message, 'via');
  return headers.every((header) => plainTransport(header) !== undefined) ? headers.length : vias(message).length;
}

/** Returns the transport in the top Via of an entry, upper case; undefined without a Via. */
export function topTransport(trace: Trace, index: number): string | undefined {
  const message = trace.message(index);
  const top = message.headers.find(({ name }) => name === 'via');
  return (top === undefined ? undefined : plainTransport(top)) ?? vias(message)[0]?.transport.toUpperCase();
}

function plainTransport({ text, valueStart, valueEnd }: Header): string | undefined {
  return plainVia.exec(text.slice(valueStart, valueEnd))?.[1];
}
