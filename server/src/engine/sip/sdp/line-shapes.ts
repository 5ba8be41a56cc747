import type { BodyFaultId } from '../../reference/body-faults.ts';
import { sdpShape, type SdpShape } from './sdp-shape.ts';

/** What RFC 8866 says of one type of line. */
export interface LineShape {
  readonly shape: SdpShape;
  readonly malformed: BodyFaultId;
  /** The place in the order of the session; a type that belongs to media descriptions alone has none. */
  readonly sessionRank: number | undefined;
  readonly mediaRank: number | undefined;
  /** Whether the session, or a media description, has it at most once. */
  readonly isOnceInSession: boolean;
  readonly isOnceInMedia: boolean;
}

interface Row {
  readonly malformed: BodyFaultId;
  readonly session?: number;
  readonly media?: number;
  readonly once?: 'session' | 'both';
}

function row(notation: string, { malformed, session, media, once }: Row): LineShape {
  return {
    shape: sdpShape(notation),
    malformed,
    sessionRank: session,
    mediaRank: media,
    isOnceInSession: once !== undefined,
    isOnceInMedia: once === 'both',
  };
}

/** The lines by their letter, in the order of RFC 8866 §9. `t`, `r` and `z` share a rank: they come in groups. */
export const lineShapes: ReadonlyMap<string, LineShape> = new Map([
  ['v', row('<version (0)>', { malformed: 'sdp-version-malformed', session: 0, once: 'session' })],
  [
    'o',
    row('<username word> <sessionId digits> <sessionVersion digits> <nettype token> <addrtype token> <address word>', {
      malformed: 'sdp-origin-malformed',
      session: 1,
      once: 'session',
    }),
  ],
  ['s', row('<name text>', { malformed: 'sdp-session-name-malformed', session: 2, once: 'session' })],
  ['i', row('<information text>', { malformed: 'sdp-information-malformed', session: 3, media: 0, once: 'both' })],
  ['u', row('<uri word>', { malformed: 'sdp-uri-malformed', session: 4, once: 'session' })],
  ['e', row('<email text>', { malformed: 'sdp-email-malformed', session: 5 })],
  ['p', row('<phone text>', { malformed: 'sdp-phone-malformed', session: 6 })],
  [
    'c',
    row('<nettype token> <addrtype token> <address word>', {
      malformed: 'sdp-connection-malformed',
      session: 7,
      media: 1,
      once: 'session',
    }),
  ],
  [
    'b',
    row('<bandwidthType token>:<bandwidth digits>', { malformed: 'sdp-bandwidth-malformed', session: 8, media: 2 }),
  ],
  ['t', row('<start time> <stop time>', { malformed: 'sdp-time-malformed', session: 9 })],
  [
    'r',
    row('<interval typed-time> <duration typed-time> <offset typed-time>[ <offset typed-time>]*', {
      malformed: 'sdp-repeat-malformed',
      session: 9,
    }),
  ],
  [
    'z',
    row('<adjustment time> <offset signed-time>[ <adjustment signed-time>]*', {
      malformed: 'sdp-zone-malformed',
      session: 9,
    }),
  ],
  [
    'k',
    row('<method (prompt|clear|base64|uri)>[:<key text>]', {
      malformed: 'sdp-key-malformed',
      session: 10,
      media: 3,
      once: 'both',
    }),
  ],
  ['a', row('<attribute text>', { malformed: 'sdp-attribute-malformed', session: 11, media: 4 })],
  [
    'm',
    row('<media token> <port port>[/<portCount number>] <proto proto> <format token>[ <format token>]*', {
      malformed: 'sdp-media-malformed',
    }),
  ],
]);
