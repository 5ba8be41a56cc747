import type { Span } from '../../text/span.ts';
import { headerValues } from '../header-values.ts';
import type { Header } from '../header.ts';
import { headersNamed } from '../headers-named.ts';
import type { Message } from '../message.ts';
import { parameter, type Parameter } from '../parameters.ts';
import type { ViaPart } from '../values/header-value.ts';

/** One value of a Via header (RFC 3261 §20.42). A part that cannot be read is empty or absent; the value still counts. */
export interface ViaValue {
  /** `SIP/2.0` with blanks removed; empty when it cannot be read. */
  readonly protocol: string;
  /** In upper case: UDP, TCP, TLS, WS, ... */
  readonly transport: string;
  /** `host` or `host:port` as written, blanks removed. */
  readonly sentBy: string;
  /** As written, an IPv6 address in its brackets. */
  readonly host: string;
  readonly port?: number;
  readonly branch?: string;
  readonly received?: string;
  /** '' when present without a value (RFC 3581 §3). */
  readonly rport?: string;
  readonly span: Span;
  readonly parameters: readonly Parameter[];
}

/** Returns every value of every Via header, the top one first. */
export function vias(message: Pick<Message, 'headers'>): readonly ViaValue[] {
  return headersNamed(message, 'via').flatMap(readVias);
}

function readVias(header: Header): readonly ViaValue[] {
  return headerValues(header).flatMap((value) => (value.kind === 'via' ? [toVia(header, value)] : []));
}

function toVia(header: Header, value: ViaPart): ViaValue {
  return {
    ...headOf(header, value),
    ...present('branch', value.parameters),
    ...present('received', value.parameters),
    ...present('rport', value.parameters),
    span: value.span,
    parameters: value.parameters,
  };
}

type Head = Pick<ViaValue, 'protocol' | 'transport' | 'sentBy' | 'host' | 'port'>;

/** What cannot be taken apart is shown as the sender's place. */
function headOf(header: Header, value: ViaPart): Head {
  const { protocol, version, transport, host, port } = value;
  if (transport === undefined) {
    const written = header.text.slice(value.span.start, value.parameters[0]?.span.start ?? value.span.end);
    const sentBy = written.replace(/[; \t\r\n]/g, '');
    return { protocol: '', transport: '', sentBy, host: sentBy };
  }
  const hostText = host?.text ?? '';
  return {
    protocol: `${protocol?.text}/${version?.text}`,
    transport: transport.text.toUpperCase(),
    sentBy: port === undefined ? hostText : `${hostText}:${port.text}`,
    host: hostText,
    ...(port === undefined ? {} : { port: Number(port.text) }),
  };
}

function present<Name extends 'branch' | 'received' | 'rport'>(
  name: Name,
  parameters: readonly Parameter[],
): { readonly [Key in Name]?: string } {
  const value = parameter({ parameters }, name);
  return value === undefined ? {} : ({ [name]: value } as { readonly [Key in Name]?: string });
}
