import { describe, expect, it } from 'vitest';
import { documentText } from '../../text/text-source.ts';
import { analyse } from '../analyse.ts';
import { moved } from '../testing/dressed.ts';

const [status = '', ...headers] = moved;
const fields = `${headers.join('\r\n')}\r\n${moved.slice(0, 4).join('\r\n')}`;

function xml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}

const rows = headers.filter((line) => line !== '');
const nextRow = { 'sip.Status-Line': status, 'sip.msg_hdr': headers.join('\r\n') };
const asJson = [{ 'sip.Status-Line': status, 'sip.msg_hdr': fields }, nextRow].map((sip) => ({
  _index: 'packets',
  _source: { layers: { sip } },
}));
const asPdml = [fields, headers.join('\r\n')]
  .map(
    (text) => `<packet>
  <proto name="sip" showname="Session Initiation Protocol (301)" size="400" pos="66">
    <field name="sip.Status-Line" showname="Status-Line: ${status}" size="29" pos="66" show="${status}"/>
    <field name="sip.msg_hdr" showname="Message Header" size="300" pos="97" show="${xml(text)}">
${rows.map((line) => `      <field name="sip.x" showname="${xml(line)}" size="1" pos="97" show="x"/>`).join('\n')}
    </field>
  </proto>
</packet>`,
  )
  .join('\n');

describe('the field of the headers that goes on into the next message', () => {
  it.each([
    ['JSON', JSON.stringify(asJson, undefined, 2)],
    ['PDML', `<?xml version="1.0"?>\n<pdml version="0">\n${asPdml}\n</pdml>\n`],
  ])('is one message, and the next is read in its own place: %s', (_, text) => {
    const trace = analyse(documentText(text));
    const wires = Array.from({ length: trace.count }, (__, entry) => trace.message(entry).wire.text.trimEnd());
    const whole = moved.join('\r\n').trimEnd();
    expect(wires).toEqual([whole, whole]);
  });
});
