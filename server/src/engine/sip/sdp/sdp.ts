import type { Span } from '../../text/span.ts';
import type { Problem } from '../problem.ts';

/** One named piece of a line's value, as its grammar divides it: the port of an `m=`, the clock rate of an `a=rtpmap`. */
export interface SdpField {
  readonly name: string;
  readonly text: string;
  readonly span: Span;
}

/** One `<type>=<value>` line (RFC 8866 §5). Spans are wire offsets, the line end left out. */
export interface SdpLine {
  /** The letter before the equals sign; one that RFC 8866 does not define is kept. */
  readonly type: string;
  /** The pieces that could be read, in order; a list gives one field per element, all of one name. */
  readonly fields: readonly SdpField[];
  readonly valueSpan: Span;
  readonly span: Span;
}

/** One `a=` line. An attribute that is not known keeps its value and has no fields. */
export interface SdpAttribute extends SdpLine {
  readonly type: 'a';
  /** As written: names are case-sensitive. */
  readonly name: string;
  readonly nameSpan: Span;
  /** Behind the colon; undefined when there is none. */
  readonly value: string | undefined;
}

/** The lines of the session, or of one media description, in the order of the text. */
export interface SdpSection {
  /** All lines, attributes included; that of a media description begins with its `m=`. */
  readonly lines: readonly SdpLine[];
  readonly attributes: readonly SdpAttribute[];
}

/** One media description: its `m=` line and what follows up to the next. */
export interface SdpMedia extends SdpSection {
  /** `audio`, `video`, `image`, ...; '' when it could not be read. */
  readonly media: string;
  /** 0 to 65535; undefined when it is no such number. */
  readonly port: number | undefined;
  readonly proto: string;
  /** Payload types as written, or what the protocol puts in their place (`t38`, `*`). */
  readonly formats: readonly string[];
  readonly span: Span;
}

/** A session description (RFC 8866). */
export interface Sdp {
  readonly session: SdpSection;
  readonly media: readonly SdpMedia[];
  readonly problems: readonly Problem[];
  readonly span: Span;
}
