import { span } from '../../text/span.ts';
import type { Line } from '../line-at.ts';
import type { Problem } from '../problem.ts';
import { attributeShapes } from './attribute-shapes.ts';
import { tokenCheck } from './field-kinds.ts';
import { readFields, type FieldReading } from './read-fields.ts';
import type { SdpAttribute } from './sdp.ts';

const colon = 0x3a;

/** Returns the attribute of an `a=` line (RFC 8866 §5.13); what its grammar does not allow goes to `problems`. */
export function readAttribute(text: string, line: Line, problems: Problem[]): SdpAttribute {
  const nameStart = line.start + 2;
  let nameEnd = nameStart;
  while (nameEnd < line.end && text.charCodeAt(nameEnd) !== colon) nameEnd += 1;
  const name = text.slice(nameStart, nameEnd);
  const valueStart = nameEnd < line.end ? nameEnd + 1 : nameEnd;
  const shape = attributeShapes.get(name);
  const reading: FieldReading = { text, malformed: 'sdp-attribute-malformed', problems, isFaulty: false };
  if (shape === undefined) noteName(text, nameStart, nameEnd, problems);
  return {
    type: 'a',
    name,
    nameSpan: span(nameStart, nameEnd),
    value: nameEnd < line.end ? text.slice(valueStart, line.end) : undefined,
    fields: shape === undefined ? [] : readFields(reading, valueStart, line.end, shape),
    valueSpan: span(valueStart, line.end),
    span: span(line.start, line.end),
  };
}

function noteName(text: string, start: number, end: number, problems: Problem[]): void {
  const wrong = start === end ? start : tokenCheck(text, start, end);
  if (wrong !== -1) problems.push({ id: 'sdp-attribute-malformed', span: span(wrong, end) });
}
