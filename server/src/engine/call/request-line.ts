import type { Trace } from '../log/trace.ts';
import { linkColumns } from './link-columns.ts';
import { sourceSpan } from '../sip/source-span.ts';
import type { Span } from '../text/span.ts';
import { stretchOf } from '../text/text-source.ts';

/** What rules and links read of the start line of a request. */
export interface RequestLineAt {
  readonly uri: string;
  /** Of the method, in offsets of the analysed text. */
  readonly span: Span;
}

/** How much of a request is looked at, in characters; a longer line is parsed. */
const longestLine = 600;
const plainRequestLine = /^([!-~]{1,100}) ([!-~]+) SIP\/\d\.\d\r?\n/;

/**
 * Returns the start line of a request, or undefined for anything else. A message that stands in the log as it went over the
 * wire is read for it where it stands: of most requests nobody wants to know more.
 */
export function requestLineAt(trace: Trace, index: number): RequestLineAt | undefined {
  if (linkColumns(trace).method[index] === 0) return undefined;
  const known = latest.get(trace);
  if (known?.index === index) return known.line;
  const line = read(trace, index);
  latest.set(trace, { index, line });
  return line;
}

/** The line that was asked for last: its redirection and the rules about it ask for it in turn. */
const latest = new WeakMap<Trace, { readonly index: number; readonly line: RequestLineAt | undefined }>();

function read(trace: Trace, index: number): RequestLineAt | undefined {
  if (trace.isVerbatim(index)) {
    const { start, end } = trace.messageSpan(index);
    const head = stretchOf(trace.text, start, Math.min(end, start + longestLine));
    const [, method, uri] = plainRequestLine.exec(head) ?? [];
    if (method !== undefined && uri !== undefined) return { uri, span: { start, end: start + method.length } };
  }
  const message = trace.message(index);
  const line = message.startLine;
  return line.kind === 'request' ? { uri: line.requestUri, span: sourceSpan(message, line.methodSpan) } : undefined;
}
