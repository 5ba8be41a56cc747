import { isDeepStrictEqual } from 'node:util';
import { analyse, finished } from '../../src/engine/log/analyse.ts';
import { joinEdits, reanalyse } from '../../src/engine/log/reanalyse.ts';
import type { TextEdit } from '../../src/engine/log/reanalyse.ts';
import type { Trace } from '../../src/engine/log/trace.ts';
import { findings } from '../../src/engine/rules/check.ts';
import { defaultRuleSettings } from '../../src/engine/rules/rule-settings.ts';
import { PiecedText } from '../../src/engine/text/pieced-text.ts';
import { documentText, piecedDocument } from '../../src/engine/text/text-source.ts';
import type { TextSource } from '../../src/engine/text/text-source.ts';

/** What is typed or pasted where: `length` characters at a place of the text become others. */
export interface TypedEdit {
  /** Taken modulo the length of the text as it is then. */
  readonly at: number;
  readonly length: number;
  readonly text: string;
  /** Appended instead, as a log grows. */
  readonly isAppended: boolean;
  /** Whether the text is looked at between this edit and the next. */
  readonly isSeen: boolean;
}

/**
 * Throws unless a trace that was carried through the edits says what a fresh one of the last text says. `pieceLength` is how a
 * large document is cut up; undefined for a text that is one string.
 */
export function checkEdits(text: string, edits: readonly TypedEdit[], pieceLength?: number): void {
  let now = text;
  let pieces = pieceLength === undefined ? undefined : PiecedText.of(text, pieceLength);
  const source = (): TextSource => (pieces === undefined ? documentText(now) : piecedDocument(pieces));
  let trace = analyse(source());
  finished(findings(trace, defaultRuleSettings));
  let joined: TextEdit | undefined;
  for (const edit of edits) {
    const start = edit.isAppended ? now.length : edit.at % (now.length + 1);
    const end = edit.isAppended ? start : Math.min(now.length, start + edit.length);
    const change = { start, end, newLength: edit.text.length };
    now = now.slice(0, start) + edit.text + now.slice(end);
    pieces = pieces?.edited(start, end, edit.text);
    joined = joined === undefined ? change : joinEdits(joined, change);
    if (!edit.isSeen) continue;
    trace = finished(reanalyse(trace, source(), joined));
    joined = undefined;
    compare(trace, now);
  }
  if (joined !== undefined) compare(finished(reanalyse(trace, source(), joined)), now);
}

function compare(trace: Trace, text: string): void {
  const fresh = analyse(documentText(text));
  if (trace.count !== fresh.count) throw new Error(`${trace.count} messages after the edits, ${fresh.count} afresh`);
  for (let index = 0; index < fresh.count; index += 1) {
    if (!isDeepStrictEqual(factsOf(trace, index), factsOf(fresh, index)))
      throw new Error(`message ${index} is not as a fresh analysis has it`);
  }
  const found = finished(findings(trace, defaultRuleSettings));
  if (!isDeepStrictEqual(found, finished(findings(fresh, defaultRuleSettings))))
    throw new Error('the findings are not those of a fresh analysis');
}

function factsOf(trace: Trace, index: number): unknown {
  const { startLine, headers, body, problems, wire } = trace.message(index);
  return {
    entry: trace.entrySpan(index),
    message: trace.messageSpan(index),
    format: trace.formatId(index),
    head: trace.head(index),
    facts: trace.facts(index),
    parsed: [startLine, headers, body, problems, wire.text, wire.toSource(0), wire.toSource(wire.text.length)],
  };
}
