import type { Span } from '../../text/span.ts';
import type { Parameter } from '../parameters.ts';
import type { UriHeader } from '../uri.ts';

/** A part of a value as written, folds read as one blank. All spans are wire offsets. */
export interface Part {
  readonly text: string;
  readonly span: Span;
}

/** One parameter of a header field or of a URI: the name in lower case, the value without quotes and escapes. */
export interface ParameterPart extends Parameter {
  readonly span: Span;
  readonly nameSpan: Span;
  /** With the quotes; absent where nothing stands behind an equals sign, or no equals sign stands. */
  readonly valueSpan?: Span;
  readonly isQuoted: boolean;
}

export interface UriHeaderPart extends UriHeader {
  readonly span: Span;
  readonly nameSpan: Span;
  readonly valueSpan?: Span;
}

/** A URI with the place of each part; parts that its scheme does not have, or that are missing, are absent. */
export interface UriPart {
  readonly text: string;
  /** False when there is no scheme, no host, or nothing behind the scheme. */
  readonly isUsable: boolean;
  readonly span: Span;
  /** Absent when what stands there has no scheme. */
  readonly scheme?: Part;
  /** Of sip, sips, mailto and the like; for tel the number. */
  readonly user?: Part;
  readonly password?: Part;
  /** An IPv6 address in its brackets. */
  readonly host?: Part;
  readonly port?: Part;
  readonly parameters: readonly ParameterPart[];
  readonly headers: readonly UriHeaderPart[];
  /** What stands behind the scheme, or behind the host, of a URI that is not sip, sips or tel. */
  readonly opaque?: Part;
}

interface Base {
  /** Of the whole value: between two commas of the header field, or the whole field. */
  readonly span: Span;
  readonly parameters: readonly ParameterPart[];
}

/** A URI with what may stand before and behind it: Contact, From, Route, Alert-Info, ... */
export interface AddressValue extends Base {
  readonly kind: 'address';
  /** The display name as written, with its quotes. */
  readonly displayName?: Part;
  readonly uri?: UriPart;
  /** The brackets and what they hold, when the URI stands in them. */
  readonly brackets?: Span;
}

/** `*` in a Contact. */
export interface WildcardValue extends Base {
  readonly kind: 'wildcard';
}

export interface ViaPart extends Base {
  readonly kind: 'via';
  readonly protocol?: Part;
  readonly version?: Part;
  readonly transport?: Part;
  readonly host?: Part;
  readonly port?: Part;
}

/** A word, or a quoted string that may stand for it: Allow, Supported, Event, Reason, ... */
export interface TokenValue extends Base {
  readonly kind: 'token';
  readonly token?: Part;
}

export interface MediaTypeValue extends Base {
  readonly kind: 'media-type';
  readonly type?: Part;
  readonly subtype?: Part;
}

/** Max-Forwards, Expires, Retry-After, ... */
export interface NumberValue extends Base {
  readonly kind: 'number';
  readonly number?: Part;
  readonly comment?: Part;
}

export interface CseqPart extends Base {
  readonly kind: 'cseq';
  readonly number?: Part;
  readonly method?: Part;
}

export interface RackValue extends Base {
  readonly kind: 'rack';
  readonly responseNumber?: Part;
  readonly number?: Part;
  readonly method?: Part;
}

/** An identifier: Call-ID, Replaces, Session-ID, Identity, ... */
export interface WordValue extends Base {
  readonly kind: 'word';
  readonly word?: Part;
}

/** An authentication scheme with its parameters, or with the one word that it has instead. */
export interface CredentialsValue extends Base {
  readonly kind: 'credentials';
  readonly scheme?: Part;
  readonly word?: Part;
}

export interface DateValue extends Base {
  readonly kind: 'date';
  readonly date: Part;
}

export interface WarningValue extends Base {
  readonly kind: 'warning';
  readonly code?: Part;
  readonly agent?: Part;
  /** With its quotes. */
  readonly text?: Part;
}

/** A product with its version, or a comment: User-Agent, Server. */
export interface ProductValue extends Base {
  readonly kind: 'product';
  readonly product?: Part;
  readonly version?: Part;
  readonly comment?: Part;
}

export interface TimestampValue extends Base {
  readonly kind: 'timestamp';
  readonly time?: Part;
  readonly delay?: Part;
}

/** Parameters that no word stands before: P-Charging-Vector, Authentication-Info, ... */
export interface ParametersValue extends Base {
  readonly kind: 'parameters';
}

/** Text without structure: Subject, Organization, and every header field that no RFC defines. */
export interface TextValue extends Base {
  readonly kind: 'text';
  readonly text: Part;
}

/** One value of a header field. */
export type HeaderValue =
  | AddressValue
  | WildcardValue
  | ViaPart
  | TokenValue
  | MediaTypeValue
  | NumberValue
  | CseqPart
  | RackValue
  | WordValue
  | CredentialsValue
  | DateValue
  | WarningValue
  | ProductValue
  | TimestampValue
  | ParametersValue
  | TextValue;
