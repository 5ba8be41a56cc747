import type { Trace } from '../../log/trace.ts';
import { headerValues } from '../../sip/header-values.ts';
import { firstHeader } from '../../sip/headers-named.ts';
import { stretchOf } from '../../text/text-source.ts';

const namesReplaces = /^replaces[ \t]{0,8}:/im;

/** Returns the first entry of the dialog that an INVITE takes the place of (RFC 3891 §3); undefined where it names none of the trace. */
export function replacedDialog(trace: Trace, invite: number): number | undefined {
  if (!mayReplace(trace, invite)) return undefined;
  const header = firstHeader(trace.message(invite), 'replaces');
  const value = header === undefined ? undefined : headerValues(header)[0];
  return value?.kind === 'word' && value.word !== undefined ? trace.withCallId(value.word.text)[0] : undefined;
}

/** Tells by a look at the text whether a message may have the header field: hardly any has. */
function mayReplace(trace: Trace, invite: number): boolean {
  if (!trace.isVerbatim(invite)) return true;
  const { start, end } = trace.messageSpan(invite);
  return namesReplaces.test(stretchOf(trace.text, start, end));
}
