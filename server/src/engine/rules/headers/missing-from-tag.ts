import type { Header } from '../../sip/header.ts';
import { from } from '../../sip/headers/from.ts';
import { appendParameter } from '../fixes/append-parameter.ts';
import { knownValue, tagIn } from '../fixes/known-value.ts';
import { madeTag } from '../fixes/made-tag.ts';
import { isInDialog } from '../is-in-dialog.ts';
import { lacksTag } from '../lacks-tag.ts';
import { messageName } from '../message-name.ts';
import { nothingFound } from '../nothing-found.ts';
import type { EditRemedy, Found, MessageRule } from '../rule.ts';
import type { SeenMessage } from '../seen-message.ts';

/** A request whose sender cannot be told from others in a dialog. Peers of RFC 2543 send such, and a server has to bear it (§12.1.1). */
export const missingFromTag: MessageRule = Object.freeze({
  id: 'missing-from-tag',
  subject: 'message',
  scope: 'message',
  profile: 'recommended',
  defaultSeverity: 'warning',
  basis: 'must',
  reference: { rfc: 'RFC 3261', section: '8.1.1.3' },
  about: { kind: 'request' },
  check,
} as const satisfies MessageRule);

function check(seen: SeenMessage): readonly Found[] {
  const header = seen.header('from');
  if (header === undefined || !lacksTag(seen, header, from)) return nothingFound;
  return [
    {
      index: seen.index,
      span: seen.place(header.valueSpan),
      messageId: 'missing-from-tag.missing',
      args: { message: messageName(seen) },
      remedies: () => [fix(seen, header)],
    },
  ];
}

function fix(seen: SeenMessage, header: Header): EditRemedy {
  const known = knownValue(seen, 'From');
  const tag = tagIn(known);
  // Inside a dialog the tag is known to the other side, and what was answered without one would have to be changed, too.
  const isPreferred = tag !== '' || (known === '' && !isInDialog(seen));
  return appendParameter(seen, header, `;tag=${tag === '' ? madeTag(seen, header.value) : tag}`, { isPreferred });
}
