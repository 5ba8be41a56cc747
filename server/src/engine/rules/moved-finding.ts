import type { Span } from '../text/span.ts';
import type { Finding, Related, Remedy } from './rule.ts';

/** Where an entry stands now: its index, and how far its text moved. */
export interface EntryMove {
  readonly index: number;
  readonly by: number;
}

/** Returns the entries whose indexes or offsets a finding holds; its offsets all stand in one of them. */
export function entriesOf({ index, related, remedies }: Finding): readonly number[] {
  const ofRemedies = remedies.flatMap((remedy) => ('index' in remedy ? [remedy.index] : []));
  return [index, ...related.map((one) => one.index), ...ofRemedies];
}

/** Returns a finding as it reads when its entries stand elsewhere; `moveOf` says where, by the index that an entry had. */
export function movedFinding(finding: Finding, moveOf: (index: number) => EntryMove): Finding {
  const { index, by } = moveOf(finding.index);
  return {
    ...finding,
    index,
    span: movedSpan(finding.span, by),
    related: finding.related.map((one) => movedRelated(one, moveOf(one.index))),
    remedies: finding.remedies.map((remedy) => movedRemedy(remedy, by, moveOf)),
  };
}

function movedRelated(related: Related, { index, by }: EntryMove): Related {
  return { ...related, index, span: movedSpan(related.span, by) };
}

/** A place to go to is one of the entry that the finding speaks about. */
function movedRemedy(remedy: Remedy, ownBy: number, moveOf: (index: number) => EntryMove): Remedy {
  switch (remedy.kind) {
    // The offsets of an edit are those of the message's wire, which do not change.
    case 'edit':
    case 'explain':
    case 'create-request':
      return { ...remedy, index: moveOf(remedy.index).index };
    case 'insert-contact': {
      const { index, by } = moveOf(remedy.index);
      return { ...remedy, index, at: remedy.at + by };
    }
    case 'go-to':
      return { kind: 'go-to', span: movedSpan(remedy.span, ownBy) };
    case 'copy':
    case 'replace-uri':
    case 'compare':
    case 'turn-off':
      return remedy;
  }
}

function movedSpan({ start, end }: Span, by: number): Span {
  return { start: start + by, end: end + by };
}
