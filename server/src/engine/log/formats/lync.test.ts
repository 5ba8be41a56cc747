import { describe, expect, it } from 'vitest';
import { documentText } from '../../text/text-source.ts';
import { analyse, finished } from '../analyse.ts';
import { reanalyse } from '../reanalyse.ts';
import { both, invite, moved, reading } from '../testing/dressed.ts';

/** A record of a server: the empty line left out, the body behind its name. */
function record(time: string, direction: string, lines: readonly string[]): readonly string[] {
  const [first = '', ...rest] = lines;
  const empty = rest.indexOf('');
  const body = rest.slice(empty + 1);
  return [
    `TL_INFO(TF_PROTOCOL) [0]06E4.0EB4::${time}.00005386 (SIPStack,SIPAdminLog::TraceProtocolRecord:SIPAdminLog.cpp(125))$$begin_record`,
    'Trace-Correlation-Id: 2003888399',
    'Instance-Id: 0000C23F',
    `Direction: ${direction};source="internal edge";destination="external edge"`,
    'Peer: edge.example.com:5061',
    'Message-Type: request',
    `Start-Line: ${first}`,
    ...rest.slice(0, empty),
    `Message-Body: ${body[0] ?? '-'}`,
    ...body.slice(1),
    '$$end_record',
    '',
  ];
}

const healthy = [
  'TL_WARN(TF_DIAG) [0]0584.0A44::11/22/2026-06:41:28.500.0000773E (SIPStack,SIPAdminLog::WriteDiagnosticEvent:SIPAdminLog.cpp(830))$$begin_record',
  'Severity: warning',
  'SIP-Start-Line: INVITE sip:bob@example.com SIP/2.0',
  'SIP-Call-ID: two@192.0.2.10',
  'SIP-CSeq: 1 INVITE',
  'Peer: edge.example.com:5061',
  '$$end_record',
  '',
];

const lines = [
  ...healthy,
  ...record('11/22/2026-06:41:28.457', 'outgoing', invite),
  ...healthy,
  ...record('11/22/2026-06:41:28.460', 'incoming', moved),
  ...healthy,
];

describe('Lync', () => {
  it('is read with the bodies of its messages, its diagnostic records left out', () => {
    const expected = both(
      'lync',
      '2026-11-22T06:41:28.457 - > edge.example.com:5061 -',
      '2026-11-22T06:41:28.460 edge.example.com:5061 > - -',
    );
    expect(reading(lines.join('\n'))).toEqual(expected);
    expect(reading(lines.join('\r\n'))).toEqual(expected);
    expect(reading(healthy.join('\n'))).toEqual([]);
  });

  it('reads a body in its place', () => {
    const text = lines.join('\n');
    const { wire, body } = analyse(documentText(text)).message(0);
    expect(text.startsWith('v=0\no=alice', wire.toSource(body.start))).toBe(true);
  });

  it('is read again after an edit that makes a text one of packets', () => {
    const before = documentText(invite.join('\n'));
    const inserted = `${lines.join('\n')}\n`;
    const after = documentText(inserted + before.chars);
    const edit = { start: 0, end: 0, newLength: inserted.length };
    const trace = finished(reanalyse(analyse(before), after, edit));
    const fresh = analyse(after);
    expect(trace.count).toBe(3);
    expect(Array.from({ length: 3 }, (_, index) => trace.messageSpan(index))).toEqual(
      Array.from({ length: 3 }, (_, index) => fresh.messageSpan(index)),
    );
  });
});
