import { span, type Span } from '../text/span.ts';
import { readHeaderValues } from './header-values.ts';
import type { Header } from './header.ts';
import type { Parameter } from './parameters.ts';
import type { Problem } from './problem.ts';
import { unquoted } from './quoted-string.ts';
import { parseUri, type Uri } from './uri.ts';
import type { HeaderValue } from './values/header-value.ts';

export { parameter } from './parameters.ts';

/** A name-addr or addr-spec with its header parameters (RFC 3261 §20.10). Spans are wire offsets. */
export interface Address {
  /** Without quotes and escapes; absent when nothing or only blanks stand before the URI. */
  readonly displayName?: string;
  /** Undefined when the text is not a URI; then `problems` says so. */
  readonly uri: Uri | undefined;
  readonly uriText: string;
  readonly uriSpan: Span;
  /** The header parameters. Without angle brackets all parameters are these, none belongs to the URI. */
  readonly parameters: readonly Parameter[];
  readonly span: Span;
  readonly isBracketed: boolean;
  readonly problems: readonly Problem[];
}

/** Returns the addresses of a header that may list several, in order; empty places between commas are left out. */
export function parseAddressList(header: Header): readonly Address[] {
  const { values, problems } = readHeaderValues(header);
  return values.flatMap((value) => addressesOf(value, problems));
}

/** Returns the one address of a header such as From, where a comma separates nothing; undefined when the value is empty. */
export function parseAddress(header: Header): Address | undefined {
  return parseAddressList(header)[0];
}

function addressesOf(value: HeaderValue, problems: readonly Problem[]): readonly Address[] {
  const place = value.span;
  const common = {
    parameters: value.parameters,
    span: place,
    problems: problems.filter((one) => place.start <= one.span.start && one.span.start < Math.max(place.end, 1)),
  };
  if (value.kind === 'wildcard') {
    return [{ ...common, uri: undefined, uriText: '*', uriSpan: place, isBracketed: false }];
  }
  if (value.kind !== 'address') return [];
  const name = value.displayName === undefined ? '' : unquoted(value.displayName.text);
  const { uri, brackets } = value;
  return [
    {
      ...common,
      ...(name === '' ? {} : { displayName: name }),
      uri: uri === undefined ? undefined : parseUri(uri.text),
      uriText: uri?.text ?? '',
      uriSpan: uri?.span ?? span(brackets?.start ?? place.start, brackets?.start ?? place.start),
      isBracketed: brackets !== undefined,
    },
  ];
}
