import type { NearbyDialog, NearbyValues } from './nearby-values.ts';
import type { Suggestion } from './suggestion.ts';

/**
 * Returns the dialogs of the file for a header field that names one: Replaces and Join by the tags of the side that is asked (RFC 3891
 * §3, RFC 3911 §5), Target-Dialog by those of the side that asks (RFC 4538 §7). Which side that is the file does not tell: first the one
 * that was called is asked.
 */
export function suggestDialogs(name: string, { dialogs, callIds }: NearbyValues, own: string): readonly Suggestion[] {
  const others = dialogs.filter(({ callId }) => callId !== own);
  const turned = others.map((one): NearbyDialog => ({ ...one, fromTag: one.toTag, toTag: one.fromTag }));
  const values = [...others, ...turned].map((dialog) => dialogValue(name, dialog));
  const known = new Set(dialogs.map(({ callId }) => callId));
  return inFile([...values, ...callIds.filter((callId) => !known.has(callId) && callId !== own)]);
}

function dialogValue(name: string, { callId, fromTag, toTag }: NearbyDialog): string {
  if (name === 'target-dialog') return `${callId};local-tag=${fromTag};remote-tag=${toTag}`;
  return `${callId};to-tag=${toTag};from-tag=${fromTag}`;
}

/** Returns the addresses of a Refer-To that have somebody take over a dialog of the file (RFC 5589 §7): the Replaces is escaped. */
export function suggestTakeovers({ dialogs }: NearbyValues, own: string): readonly Suggestion[] {
  const others = dialogs.filter(({ callId, target }) => callId !== own && target !== '' && !/[?<>"]/.test(target));
  return inFile(
    others.map((dialog) => `<${dialog.target}?Replaces=${encodeURIComponent(dialogValue('replaces', dialog))}>`),
  );
}

function inFile(values: readonly string[]): readonly Suggestion[] {
  return values.map((value) => ({ kind: 'identifier', label: value, plain: value, note: 'in-file' }));
}
