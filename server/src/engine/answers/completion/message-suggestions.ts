import { from } from '../../sip/headers/from.ts';
import { to } from '../../sip/headers/to.ts';
import type { Message } from '../../sip/message.ts';
import { messageTemplates } from '../messages/message-templates.ts';
import type { Named } from '../messages/template-message.ts';
import type { FreshValues } from './fresh-values.ts';
import { ownHost } from './own-host.ts';
import { plainOf, snippetOf } from './snippet-text.ts';
import type { Suggestion } from './suggestion.ts';

/** Returns whole messages and exchanges, each with branches, tags and a Call-ID of its own, for what is typed of them. */
export function messageSuggestions(
  fresh: FreshValues,
  word: string,
  first: Message | undefined,
): readonly Suggestion[] {
  const named = first === undefined ? undefined : namesOf(first);
  const isNumber = /^\d/.test(word);
  return messageTemplates.map(({ id, label, text }) => {
    const written = text(fresh, named);
    return {
      kind: 'snippet',
      label,
      plain: plainOf(written),
      snippet: snippetOf(written),
      topic: `snippet:${id}`,
      // A response is found by its number, and as all status lines are.
      filter: /^\d/.test(label) && !isNumber ? `SIP/2.0 ${label}` : undefined,
    };
  });
}

/** Returns what puts the parties of a request in the places of alice and bob: what is written next is often about them again. */
function namesOf(message: Message): Named {
  const [caller, called] = [from(message)?.uri, to(message)?.uri].map((uri) => (uri?.kind === 'sip' ? uri : undefined));
  const isRegistration = caller?.user === called?.user;
  const names = new Map<string, string | undefined>([
    ['alice', caller?.user],
    ['bob', isRegistration ? undefined : called?.user],
    ['example.com', caller?.host],
    ['192.0.2.10', hostOf(message)],
  ]);
  const known = [...names].flatMap(([name, own]) =>
    own !== undefined && /^[\w.+-]{1,64}$/.test(own) ? [[name, own] as const] : [],
  );
  // What is equal is filled in as one: two that are told apart must stay two.
  const isClear = new Set(known.map(([, own]) => own)).size === known.length;
  return (line) =>
    isClear ? known.reduce((text, [name, own]) => text.replaceAll(`⟦${name}⟧`, `⟦${own}⟧`), line) : line;
}

function hostOf(message: Message): string | undefined {
  const { address, isKnown } = ownHost(message);
  return isKnown && address.includes('.') ? address : undefined;
}
