import type { CallRule, Found } from '../rule.ts';
import type { SeenCall } from '../seen-call.ts';

/** A BYE whose tags are those of no dialog that its call has: the peer answers 481, and goes on. */
export const byeWithoutDialog: CallRule = Object.freeze({
  id: 'bye-without-dialog',
  subject: 'call',
  scope: 'dialog',
  profile: 'recommended',
  defaultSeverity: 'warning',
  basis: 'must',
  reference: { rfc: 'RFC 3261', section: '12.2.1.1' },
  check,
} as const satisfies CallRule);

function check(seen: SeenCall): readonly Found[] {
  const byes = seen.entries.filter((entry) => seen.isRequest(entry) && seen.isAbout(entry, 'BYE'));
  if (byes.length === 0) return [];
  const dialogs = dialogsOf(seen);
  // Where no answer to the INVITE is in the trace, its dialogs are not known: the trace begins in the middle of the call.
  if (dialogs.size === 0) return [];
  const { fromTag, toTag } = seen.columns;
  const told = new Set<string>();
  const found: Found[] = [];
  for (const entry of byes) {
    const own = `${fromTag[entry]} ${toTag[entry]}`;
    if (dialogs.has(own) || dialogs.has(`${toTag[entry]} ${fromTag[entry]}`) || told.has(own)) continue;
    told.add(own);
    found.push({
      index: entry,
      span: seen.headline(entry),
      messageId: toTag[entry] === 0 ? 'bye-without-dialog.no-tag' : 'bye-without-dialog.other-tags',
      args: {},
      remedies: () => [],
    });
  }
  return found;
}

/** The tags of caller and callee of each dialog that an answer to an INVITE began, where all of the call's answers are seen. */
function dialogsOf(seen: SeenCall): ReadonlySet<string> {
  const { fromTag, toTag, invite, cseqMethod } = seen.columns;
  const dialogs = new Set<string>();
  let isAnswered = false;
  let isBegun = false;
  for (const entry of seen.entries) {
    if (seen.isRequest(entry)) {
      if (seen.isAbout(entry, 'INVITE') && toTag[entry] === 0) isBegun = true;
      continue;
    }
    const status = seen.status(entry);
    if (cseqMethod[entry] !== invite || toTag[entry] === 0 || status <= 100 || 300 <= status) continue;
    dialogs.add(`${fromTag[entry]} ${toTag[entry]}`);
    if (200 <= status) isAnswered = true;
  }
  return isBegun && isAnswered ? dialogs : new Set();
}
