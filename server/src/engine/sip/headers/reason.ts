import type { Span } from '../../text/span.ts';
import { headerValues } from '../header-values.ts';
import type { Header } from '../header.ts';
import { headersNamed } from '../headers-named.ts';
import type { Message } from '../message.ts';
import { parameter } from '../parameters.ts';

/** One value of a Reason header (RFC 3326): why a request or response was sent. */
export interface ReasonValue {
  /** As written: `SIP`, `Q.850`, ... */
  readonly protocol: string;
  /** Undefined when absent or no number. */
  readonly cause: number | undefined;
  readonly text: string | undefined;
  /** In wire offsets. */
  readonly span: Span;
}

const causePattern = /^\d{1,9}$/;

/** Returns every value of every Reason header, in the order of the message. */
export function reasons(message: Pick<Message, 'headers'>): readonly ReasonValue[] {
  return headersNamed(message, 'reason').flatMap(readReasons);
}

function readReasons(header: Header): readonly ReasonValue[] {
  return headerValues(header).flatMap((value) => {
    if (value.kind !== 'token') return [];
    const cause = parameter(value, 'cause');
    const protocol = value.token?.text ?? '';
    const isNumber = cause !== undefined && causePattern.test(cause);
    return [
      { protocol, cause: isNumber ? Number(cause) : undefined, text: parameter(value, 'text'), span: value.span },
    ];
  });
}
