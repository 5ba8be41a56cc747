import type { Problem } from '../../sip/problem.ts';
import { fieldText, sdpLine } from '../../sip/sdp/sdp-fields.ts';
import type { Sdp } from '../../sip/sdp/sdp.ts';
import { findingAt } from '../finding-at.ts';
import { nothingFound } from '../nothing-found.ts';
import type { FaultRule, Found, Remedy } from '../rule.ts';
import type { SeenMessage } from '../seen-message.ts';
import { insertLine } from './insert-line.ts';
import { sdpAround } from './sdp-around.ts';

/** A medium of which nobody says where to send it. One that takes no part (port 0) needs no address. */
export const sdpMissingConnection: FaultRule = Object.freeze({
  id: 'sdp-missing-connection',
  subject: 'fault',
  scope: 'sdp',
  profile: 'recommended',
  defaultSeverity: 'error',
  basis: 'must',
  reference: { rfc: 'RFC 8866', section: '5.7' },
  faults: ['sdp-connection-missing'],
  check,
} as const satisfies FaultRule);

function check(seen: SeenMessage, { span: place }: Problem): readonly Found[] {
  const sdp = sdpAround(seen, place.start);
  if (sdp === undefined) return nothingFound;
  // What can be told once for all media is told at the first of them that lacks it.
  const first = sdp.problems.find(({ id }) => id === 'sdp-connection-missing');
  if (first?.span.start !== place.start) return nothingFound;
  const media = sdp.media.find(({ span }) => span.start === place.start)?.media ?? '';
  return [
    findingAt(
      seen,
      place,
      { messageId: 'sdp-missing-connection.missing', args: { media } },
      { remedies: () => remediesOf(seen, sdp) },
    ),
  ];
}

/** The address of the o= line is nearly always that of the media; whether it is, the user knows. */
function remediesOf(seen: SeenMessage, sdp: Sdp): readonly Remedy[] {
  const origin = sdpLine(sdp.session, 'o');
  const address = origin === undefined ? undefined : fieldText(origin, 'address');
  const addrtype = origin === undefined ? undefined : fieldText(origin, 'addrtype');
  if (address === undefined || addrtype === undefined) return [];
  const behind = sdp.session.lines.find(({ type }) => !'vosiuep'.includes(type)) ?? sdp.media[0]?.lines[0];
  if (behind === undefined) return [];
  return [insertLine(seen, behind.span.start, `c=IN ${addrtype} ${address}`, false)];
}
