import type { Trace } from '../log/trace.ts';
import type { Finding, RuleId } from '../rules/rule.ts';
import { lengthOf, stretchOf } from '../text/text-source.ts';
import type { Span } from '../text/span.ts';

/** The findings that are told now, in their order, and how many wait until what they speak about is written. */
export interface ToldWhileWriting {
  readonly told: readonly Finding[];
  readonly held: number;
}

/**
 * Holds back what speaks about something that is not there yet: all on the line at whose end the last change was, and what is missing
 * from the message that is written there, until its header fields are ended by an empty line, or its body goes on. `at` is where the
 * last change ended, in offsets of the text.
 */
export function toldWhileWriting(trace: Trace, findings: readonly Finding[], at: number): ToldWhileWriting {
  const place = placeOf(trace, at);
  const line = lineBeingWritten(place);
  const part = partBeingWritten(trace, place);
  const told = findings.filter(({ rule, span, index: of, alike }) => {
    // What stands for many messages is true of those that are finished.
    if (alike !== undefined) return true;
    if (line !== undefined && line.start <= span.start && span.start < line.end) return false;
    return part?.index !== of || !isAboutLack(rule, part.isHead);
  });
  return { told, held: findings.length - told.length };
}

/** So many characters around a change are looked at, whatever the length of the file. */
const reach = 8 * 1024;

/** Where the last change ended, and what stands before and behind it. */
interface Place {
  readonly at: number;
  readonly lineStart: number;
  readonly behind: string;
}

function placeOf({ text }: Trace, at: number): Place {
  const before = stretchOf(text, Math.max(0, at - reach), at);
  const behind = stretchOf(text, at, Math.min(lengthOf(text), at + reach));
  return { at, lineStart: at - before.length + before.lastIndexOf('\n') + 1, behind };
}

/** Returns the line at whose end the last change was: brackets and quotes that an editor closes by itself are no end of writing. */
function lineBeingWritten({ at, lineStart, behind }: Place): Span | undefined {
  if (!/^[>"')\]]{0,4}[ \t]{0,64}(?:[\r\n]|$)/.test(behind)) return undefined;
  const feed = behind.search(/[\r\n]/);
  return { start: lineStart, end: at + (feed === -1 ? behind.length : feed) + 1 };
}

/** Returns the message whose last header field, or whose body, the last change was in. */
function partBeingWritten(
  trace: Trace,
  { at, lineStart }: Place,
): { readonly index: number; readonly isHead: boolean } | undefined {
  // What begins a line is of no message before it has a colon: then the line above tells.
  const index = trace.indexAt(at - 1) ?? trace.indexAt(lineStart - 1);
  if (index === undefined) return undefined;
  const { headers, startLine, body, wire } = trace.message(index);
  if (body.start < body.end && wire.toSource(body.start) <= at) return { index, isHead: false };
  const last = wire.toSource(headers.at(-1)?.start ?? startLine.span.start);
  if (at < last || reach < at - last) return undefined;
  return { index, isHead: !/\n[ \t]*\r?\n/.test(stretchOf(trace.text, last, at)) };
}

function isAboutLack(rule: RuleId, isHead: boolean): boolean {
  return ofBodies.has(rule) || (isHead && (rule.startsWith('missing-') || ofHeads.has(rule)));
}

/** By the convention of their names `missing-...` are rules about what is not there; so are these. */
const ofHeads: ReadonlySet<RuleId> = new Set([
  'truncated-message',
  'redirect-without-contact',
  'incomplete-challenge',
  'incomplete-credentials',
  'precondition-without-option-tag',
]);

/** Rules about what a body lacks, or that it is not as long as it will be. */
const ofBodies: ReadonlySet<RuleId> = new Set([
  'content-length-mismatch',
  'alternative-service-without-body',
  'refer-notify-without-status',
  'precondition-without-status',
  'sdp-missing-connection',
  'sdp-missing-line',
  'rtpmap-missing',
  'srtp-without-key',
  'ice-incomplete',
  'multipart-malformed',
  'xml-malformed',
  'ims-xml-incomplete',
  'message-summary-malformed',
]);
