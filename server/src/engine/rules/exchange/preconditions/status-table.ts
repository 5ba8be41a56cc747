import { fieldText } from '../../../sip/sdp/sdp-fields.ts';
import type { Sdp, SdpAttribute, SdpMedia } from '../../../sip/sdp/sdp.ts';
import { takesPart } from '../../sdp/media-facts.ts';
import { bitsOf, seenByPeer } from './directions.ts';

export type Party = 'caller' | 'callee';

/** Whose access network a precondition is about, or the whole way. */
export type Segment = Party | 'end-to-end';

/**
 * One row of the status table that both sides keep (RFC 3312 §5), without the point of view of who wrote it: directions are those of
 * the side that the row is about, and of the caller where it is about the whole way.
 */
export interface PreconditionRow {
  /** The place of the medium among the m= lines, and its kind. */
  readonly place: number;
  readonly media: string;
  /** `qos`. */
  readonly type: string;
  readonly segment: Segment;
  readonly mandatory: number;
  readonly optional: number;
  /** What is there so far; undefined where nobody has said. */
  readonly has: number | undefined;
  /** The entry in which the side itself told it last. */
  readonly toldIn: number | undefined;
  /** What the called side asked to be told (a=conf), and what the calling side did. */
  readonly askedByCallee: number;
  readonly askedByCaller: number;
}

/** A session description, and who wrote it. An answer may ask for more than its offer, never for less (RFC 3312 §5.2). */
export interface Told {
  readonly entry: number;
  readonly by: Party;
  readonly isAnswer: boolean;
  readonly sdp: Sdp;
}

/** Tells whether a description has preconditions at all. */
export function hasPreconditions({ media }: Sdp): boolean {
  return media.some(({ attributes }) => attributes.some(({ name }) => name === 'des' || name === 'curr'));
}

/** Returns the table after a description: what it does not speak of is not wanted any more, unless it is an answer. */
export function tableAfter(before: readonly PreconditionRow[], told: Told): readonly PreconditionRow[] {
  const rows = new Map(before.map((row) => [keyOf(row), told.isAnswer ? row : wantingNothing(row)]));
  for (const [place, medium] of told.sdp.media.entries()) {
    if (!takesPart(medium)) continue;
    for (const attribute of medium.attributes) {
      const blank = rowFor(attribute, medium, place, told.by);
      if (blank === undefined) continue;
      const key = keyOf(blank);
      rows.set(key, changed(rows.get(key) ?? blank, attribute, told));
    }
  }
  const isGone = ({ place }: PreconditionRow): boolean => {
    const medium = told.sdp.media[place];
    return medium !== undefined && !takesPart(medium);
  };
  return [...rows.values()].filter((row) => !isGone(row));
}

function keyOf({ place, type, segment }: PreconditionRow): string {
  return `${place} ${type} ${segment}`;
}

function wantingNothing(row: PreconditionRow): PreconditionRow {
  return { ...row, mandatory: 0, optional: 0 };
}

const spoken: ReadonlySet<string> = new Set(['curr', 'des', 'conf']);

function rowFor(attribute: SdpAttribute, medium: SdpMedia, place: number, by: Party): PreconditionRow | undefined {
  const type = spoken.has(attribute.name) ? fieldText(attribute, 'precondition') : undefined;
  const status = fieldText(attribute, 'status');
  if (type === undefined || status === undefined || fieldText(attribute, 'direction') === undefined) return undefined;
  const segment = segmentOf(status, by);
  const nothing = { mandatory: 0, optional: 0, has: undefined, toldIn: undefined, askedByCallee: 0, askedByCaller: 0 };
  return { place, media: medium.media, type, segment, ...nothing };
}

/** Returns the side that `local`, `remote` or `e2e` is about when this party writes it. */
export function segmentOf(status: string, by: Party): Segment {
  if (status === 'e2e') return 'end-to-end';
  return (status === 'local') === (by === 'caller') ? 'caller' : 'callee';
}

/** Returns the directions of an attribute as the side names them that its row is about. */
export function bitsIn(attribute: SdpAttribute, segment: Segment, by: Party): number {
  const bits = bitsOf(fieldText(attribute, 'direction'));
  return (segment === 'end-to-end' ? 'caller' : segment) === by ? bits : seenByPeer(bits);
}

function changed(row: PreconditionRow, attribute: SdpAttribute, { by, entry }: Told): PreconditionRow {
  const bits = bitsIn(attribute, row.segment, by);
  switch (attribute.name) {
    case 'curr':
      return withStatus(row, bits, by, entry);
    case 'conf':
      return by === 'callee'
        ? { ...row, askedByCallee: row.askedByCallee | bits }
        : { ...row, askedByCaller: row.askedByCaller | bits };
    default:
      return withWish(row, fieldText(attribute, 'strength'), bits);
  }
}

/** About itself a side is believed; what it says of the other is news only where more is there than was told (RFC 3312 §5.2, table 3). */
function withStatus(row: PreconditionRow, bits: number, by: Party, entry: number): PreconditionRow {
  if (row.segment === by) return { ...row, has: bits, toldIn: entry };
  if (row.segment === 'end-to-end') return { ...row, has: (row.has ?? 0) | bits, toldIn: entry };
  return { ...row, has: (row.has ?? 0) | bits };
}

function withWish(row: PreconditionRow, strength: string | undefined, bits: number): PreconditionRow {
  if (strength === 'mandatory') return { ...row, mandatory: row.mandatory | bits, optional: row.optional & ~bits };
  return strength === 'optional' ? { ...row, optional: row.optional | (bits & ~row.mandatory) } : row;
}
