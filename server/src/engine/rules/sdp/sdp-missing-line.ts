import type { Problem } from '../../sip/problem.ts';
import { fieldText, sdpLine } from '../../sip/sdp/sdp-fields.ts';
import type { SyntaxFaultId } from '../../reference/syntax-fault.ts';
import { findingAt } from '../finding-at.ts';
import { nothingFound } from '../nothing-found.ts';
import type { FaultRule, Found, Severity } from '../rule.ts';
import type { SeenMessage } from '../seen-message.ts';
import { insertLine } from './insert-line.ts';
import { placeOfLine } from '../place-of-line.ts';
import { sdpAround } from './sdp-around.ts';

interface Missing {
  readonly line: string;
  /** The line as it may be written in every session; undefined where it depends on the session. */
  readonly written?: string;
  readonly severity: Severity;
  readonly section: string;
}

/** Without v= and o= readers refuse the description; s= and t= tell nothing in a call, and most do without. */
const missing: ReadonlyMap<SyntaxFaultId, Missing> = new Map([
  ['sdp-version-missing', { line: 'v=', written: 'v=0', severity: 'error', section: '5.1' }],
  ['sdp-origin-missing', { line: 'o=', severity: 'error', section: '5.2' }],
  ['sdp-session-name-missing', { line: 's=', written: 's=-', severity: 'warning', section: '5.3' }],
  ['sdp-time-missing', { line: 't=', written: 't=0 0', severity: 'warning', section: '5.9' }],
] as const);

/** A session description without one of the four lines that every one has. */
export const sdpMissingLine: FaultRule = Object.freeze({
  id: 'sdp-missing-line',
  subject: 'fault',
  scope: 'sdp',
  profile: 'recommended',
  defaultSeverity: 'error',
  basis: 'must',
  reference: { rfc: 'RFC 8866', section: '5' },
  faults: ['sdp-version-missing', 'sdp-origin-missing', 'sdp-session-name-missing', 'sdp-time-missing'],
  check,
} as const satisfies FaultRule);

function check(seen: SeenMessage, { id, span: place }: Problem): readonly Found[] {
  const one = missing.get(id);
  if (one === undefined || sdpAround(seen, place.start) === undefined) return nothingFound;
  const { line, severity, section } = one;
  return [
    findingAt(
      seen,
      placeOfLine(seen, place),
      { messageId: 'sdp-missing-line.missing', args: { line } },
      {
        severity,
        reference: { rfc: 'RFC 8866', section },
        remedies: () => {
          const written = one.written ?? originOf(seen, place.start);
          return written === undefined || !isBesideLine(seen, place.start)
            ? []
            : [insertLine(seen, place.start, written, one.written !== undefined)];
        },
      },
    ),
  ];
}

/** Tells whether a line of a session description stands right before or behind a place: what has none is something else. */
function isBesideLine({ message: { body, wire } }: SeenMessage, at: number): boolean {
  const before = wire.text.slice(body.start, at).trimEnd();
  const last = before.slice(before.lastIndexOf('\n') + 1);
  return /^[a-z]=/.test(wire.text.slice(at, at + 2)) || /^[a-z]=/.test(last);
}

/** Returns an o= line with the address at which the session is; its numbers are the user's to choose. */
function originOf(seen: SeenMessage, offset: number): string | undefined {
  const sdp = sdpAround(seen, offset);
  if (sdp === undefined) return undefined;
  const connection = [sdp.session, ...sdp.media].flatMap((section) => sdpLine(section, 'c') ?? [])[0];
  if (connection === undefined) return undefined;
  const address = fieldText(connection, 'address')?.split('/')[0];
  const addrtype = fieldText(connection, 'addrtype');
  return address === undefined || addrtype === undefined ? undefined : `o=- 1 1 IN ${addrtype} ${address}`;
}
