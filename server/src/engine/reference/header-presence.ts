import {
  presenceMethods,
  presenceRows,
  requestFields,
  responseFields,
  type PresenceRow,
} from './header-presence-rows.ts';

/**
 * Whether a message has a header field: it must, it should, it must when it has a body, it may, it never has, or no table of an
 * RFC says anything about the two.
 */
export type Presence = 'must' | 'should' | 'with-body' | 'may' | 'never' | 'unsaid';

/** The method, and in a response the status: what a table of presence asks of a message. */
export interface MessageKind {
  /** The method of a request, and of the request that a response answers. */
  readonly method: string;
  /** Undefined for a request. */
  readonly status: number | undefined;
}

const byHeader = new Map<string, PresenceRow[]>();
for (const row of presenceRows) {
  const name = row[0].toLowerCase();
  const known = byHeader.get(name);
  if (known === undefined) byHeader.set(name, [row]);
  else known.push(row);
}

const inRequests: ReadonlySet<string> = new Set(requestFields.map((field) => field.toLowerCase()));
const inResponses: ReadonlySet<string> = new Set(responseFields.map((field) => field.toLowerCase()));

/** Returns whether a message of this kind has a header field, whose full name is given in lower case. */
export function headerPresence(name: string, { method, status }: MessageKind): Presence {
  if ((status === undefined ? inResponses : inRequests).has(name)) return 'never';
  const place = presenceMethods.indexOf(method);
  const known = byHeader.get(name);
  if (known === undefined) return 'unsaid';
  if (place === -1) return presenceInAny(known, status);
  let isSaid = false;
  let found: Presence = 'never';
  for (const [, where, cells] of known) {
    const cell = presences[cells.charAt(place)];
    if (cell === undefined) continue;
    isSaid = true;
    // A row for one status says more than one for its class: the stronger of the two holds.
    if (isWhere(where, status) && strength.indexOf(found) < strength.indexOf(cell)) found = cell;
  }
  return isSaid ? found : 'unsaid';
}

/** Of a method that no table knows only that is said which holds for all of them. */
function presenceInAny(rows: readonly PresenceRow[], status: number | undefined): Presence {
  const cells = rows.filter(([, where]) => isWhere(where, status)).map(([, , each]) => each);
  if (cells.every((each) => /^[-.]*$/.test(each))) return 'never';
  return cells.some((each) => /^m+$/.test(each)) ? 'must' : 'unsaid';
}

const presences: Readonly<Record<string, Presence>> = {
  m: 'must',
  M: 'should',
  t: 'should',
  '*': 'with-body',
  o: 'may',
  c: 'may',
  '-': 'never',
};

const strength: readonly Presence[] = ['never', 'may', 'with-body', 'should', 'must'];

function isWhere(where: string, status: number | undefined): boolean {
  return where.split(',').some((part) => isPart(part, status));
}

function isPart(part: string, status: number | undefined): boolean {
  if (part === 'Rr') return true;
  if (part === 'R' || part === 'r') return (part === 'R') === (status === undefined);
  if (status === undefined) return false;
  const [from, to = from] = part.split('-');
  return bound(from, '0') <= status && status <= bound(to, '9');
}

/** `18x` is from 180 to 189. */
function bound(written: string | undefined, digit: string): number {
  return Number(written?.replaceAll('x', digit));
}
