import type { Span } from '../../text/span.ts';

/** What can be renamed through a file. */
export type NameKind = 'call-id' | 'tag' | 'branch' | 'uri';

/** One place where a name stands, whole. */
export interface NamePlace {
  readonly kind: NameKind;
  /** Without quotes and escapes. */
  readonly value: string;
  /** The call to which a tag or a branch belongs; '' for what means the same in all calls. */
  readonly callId: string;
  /** Of the name alone, in wire offsets. */
  readonly span: Span;
  /** True of a URI that may not ask for header fields where it stands (RFC 3261 §19.1.1). */
  readonly isWithoutHeaders?: true;
  /** How it is written there: as it is, between quotation marks, in the headers of a URI, or as a URI without angle brackets. */
  readonly form: 'plain' | 'quoted' | 'escaped' | 'unbracketed';
}

/** Tells whether two names are one, by all but the spelling of URIs. */
export function nameKey({ kind, value, callId }: Pick<NamePlace, 'kind' | 'value' | 'callId'>): string {
  return JSON.stringify([kind, callId, value]);
}
