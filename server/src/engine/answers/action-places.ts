import type { Trace } from '../log/trace.ts';
import type { Finding } from '../rules/rule.ts';
import { sourceSpan } from '../sip/source-span.ts';
import { firstHeader, headersNamed } from '../sip/headers-named.ts';
import type { Span } from '../text/span.ts';

/**
 * Returns the places at which the fixes of a finding are offered, in offsets of the text: where it is marked, and for a 3xx
 * the header fields and the body that say where to go, because that is where one looks for the remedy.
 */
export function actionPlaces(trace: Trace, finding: Finding): readonly Span[] {
  // Of the thousands of findings of a log hardly one is at hand: of most nothing is parsed.
  const status = trace.column('status')[finding.index] ?? 0;
  if (status < 300 || 399 < status) return [finding.span];
  const message = trace.message(finding.index);
  const line = message.startLine;
  if (line.kind !== 'response') return [finding.span];
  const fields = headersNamed(message, 'contact').map(({ span }) => span);
  const type = line.status === 380 ? firstHeader(message, 'content-type') : undefined;
  const hasBody = line.status === 380 && message.body.start < message.body.end;
  const parts = [...fields, ...(type === undefined ? [] : [type.span]), ...(hasBody ? [message.body] : [])];
  return [finding.span, ...parts.map((part) => sourceSpan(message, part))];
}
