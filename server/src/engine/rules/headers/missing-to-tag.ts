import { to } from '../../sip/headers/to.ts';
import type { Header } from '../../sip/header.ts';
import { appendParameter } from '../fixes/append-parameter.ts';
import { knownValue, tagIn } from '../fixes/known-value.ts';
import { madeTag } from '../fixes/made-tag.ts';
import { isSuccess } from '../is-success.ts';
import { lacksTag } from '../lacks-tag.ts';
import { messageName } from '../message-name.ts';
import { nothingFound } from '../nothing-found.ts';
import type { EditRemedy, Found, MessageRule } from '../rule.ts';
import type { SeenMessage } from '../seen-message.ts';

/** A response whose server cannot be told from others, or a request that only a dialog knows and that names none. */
export const missingToTag: MessageRule = Object.freeze({
  id: 'missing-to-tag',
  subject: 'message',
  scope: 'message',
  profile: 'recommended',
  defaultSeverity: 'warning',
  basis: 'must',
  reference: { rfc: 'RFC 3261', section: '8.2.6.2' },
  about: {},
  check,
} as const satisfies MessageRule);

/** They exist in a dialog only; every other request may begin one, or stand alone. */
const dialogOnly: ReadonlySet<string> = new Set(['BYE', 'PRACK']);

/** Their 2xx makes a dialog, which has no name without the tag. */
const dialogMakers: ReadonlySet<string> = new Set(['INVITE', 'SUBSCRIBE', 'REFER']);

function check(seen: SeenMessage): readonly Found[] {
  const { status, method } = seen;
  const isAsked = status === undefined ? dialogOnly.has(method) : 100 < status;
  if (!isAsked) return nothingFound;
  const header = seen.header('to');
  if (header === undefined || !lacksTag(seen, header, to)) return nothingFound;
  return [status === undefined ? outsideDialog(seen, header) : withoutServer(seen, header)];
}

function withoutServer(seen: SeenMessage, header: Header): Found {
  const severity = isSuccess(seen) && dialogMakers.has(seen.method) ? 'error' : 'warning';
  return {
    index: seen.index,
    span: seen.place(header.valueSpan),
    severity,
    messageId: 'missing-to-tag.missing',
    args: { message: messageName(seen) },
    remedies: () => [tagged(seen, header, tagIn(knownValue(seen, 'To')) || madeTag(seen, header.value))],
  };
}

function tagged(seen: SeenMessage, header: Header, tag: string): EditRemedy {
  return appendParameter(seen, header, `;tag=${tag}`, { isPreferred: true });
}

/** The tag is that of the other side, which the message does not tell; the rest of its dialog may. */
function outsideDialog(seen: SeenMessage, header: Header): Found {
  return {
    index: seen.index,
    span: seen.place(header.valueSpan),
    reference: { rfc: 'RFC 3261', section: '12.2.1.1' },
    messageId: 'missing-to-tag.outside-dialog',
    args: { message: messageName(seen) },
    remedies: () => {
      const tag = tagIn(knownValue(seen, 'To'));
      return tag === '' ? [] : [tagged(seen, header, tag)];
    },
  };
}
