import { lineShapes } from '../../sip/sdp/line-shapes.ts';
import type { Problem } from '../../sip/problem.ts';
import type { Sdp, SdpLine } from '../../sip/sdp/sdp.ts';
import { findingAt } from '../finding-at.ts';
import { nothingFound } from '../nothing-found.ts';
import type { FaultRule, Found, Remedy } from '../rule.ts';
import type { SeenMessage } from '../seen-message.ts';
import { lineAround } from '../line-around.ts';
import { sdpAround } from './sdp-around.ts';

/** A line that stands where another belongs. Most readers take the lines in any order, those made from the grammar do not. */
export const sdpBadOrder: FaultRule = Object.freeze({
  id: 'sdp-bad-order',
  subject: 'fault',
  scope: 'sdp',
  profile: 'strict',
  defaultSeverity: 'warning',
  basis: 'must',
  reference: { rfc: 'RFC 8866', section: '5' },
  faults: ['sdp-line-out-of-order'],
  check,
} as const satisfies FaultRule);

function check(seen: SeenMessage, { span: place }: Problem): readonly Found[] {
  const sdp = sdpAround(seen, place.start);
  // One line that stands too early makes many others stand too late.
  if (sdp?.problems.find(({ id }) => id === 'sdp-line-out-of-order')?.span.start !== place.start) return nothingFound;
  const { name } = lineAround(seen, place.start);
  return [
    findingAt(
      seen,
      place,
      { messageId: 'sdp-bad-order.line', args: { line: name } },
      { remedies: () => remediesOf(seen, sdp) },
    ),
  ];
}

/** Lines that mean nothing, and empty ones, would be lost when the others are put in order. */
function remediesOf(seen: SeenMessage, sdp: Sdp): readonly Remedy[] {
  const sections = [sdp.session, ...sdp.media];
  const lines = sections.flatMap((section) => section.lines);
  const [first] = lines;
  const last = lines.at(-1);
  if (first === undefined || last === undefined) return [];
  const { text } = seen.message.wire;
  const { lineEnd } = lineAround(seen, first.span.start);
  const written = text.slice(first.span.start, last.span.end);
  const inPlace = lines.map((line) => text.slice(line.span.start, line.span.end)).join(lineEnd);
  if (inPlace !== written) return [];
  const strays = sdp.media.flatMap((media) => media.lines.filter(({ type }) => isOfSessionOnly(type)));
  const ordered = [
    ...inOrder([...sdp.session.lines, ...strays], (type) => lineShapes.get(type)?.sessionRank),
    ...sdp.media.flatMap(({ lines: [head, ...rest] }) => {
      const kept = inOrder(
        rest.filter((line) => !strays.includes(line)),
        (type) => lineShapes.get(type)?.mediaRank,
      );
      return head === undefined ? kept : [head, ...kept];
    }),
  ];
  const newText = ordered.map((line) => text.slice(line.span.start, line.span.end)).join(lineEnd);
  if (newText === written) return [];
  const edits = [{ start: first.span.start, end: last.span.end, newText }];
  return [{ kind: 'edit', index: seen.index, fix: 'reorder-sdp', args: {}, edits, isPreferred: true }];
}

function isOfSessionOnly(type: string): boolean {
  const shape = lineShapes.get(type);
  return shape !== undefined && type !== 'm' && shape.mediaRank === undefined;
}

/** Lines of one rank stay as they stood: the order of attributes may mean something. */
function inOrder(lines: readonly SdpLine[], rankOf: (type: string) => number | undefined): readonly SdpLine[] {
  const rank = ({ type }: SdpLine): number => rankOf(type) ?? Number.MAX_SAFE_INTEGER;
  return lines.toSorted((a, b) => rank(a) - rank(b));
}
