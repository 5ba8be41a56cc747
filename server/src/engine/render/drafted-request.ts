import { draftTarget } from '../answers/draft-target.ts';
import { insertionAfter, lineEndOf } from '../answers/insertion-after.ts';
import type { SpanEdit } from '../answers/span-edit.ts';
import { requestDraft, type DraftVariant } from '../answers/request-draft.ts';
import type { Trace } from '../log/trace.ts';
import { draftText } from './draft-text.ts';
import type { Language } from './language.ts';

/** A request that somebody may open as a new document, or insert into a `.sip` file behind the response. */
export interface DraftedRequest {
  /** The text of a new document, with CRLF line ends. */
  readonly text: string;
  /** The same as an insertion into the document of the trace, with that document's line ends. */
  readonly insertion: SpanEdit;
}

/**
 * Returns the request that comes after the response `index`, or undefined when the trace lacks the first request or
 * names no target that a request can go to. `contactIndex` is the place of the Contact to follow.
 */
export function draftedRequest(
  trace: Trace,
  index: number,
  { variant, contactIndex }: { readonly variant: DraftVariant; readonly contactIndex?: number | undefined },
  language: Language,
): DraftedRequest | undefined {
  const target = draftTarget(trace, index, variant, contactIndex);
  const draft = target === undefined ? undefined : requestDraft(trace, index, variant, target);
  if (draft === undefined) return undefined;
  return {
    text: draftText(draft, language, '\r\n'),
    insertion: insertionAfter(trace, index, draftText(draft, language, lineEndOf(trace.text))),
  };
}
