import { analyse, finished } from '../log/analyse.ts';
import type { Trace } from '../log/trace.ts';
import { findingsOnce } from '../rules/check.ts';
import type { Finding } from '../rules/rule.ts';
import type { RuleSettings } from '../rules/rule-settings.ts';
import { sortedFindings } from '../rules/sorted-findings.ts';
import { documentText, lengthOf } from '../text/text-source.ts';
import { composedEdits, withEdits } from './composed-edits.ts';
import { fixAll } from './fix-all.ts';
import type { SpanEdit } from './span-edit.ts';

/** How often the file is looked at again: a fix may lay open what it stood in the way of, and two may not be made at once. */
const mostPasses = 8;

/** In characters: a longer file is fixed once, because it is checked anew each time. */
const longestText = 200_000;

/**
 * Returns all that can be put right without a choice in a `.sip` file as one change, so that nothing of it is left to be done again; in the
 * order of the text. `found` is what the rules have found in it under `settings`.
 */
export function fixAllAgain(trace: Trace, found: readonly Finding[], settings: RuleSettings): readonly SpanEdit[] {
  const length = lengthOf(trace.text);
  let edits = fixAll(trace, found);
  if (trace.text.hasSeparators !== true || longestText < length) return edits;
  const texts = new Set<string>();
  for (let pass = 1; pass < mostPasses && 0 < edits.length; pass += 1) {
    const text = withEdits(trace.text.chars, edits);
    // Two fixes that undo each other would go on for ever.
    if (texts.has(text)) return edits;
    texts.add(text);
    const next = analyse(documentText(text, { hasSeparators: true }));
    const again = sortedFindings(next, finished(findingsOnce(next, settings, 'message and remedies')), settings);
    const more = fixAll(next, again.told);
    if (more.length === 0) return edits;
    edits = composedEdits(length, edits, more);
  }
  return edits;
}
