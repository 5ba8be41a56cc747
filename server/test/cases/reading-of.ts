import { bodyOf } from '../../src/engine/sip/body/body-of.ts';
import { parameter, type Address } from '../../src/engine/sip/address.ts';
import { contacts } from '../../src/engine/sip/headers/contacts.ts';
import { cseq } from '../../src/engine/sip/headers/cseq.ts';
import { from } from '../../src/engine/sip/headers/from.ts';
import { to } from '../../src/engine/sip/headers/to.ts';
import { vias } from '../../src/engine/sip/headers/vias.ts';
import { firstHeader } from '../../src/engine/sip/headers-named.ts';
import type { Message } from '../../src/engine/sip/message.ts';
import { parseUri, type Uri } from '../../src/engine/sip/uri.ts';

type Reading = (message: Message) => string | number | undefined;

/** What a case may say about a message, by what it is called there. */
const readings: Readonly<Record<string, Reading>> = {
  'first line': firstLine,
  'header fields': (message) => message.headers.length,
  'Call-ID': (message) => firstHeader(message, 'call-id')?.value,
  CSeq: (message) => {
    const value = cseq(message);
    return value && `${value.number} ${value.method}`;
  },
  From: (message) => from(message)?.uriText,
  'From display name': (message) => from(message)?.displayName,
  'From tag': (message) => tagOf(from(message)),
  'From tag length': (message) => tagOf(from(message))?.length,
  'From user': (message) => sipUser(from(message)?.uri),
  To: (message) => to(message)?.uriText,
  'To display name': (message) => to(message)?.displayName,
  'To tag': (message) => tagOf(to(message)),
  'To user': (message) => sipUser(to(message)?.uri),
  Vias: (message) => vias(message).length,
  'top Via': (message) => viaTexts(message)[0],
  'all Vias': (message) => viaTexts(message).join(', '),
  branch: (message) => vias(message)[0]?.branch,
  received: (message) => vias(message)[0]?.received,
  Contacts: (message) => contacts(message).map((contact) => contact.uriText).join(', '),
  'Contact q': (message) => contacts(message)[0]?.q,
  'Contact parameters': (message) => namesOf(contacts(message)[0]?.parameters),
  'Contact URI parameters': (message) => namesOf(contacts(message)[0]?.uri?.parameters),
  'Contact URI headers': (message) => namesOf(contacts(message)[0]?.uri?.headers),
  'Request-URI user': (message) => sipUser(requestUri(message)),
  'Request-URI host': (message) => requestUri(message)?.host,
  'Request-URI port': (message) => requestUri(message)?.port,
  'Request-URI parameters': (message) => namesOf(requestUri(message)?.parameters),
  body: bodyKind,
  parts: (message) => {
    const body = bodyOf(message, 'octet');
    return body?.kind === 'multipart' ? body.parts.map((part) => part.body.mediaType ?? 'none').join(', ') : undefined;
  },
};

/** Returns what our parser says about `name`; 'none' when it read nothing there. An unknown name is a mistake of the case. */
export function readingOf(message: Message, name: string): string {
  const reading = readings[name];
  if (reading === undefined) throw new Error(`No case can ask for "${name}".`);
  const value = reading(message);
  return value === undefined || value === '' ? 'none' : String(value);
}

function firstLine({ startLine }: Message): string {
  switch (startLine.kind) {
    case 'request':
      return `${startLine.method} ${startLine.requestUri} ${startLine.version}`;
    case 'response':
      return `${startLine.version} ${startLine.status} ${startLine.reason}`.trim();
    case 'malformed':
      return 'unreadable';
  }
}

function tagOf(address: Address | undefined): string | undefined {
  return address && parameter(address, 'tag');
}

function sipUser(uri: Uri | undefined): string | undefined {
  return uri?.user;
}

function requestUri({ startLine }: Message): Uri | undefined {
  return startLine.kind === 'request' ? parseUri(startLine.requestUri) : undefined;
}

function viaTexts(message: Message): readonly string[] {
  return vias(message).map((via) => `${via.transport} ${via.sentBy}`.trim());
}

function namesOf(list: readonly { readonly name: string }[] | undefined): string | undefined {
  return list?.map((one) => one.name).join(', ');
}

function bodyKind(message: Message): string {
  const body = bodyOf(message, 'octet');
  return body === undefined ? 'none' : `${body.kind}, ${body.span.end - body.span.start} octets`;
}
