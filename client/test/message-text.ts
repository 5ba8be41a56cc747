/**
 * Returns the first message of a document whose start line begins with `start`, with CRLF line ends and its body of
 * Content-Length octets (ASCII); throws when there is none.
 */
export function messageIn(document: string, start: string): string {
  const text = document.replaceAll('\r', '').replaceAll('\n', '\r\n');
  const at = `\r\n${text}`.indexOf(`\r\n${start}`);
  const bodyAt = text.indexOf('\r\n\r\n', at) + 4;
  if (at < 0 || bodyAt < 4) throw new Error(`There is no message ${JSON.stringify(start)}.`);
  return text.slice(at, bodyAt + Number(headerOf(text.slice(at, bodyAt), 'Content-Length')));
}

/** Returns the value of the first header field of a message that has this name, as written; '' when there is none. */
export function headerOf(message: string, name: string): string {
  return new RegExp(`^${name}: *([^\r\n]*)`, 'mu').exec(message)?.[1] ?? '';
}

/** Returns the body of a message with CRLF line ends. */
export function bodyOf(message: string): string {
  return message.slice(message.indexOf('\r\n\r\n') + 4);
}

/** Returns the branch of the top Via. */
export function branchOf(message: string): string {
  return /;branch=([^;,\s]+)/u.exec(headerOf(message, 'Via'))?.[1] ?? '';
}

/**
 * Returns what a conforming client sends to `uri` after `request` was redirected (RFC 3261 §8.1.3.4): the same but for the
 * Request-URI, the CSeq, and the branch, which is `branch` here. A Content-Length that sipp pads is written without padding.
 */
export function nextRequest(request: string, uri: string, branch: string): string {
  return request
    .replace(/^(\S+) \S+ /u, (_, method: string) => `${method} ${uri} `)
    .replace(branchOf(request), branch)
    .replace(/^CSeq: (\d+)/mu, (_, number: string) => `CSeq: ${Number(number) + 1}`)
    .replace(/^Content-Length: +/mu, 'Content-Length: ');
}
