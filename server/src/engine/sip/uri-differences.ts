import type { Parameter } from './parameters.ts';
import { withoutSeparators } from './tel-equality.ts';
import { comparableHost } from './uri-equality.ts';
import { comparable } from './uri-text.ts';
import type { Uri } from './uri.ts';

/** One part in which two URIs differ; a side is absent where its URI does not have the part. */
export interface UriDifference {
  readonly part: 'scheme' | 'user' | 'host' | 'port' | 'transport' | 'parameters';
  readonly from?: string;
  readonly to?: string;
}

/**
 * Returns what changes from one URI to the other, as written, in the order scheme, user, host, port, transport,
 * parameters. Spellings that mean the same (case of a host, escapes, separators of a number) are no difference.
 */
export function uriDifferences(from: Uri, to: Uri): readonly UriDifference[] {
  const differences: UriDifference[] = [];
  const compare = (part: UriDifference['part'], a: string | undefined, b: string | undefined, same: Normal): void => {
    if ((a === undefined ? undefined : same(a)) === (b === undefined ? undefined : same(b))) return;
    differences.push({ part, ...(a === undefined ? {} : { from: a }), ...(b === undefined ? {} : { to: b }) });
  };
  const isTel = from.kind === 'tel' && to.kind === 'tel';
  const [placeFrom, placeTo] = [placeOf(from), placeOf(to)];
  compare('scheme', from.scheme, to.scheme, asIs);
  compare('user', placeFrom.user, placeTo.user, isTel ? withoutSeparators : comparable);
  compare('host', placeFrom.host, placeTo.host, comparableHost);
  compare('port', from.port?.toString(), to.port?.toString(), asIs);
  compare('transport', transportOf(from), transportOf(to), lower);
  compare('parameters', otherParameters(from), otherParameters(to), comparableList);
  return differences;
}

type Normal = (text: string) => string;

function asIs(text: string): string {
  return text;
}

function lower(text: string): string {
  return text.toLowerCase();
}

/** mailto, im and pres have a user and a host as well; a urn has one name, which stands as its user. */
function placeOf(uri: Uri): { readonly user?: string; readonly host?: string } {
  if (uri.kind === 'sip' || uri.kind === 'sips' || uri.kind === 'tel') return uri;
  const opaque = uri.opaque ?? '';
  const at = opaque.indexOf('@');
  return at === -1 || opaque.startsWith('//')
    ? { user: opaque }
    : { user: opaque.slice(0, at), host: opaque.slice(at + 1) };
}

function transportOf(uri: Uri): string | undefined {
  return uri.parameters.find((one) => one.name === 'transport')?.value;
}

function otherParameters(uri: Uri): string | undefined {
  const others = uri.parameters.filter((one) => one.name !== 'transport');
  return others.length === 0 ? undefined : others.map(written).join(';');
}

function written({ name, value }: Parameter): string {
  return value === undefined ? name : `${name}=${value}`;
}

function comparableList(text: string): string {
  return text
    .split(';')
    .map((one) => comparable(one).toLowerCase())
    .sort()
    .join(';');
}
