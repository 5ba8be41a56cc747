import type { Found } from '../rule.ts';
import type { SeenMessage } from '../seen-message.ts';
import { calleeUser, callerUser, ownPlace } from '../fixes/drafted-parts.ts';
import { isInDialog } from '../is-in-dialog.ts';
import { isSuccess } from '../is-success.ts';
import { mandatoryHeaderRule } from '../mandatory-header-rule.ts';
import { requiredOptions } from '../../sip/headers/require.ts';
import { vias } from '../../sip/headers/vias.ts';

/** What comes next in the dialog has no address to go to. A REGISTER without Contact only asks for the bindings, and BYE, CANCEL and ACK need none. */
export const missingContact = mandatoryHeaderRule({
  id: 'missing-contact',
  name: 'Contact',
  messageId: 'missing-contact.missing',
  profile: 'recommended',
  defaultSeverity: 'error',
  basis: 'must',
  reference: { rfc: 'RFC 3261', section: '8.1.1.8' },
  about: {},
  isNeeded: isNeeded,
  severityOf: severityOf,
  draft: (seen) => ({
    value:
      seen.status === undefined
        ? `<sip:${callerUser(seen)}@${ownPlace(seen)}>`
        : `<sip:${calleeUser(seen)}@host.example.com>`,
    isKnown: false,
  }),
});

/** Those that make a dialog, or move the address of one. */
const requests: ReadonlySet<string> = new Set(['INVITE', 'SUBSCRIBE', 'REFER', 'NOTIFY', 'UPDATE']);
const successes: ReadonlySet<string> = new Set(['INVITE', 'SUBSCRIBE', 'REFER', 'UPDATE']);

function isNeeded(seen: SeenMessage): boolean {
  const { status, method } = seen;
  if (status === undefined) return requests.has(method);
  if (isSuccess(seen)) return successes.has(method);
  // PRACK goes to the Contact of the response that it acknowledges.
  return 101 <= status && status <= 199 && method === 'INVITE' && requiredOptions(seen.message).includes('100rel');
}

/** Only where a dialog begins is there no older address that would do. JsSIP and others write none in NOTIFY and in a 202 to REFER. */
function severityOf(seen: SeenMessage): Found['severity'] {
  const { status, method } = seen;
  const makesDialog = method === 'INVITE' || method === 'SUBSCRIBE' || (status === undefined && method === 'REFER');
  const isLater = status === undefined ? isInDialog(seen) : status < 200;
  if (!makesDialog) return 'information';
  return isLater || isOfOldPeer(seen) ? 'warning' : 'error';
}

/** RFC 2543, which knew no magic cookie in branches, left Contact open. */
function isOfOldPeer({ message }: SeenMessage): boolean {
  const [top] = vias(message);
  return top !== undefined && top.branch?.startsWith('z9hG4bK') !== true;
}
