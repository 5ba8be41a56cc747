import { span } from '../text/span.ts';
import type { Header } from './header.ts';
import { cseq } from './headers/cseq.ts';
import { contentLength } from './headers/content-length.ts';
import { firstHeader } from './headers-named.ts';
import type { Message } from './message.ts';
import type { Problem } from './problem.ts';
import { startLineProblems } from './start-line-problems.ts';
import { noteMessageFaults } from './syntax/read-message-syntax.ts';
import { sharedReader } from './syntax/shared-reader.ts';

type Parts = Pick<Message, 'wire' | 'startLine' | 'headers' | 'body'>;

/**
 * Returns everything that is wrong in the grammar of a message, in the order of the text: in its start line, in its header
 * fields, and what RFC 4475 §3.1.2 calls a fault although it takes two of them to see it.
 */
export function messageProblems(message: Parts, ofLines: readonly Problem[]): readonly Problem[] {
  noteMessageFaults(sharedReader, message);
  const problems = [
    ...startLineProblems(message.startLine, message.wire.text),
    ...ofLines,
    ...sharedReader.finish(),
    ...methodProblems(message),
    ...lengthProblems(message),
  ];
  return problems.sort((a, b) => a.span.start - b.span.start);
}

function methodProblems(message: Parts): readonly Problem[] {
  const { startLine } = message;
  const header = firstHeader(message, 'cseq');
  const sequence = cseq(message);
  if (startLine.kind !== 'request' || header === undefined || sequence === undefined) return [];
  if (sequence.method === startLine.method) return [];
  return [{ id: 'cseq-method-differs', span: endOfValue(header, sequence.method.length) }];
}

function endOfValue(header: Header, length: number): Problem['span'] {
  return span(header.valueEnd - length, header.valueEnd);
}

/**
 * More octets are stated than follow, counted as stored, with every line end as CR LF, and with three octets for each character
 * beyond ASCII, so that it is only said where no reading of the text fits.
 */
function lengthProblems(message: Parts): readonly Problem[] {
  const header = firstHeader(message, 'content-length');
  const stated = contentLength(message);
  const { start, end } = message.body;
  if (header === undefined || stated === undefined || stated <= end - start) return [];
  let most = 0;
  const { text } = message.wire;
  for (let at = start; at < end && most < stated; at += 1) {
    const code = text.charCodeAt(at);
    if (code === 0x0a && text.charCodeAt(at - 1) !== 0x0d) most += 1;
    most += code < 0x80 ? 1 : 3;
  }
  return stated <= most ? [] : [{ id: 'content-length-exceeds-body', span: header.valueSpan }];
}
