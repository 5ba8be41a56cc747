import { insertHeader } from './fixes/insert-header.ts';
import { isMisspelt } from './framing/misspelt-header.ts';
import { messageName } from './message-name.ts';
import type { MessageId } from './message-ids.ts';
import { nothingFound } from './nothing-found.ts';
import type { EditRemedy, Found, MessageRule } from './rule.ts';
import type { SeenMessage } from './seen-message.ts';
import { showsAllHeaders } from './shows-all-headers.ts';

/** What the fix writes, and whether it is what this message needs or a form that the user has to fill in. */
export interface HeaderDraft {
  readonly value: string;
  readonly isKnown: boolean;
}

/** What a rule says about a header field that must be there. */
export interface MandatoryHeader extends Pick<
  MessageRule,
  'about' | 'basis' | 'defaultSeverity' | 'id' | 'profile' | 'reference'
> {
  /** As the RFC spells it. */
  readonly name: string;
  /** Its argument `message` is the method, or code and phrase. */
  readonly messageId: MessageId;
  /** What narrows the rule beyond methods and statuses; absent where they say it all. */
  readonly isNeeded?: (seen: SeenMessage) => boolean;
  /** Where some messages are worse off than others. */
  readonly severityOf?: (seen: SeenMessage) => Found['severity'];
  readonly draft: (seen: SeenMessage) => HeaderDraft;
}

/** Returns the rule that a header field is missing; the finding stands at the start line, and the fix writes the header field. */
export function mandatoryHeaderRule(header: MandatoryHeader): MessageRule {
  const { id, profile, defaultSeverity, basis, reference, about } = header;
  const name = header.name.toLowerCase();
  return Object.freeze({
    id,
    subject: 'message',
    scope: 'message',
    profile,
    defaultSeverity,
    basis,
    ...(reference === undefined ? {} : { reference }),
    about,
    check: (seen: SeenMessage) => {
      if (seen.has(name) || header.isNeeded?.(seen) === false || !showsAllHeaders(seen)) return nothingFound;
      return isMisspelt(seen, name) ? nothingFound : [missing(seen, header)];
    },
  } as const satisfies MessageRule);
}

function missing(seen: SeenMessage, header: MandatoryHeader): Found {
  const severity = header.severityOf?.(seen);
  return {
    index: seen.index,
    span: seen.place(seen.message.startLine.span),
    messageId: header.messageId,
    args: { message: messageName(seen) },
    ...(severity === undefined ? {} : { severity }),
    remedies: () => [inserted(seen, header)],
  };
}

function inserted(seen: SeenMessage, { name, draft }: MandatoryHeader): EditRemedy {
  const { value, isKnown } = draft(seen);
  return insertHeader(seen, name, value, !isKnown);
}
