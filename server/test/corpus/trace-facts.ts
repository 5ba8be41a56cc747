import type { Trace } from '../../src/engine/log/trace.ts';
import { headersNamed } from '../../src/engine/sip/headers-named.ts';
import { lineIndex, placeOf } from '../../src/engine/text/line-index.ts';

/** Returns `line:code` of every status line, in order. */
export function statusLines(trace: Trace): string {
  const lines = lineIndex(trace.text.chars);
  return entries(trace)
    .filter((index) => trace.facts(index).status !== undefined)
    .map((index) => `${placeOf(lines, trace.messageSpan(index).start).line}:${trace.facts(index).status}`)
    .join(',');
}

/** Returns `codexcount` of every status, the lowest first. */
export function statusCounts(trace: Trace): string {
  const codes = entries(trace).flatMap((index) => trace.facts(index).status ?? []);
  const distinct = [...new Set(codes)].toSorted((a, b) => a - b);
  return distinct.map((code) => `${code}x${codes.filter((other) => other === code).length}`).join(',');
}

/** Returns every Call-ID that stands in a Call-ID header, once, counting a message's second one too. */
export function callIds(trace: Trace): readonly string[] {
  const values = entries(trace).flatMap((index) =>
    headersNamed(trace.message(index), 'call-id').map((header) => header.value),
  );
  return [...new Set([...trace.callIds, ...values])].filter((value) => value !== '');
}

/** Returns the indices of a trace. */
export function entries(trace: Trace): readonly number[] {
  return Array.from({ length: trace.count }, (_, index) => index);
}
