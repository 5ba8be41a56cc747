import { span } from '../../text/span.ts';
import type { Problem } from '../problem.ts';
import type { SdpField } from './sdp.ts';
import type { BodyFaultId } from '../../reference/body-faults.ts';
import type { FieldShape, SdpShape } from './sdp-shape.ts';

const blank = 0x20;

/** A list of more elements than this is not read to its end. */
const mostFields = 2000;

/** Collects the fields of one line: a list that grows takes room for seventeen, and most lines have one or two. */
const fields: SdpField[] = [];

/** What a line's value is read with. */
export interface FieldReading {
  readonly text: string;
  /** What is read behind the first fault may be out of step, so that a value has one fault at most. */
  isFaulty: boolean;
  /** What a character that does not fit is called on this line. */
  readonly malformed: BodyFaultId;
  readonly problems: Problem[];
}

/**
 * Returns the fields of `shape` that stand between `start` and `end`. A field that does not fit is a problem and still a
 * field; where one is missing, reading ends with a problem at that place.
 */
export function readFields(reading: FieldReading, start: number, end: number, shape: SdpShape): readonly SdpField[] {
  fields.length = 0;
  const last = endWithoutBlanks(reading, start, end);
  let at = start;
  let index = 0;
  let field = shape[index];
  while (field !== undefined) {
    if (fields.length === mostFields) {
      note(reading, 'sdp-too-long', at, last);
      return fields.slice();
    }
    const valueStart = behindLead(reading, field, at, last);
    if (valueStart === undefined) {
      if (field.next === undefined) {
        note(reading, reading.malformed, at, at);
        break;
      }
      index = field.next;
    } else {
      at = fieldEnd(reading.text, field, valueStart, last);
      fields.push(readField(reading, field, valueStart, at));
      if (!field.isRepeated) index += 1;
    }
    field = shape[index];
  }
  if (field === undefined && at < last) note(reading, reading.malformed, at, last);
  return fields.slice();
}

/** Returns where the field begins, or undefined when what should stand before it does not. */
function behindLead(reading: FieldReading, field: FieldShape, at: number, end: number): number | undefined {
  const { text } = reading;
  if (field.lead === 0) {
    if (at < end && text.charCodeAt(at) === blank && field.kind !== 'text') return behindBlanks(reading, at, end);
    return field.next !== undefined && at === end ? undefined : at;
  }
  if (end <= at || text.charCodeAt(at) !== field.lead) return field.mayLackLead ? at : undefined;
  const isDoubled = field.lead === blank && at + 1 < end && text.charCodeAt(at + 1) === blank && field.kind !== 'text';
  return isDoubled ? behindBlanks(reading, at + 1, end) : at + 1;
}

function behindBlanks(reading: FieldReading, start: number, end: number): number {
  let at = start;
  while (at < end && reading.text.charCodeAt(at) === blank) at += 1;
  note(reading, 'sdp-extra-blank', start, at);
  return at;
}

/** A blank alone is a value: `s= ` names a session without a name (RFC 8866 §5.3). */
function endWithoutBlanks(reading: FieldReading, start: number, end: number): number {
  let last = end;
  while (start + 1 < last && reading.text.charCodeAt(last - 1) === blank) last -= 1;
  if (last < end) note(reading, 'sdp-extra-blank', last, end);
  return last;
}

function fieldEnd(text: string, field: FieldShape, start: number, end: number): number {
  if (field.kind === 'text') return end;
  const { stops } = field;
  let at = start;
  while (at < end) {
    const code = text.charCodeAt(at);
    if (code === blank) break;
    if (stops !== '' && stops.includes(text.charAt(at))) break;
    at += 1;
  }
  return at;
}

function readField(reading: FieldReading, field: FieldShape, start: number, end: number): SdpField {
  const wrong = start === end ? start : field.check(reading.text, start, end);
  const id = start === end ? undefined : kindProblems.get(field.kind);
  if (wrong !== -1) note(reading, id ?? reading.malformed, wrong, end);
  return { name: field.name, text: reading.text.slice(start, end), span: span(start, end) };
}

/** These say more than the line they stand on. */
const kindProblems: ReadonlyMap<string, BodyFaultId> = new Map([
  ['port', 'sdp-port-malformed'],
  ['address', 'sdp-address-malformed'],
  ['payload', 'sdp-payload-type-malformed'],
  ['payload-or-all', 'sdp-payload-type-malformed'],
]);

function note(reading: FieldReading, id: BodyFaultId, start: number, end: number): void {
  const isHarmless = id === 'sdp-extra-blank';
  if (reading.isFaulty && !isHarmless) return;
  if (!isHarmless) reading.isFaulty = true;
  reading.problems.push({ id, span: span(start, end) });
}
