import type { Trace } from '../log/trace.ts';
import { wireOctets } from '../sip/body/body-text.ts';
import { contentType } from '../sip/headers/content-type.ts';
import type { Message } from '../sip/message.ts';
import { nextStartLine } from './next-start-line.ts';
import { endsInEmptyLine, writtenStretch } from './written-message.ts';

/**
 * The body of a message that somebody writes: all that stands behind its empty line, up to the next separator, the next message or what
 * begins one, or the end of the file. What a Content-Length says about it is not believed: it is what becomes wrong with every keystroke.
 */
export interface WrittenBody {
  /** Where it begins, in offsets of the text. */
  readonly start: number;
  /** Where what follows it begins. */
  readonly end: number;
  readonly text: string;
  readonly isSdp: boolean;
}

/** Returns the body of a message of a `.sip` file; undefined where its headers do not end in an empty line. */
export function writtenBody(trace: Trace, index: number, message: Message): WrittenBody | undefined {
  const start = message.wire.toSource(message.body.start);
  if (!endsInEmptyLine(message)) return undefined;
  const type = contentType(message)?.mediaType ?? '';
  const isSdp = type === 'application/sdp';
  const stretch = writtenStretch(trace, index, start);
  const own = stretch.slice(0, nextStartLine(stretch, /^(?:message|multipart)\//.test(type)));
  // SDP has no empty lines: what stands behind one is a note.
  const text = behindSdp(own, isSdp);
  return { start, end: start + text.length, text, isSdp };
}

function behindSdp(text: string, isSdp: boolean): string {
  const empty = isSdp ? /\S\r?\n(?=[ \t]*\r?\n)/.exec(text) : null;
  return empty === null ? text : text.slice(0, empty.index + empty[0].length);
}

/** How many empty lines behind a body are taken for a part of it where a length says so. */
const mostEmptyLines = 16;

/**
 * Returns the Content-Length that a body has, in octets as they go over the wire, each line end as CR LF; undefined where the text
 * does not tell (U+FFFD). `declared` decides what the text leaves open: whether the last line end, and empty lines behind it, are part of
 * the body; they are where it is SDP (RFC 8866 §5).
 */
export function writtenLength(body: WrittenBody, declared: number | undefined): number | undefined {
  const content = body.text.trimEnd().length;
  if (content === 0) return declared === undefined || !isEmptyLines(body, declared) ? 0 : declared;
  const bare = wireOctets(body.text.slice(0, content), 'utf16');
  if (bare === undefined) return undefined;
  const feed = body.text.indexOf('\n', content);
  if (feed === -1) return wireOctets(body.text, 'utf16');
  const blanks = wireOctets(body.text.slice(content, feed + 1), 'utf16') ?? 0;
  const whole = bare + blanks;
  if (declared === undefined || (body.isSdp && declared < whole)) return whole;
  if (whole <= declared && isEmptyLines({ ...body, text: body.text.slice(feed + 1) }, declared - whole))
    return declared;
  return Math.abs(declared - (bare + blanks - 2)) < Math.abs(declared - whole) ? bare + blanks - 2 : whole;
}

/** Tells whether a length is that of some of the empty lines that a text begins with. */
function isEmptyLines({ text }: Pick<WrittenBody, 'text'>, octets: number): boolean {
  if (octets % 2 !== 0 || mostEmptyLines * 2 < octets) return false;
  return new RegExp(`^(?:\\r?\\n){${octets / 2}}`).test(text);
}
