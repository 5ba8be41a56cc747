import { octetsOf } from '../../text/octets.ts';
import { plainOf } from '../completion/snippet-text.ts';

/** A message of a template; its texts have places to fill in, written `⟦so⟧`. */
export interface TemplateMessage {
  readonly startLine: string;
  /** Header fields without Content-Type and Content-Length. */
  readonly headers: readonly string[];
  readonly body?: TemplateBody;
}

/** The body of a message of a template. */
export interface TemplateBody {
  readonly type: string;
  readonly lines: readonly string[];
}

/** Returns a line of a template with the names of the file in place of those of the template. */
export type Named = (line: string) => string;

/** Returns messages as text with an empty line between them; the lengths of bodies are those with CRLF, as on the wire. */
export function templateText(messages: readonly TemplateMessage[], named: Named): string {
  const last = messages.length - 1;
  return messages
    .map((message, place) => `${messageText(message, named)}${place < last && message.body !== undefined ? '\n' : ''}`)
    .join('');
}

function messageText({ startLine, headers, body }: TemplateMessage, named: Named): string {
  const lines = (body?.lines ?? []).map(named);
  const length = octetsOf(plainOf(lines.map((line) => `${line}\r\n`).join('')), 'utf16') ?? 0;
  const type = body === undefined ? [] : [`Content-Type: ${body.type}`];
  const head = [...[startLine, ...headers].map(named), ...type, `Content-Length: ${length}`, ''];
  return [...head, ...lines].map((line) => `${line}\n`).join('');
}
