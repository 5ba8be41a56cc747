import { answer, ask } from './redirect-steps.ts';
import type { Step } from './trace-from-messages.ts';

/** A call to 112 that nobody marked as an emergency call. */
export const emergencyInvite: Step = ask(0, 'sip:112@example.com');

/** The 3GPP body of a 380 that asks for an emergency registration (3GPP TS 24.229 §7.6). */
export const emergencyBody = [
  '<ims-3gpp version="1"><alternative-service><type>emergency</type>',
  '<reason>Emergency</reason><action>emergency-registration</action></alternative-service></ims-3gpp>',
].join('');

/** The header that announces that body. */
export const imsType = 'Content-Type: application/3gpp-ims+xml';

/** Returns the 380 to `emergencyInvite`, one second later. */
export function refused(body: string, headers: readonly string[] = [imsType], contacts: readonly string[] = []): Step {
  return answer(1, '380 Alternative Service', contacts, { body, headers });
}
