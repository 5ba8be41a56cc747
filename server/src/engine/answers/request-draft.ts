import { requestOf } from '../call/request-of.ts';
import type { Trace } from '../log/trace.ts';
import { headerName } from '../sip/header-name.ts';
import { contacts, type ContactValue } from '../sip/headers/contacts.ts';
import { vias } from '../sip/headers/vias.ts';
import { nextRequest } from '../sip/next-request.ts';
import type { NextRequestRemark } from '../sip/next-request-remark.ts';
import { plainWire } from '../sip/wire.ts';
import { parseMessage } from '../sip/parse-message.ts';
import { newBranch } from './new-branch.ts';

/** What a draft is for: to follow a 3xx, to place an emergency call, to use another service. */
export type DraftVariant = 'follow' | 'emergency' | 'alternative';

/** What has to be said about a draft before it: render has the words. */
export type DraftNote = NextRequestRemark | 'do-not-send' | 'several-vias';

/** The request that a conforming client sends next. */
export interface RequestDraft {
  readonly variant: DraftVariant;
  readonly notes: readonly DraftNote[];
  /** With CRLF line ends. */
  readonly text: string;
}

/**
 * Returns the request that a client sends to `target` after the response `index` (RFC 3261 §8.1.3.4); an emergency
 * request has the service URN as its To as well (RFC 6881 §9.2, ED-62 item 2). Undefined when the trace lacks the first
 * request, or the target cannot be a Request-URI (mailto, http, a bad URI).
 */
export function requestDraft(
  trace: Trace,
  index: number,
  variant: DraftVariant,
  target: string,
): RequestDraft | undefined {
  const first = requestOf(trace, index);
  const contact = contactOf(target);
  if (first === undefined || contact?.uri === undefined || contact.uri.kind === 'other') return undefined;
  const request = trace.message(first);
  const branch = newBranch(`${trace.facts(first).viaBranch} ${target} ${variant}`);
  const drafted = nextRequest(request, trace.message(index), contact, { branch, unit: trace.text.unit });
  const isEmergency = variant === 'emergency';
  return {
    variant,
    notes: [
      ...(isEmergency ? (['do-not-send'] as const) : []),
      ...(1 < vias(request).length ? (['several-vias'] as const) : []),
      ...drafted.remarks,
    ],
    text: isEmergency ? withTo(drafted.text, `<${contact.uri.text}>`) : drafted.text,
  };
}

/** Returns a URI as the Contact that would name it. */
function contactOf(uri: string): ContactValue | undefined {
  const message = parseMessage(plainWire(`SIP/2.0 300 Multiple Choices\r\nContact: <${uri}>\r\n\r\n`, 0));
  return contacts(message)[0];
}

function withTo(text: string, value: string): string {
  const end = text.indexOf('\r\n\r\n');
  const lines = text.slice(0, end).split('\r\n');
  const changed = lines.map((line) => {
    const name = line.slice(0, Math.max(0, line.indexOf(':')));
    return headerName(name) === 'to' ? `${name}: ${value}` : line;
  });
  return changed.join('\r\n') + text.slice(end);
}
