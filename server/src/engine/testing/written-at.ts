import { completion } from '../answers/completion/completion.ts';
import type { Completion, Suggestion } from '../answers/completion/suggestion.ts';
import { analyse } from '../log/analyse.ts';
import type { Trace } from '../log/trace.ts';
import { documentText } from '../text/text-source.ts';

/** The cursor in a text of a test. */
const mark = '‸';

/** Returns the trace of a text without its cursor, and where that stands. */
export function cursorIn(marked: string): { readonly trace: Trace; readonly offset: number; readonly text: string } {
  const offset = marked.indexOf(mark);
  if (offset === -1) throw new Error('The text has no cursor.');
  const text = marked.replace(mark, '');
  return { trace: analyse(documentText(text)), offset, text };
}

/** Returns what is suggested at the cursor of a text; `typed` is the character whose typing asked. */
export function suggestedAt(marked: string, typed?: string): Completion | undefined {
  const { trace, offset } = cursorIn(marked);
  return completion(trace, { offset, typed, seed: 'test' });
}

/** Returns the labels at the cursor of a text, best first; none where nothing is suggested. */
export function labelsAt(marked: string, typed?: string): readonly string[] {
  return suggestedAt(marked, typed)?.suggestions.map(({ label }) => label) ?? [];
}

/** Returns the suggestion of a label at the cursor of a text; throws where there is none. */
export function suggestionAt(marked: string, label: string): Suggestion {
  const found = suggestedAt(marked)?.suggestions.find((one) => one.label === label);
  if (found === undefined) throw new Error(`${label} is not suggested.`);
  return found;
}

/** Returns the text after a suggestion was taken; `rest` takes what stands behind the cursor, too. */
export function takenAt(marked: string, label: string, rest: 'insert' | 'replace' = 'insert'): string {
  const { text } = cursorIn(marked);
  const found = suggestedAt(marked);
  const span = rest === 'insert' ? found?.span : found?.wholeSpan;
  if (span === undefined) throw new Error('Nothing is suggested.');
  return text.slice(0, span.start) + suggestionAt(marked, label).plain + text.slice(span.end);
}

/** An INVITE without what it must have besides: Max-Forwards and Contact. */
export const inviteHead = `INVITE sip:bob@example.com SIP/2.0
Via: SIP/2.0/UDP 192.0.2.10;branch=z9hG4bK776asdhds
From: <sip:alice@example.com>;tag=1928301774
To: <sip:bob@example.com>
Call-ID: a84b4c76e66710@192.0.2.10
CSeq: 1 INVITE
`;

/** The same whole. */
export const wholeInvite = `${inviteHead}Max-Forwards: 70\nContact: <sip:alice@192.0.2.10>\nContent-Length: 0\n\n`;

/** The same with a session description to come, with one without a medium, and with an audio one. */
export const describedInvite = `${inviteHead}Content-Type: application/sdp\n\n`;
export const sessionInvite = `${describedInvite}v=0\no=- 1 1 IN IP4 192.0.2.10\ns=-\nc=IN IP4 192.0.2.10\nt=0 0\n`;
export const audioInvite = `${sessionInvite}m=audio 49170 RTP/AVP 0 96 101\n`;
