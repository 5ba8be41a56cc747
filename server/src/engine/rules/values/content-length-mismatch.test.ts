import { describe, expect, it } from 'vitest';
import { fixedBy } from '../../testing/fixed-by.ts';
import { briefly, findingsOf } from '../../testing/findings-of.ts';
import { foundIn } from '../../testing/found-in.ts';
import { alice, server } from '../../testing/redirect-steps.ts';
import { request } from '../../testing/sip-text.ts';
import { traceFromMessages, type Step } from '../../testing/trace-from-messages.ts';
import { documentText, octetText } from '../../text/text-source.ts';

const rule = 'content-length-mismatch';
const sdp = 'v=0\r\no=a 1 1 IN IP4 192.0.2.10\r\ns=-\r\nc=IN IP4 192.0.2.10\r\nt=0 0\r\nm=audio 6000 RTP/AVP 0\r\n';

function invite(length: number | string, body = sdp, headers: readonly string[] = []): string {
  const text = request('INVITE', 'sip:bob@example.com', {
    headers: ['Content-Type: application/sdp', ...headers],
    body,
  });
  return text.replace(`Content-Length: ${body.length}`, `Content-Length: ${length}`);
}

/** The log of messages to a server, as a tool that prints packets has it. */
function log(texts: readonly string[], transport: 'UDP' | 'TCP' = 'UDP'): readonly string[] {
  const steps = texts.map((text, at): Step => {
    const own = text.replace('Call-ID: call', `Call-ID: call${at}`);
    return { at, text: own, source: alice, destination: server, transport };
  });
  const trace = traceFromMessages(steps);
  return briefly(trace, findingsOf(trace, rule));
}

describe('content-length-mismatch', () => {
  it('is an error where more is stated than there is', () => {
    expect(foundIn(invite(9999), rule)).toEqual([`0 error ${rule}.larger at 9999`]);
    expect(foundIn(invite(9999, ''), rule)).toEqual([`0 error ${rule}.larger at 9999`]);
    expect(log([invite(400)])).toEqual([`0 error ${rule}.larger at 400`]);
  });

  it('is information where less is stated, which drops the rest over UDP', () => {
    expect(foundIn(invite(20), rule)).toEqual([`0 information ${rule}.smaller at 20`]);
    expect(foundIn(`${invite(sdp.length)}EXTRA`, rule)).toEqual([`0 information ${rule}.smaller at ${sdp.length}`]);
    expect(foundIn(`${invite(0, '')}v=0\r\ns=-\r\n`, rule)).toHaveLength(1);
  });

  it('counts what follows a body that was sent, however many lines it has', () => {
    // As many octets more as the body has lines.
    expect(foundIn(`${invite(sdp.length)}EXTRA.`, rule)).toHaveLength(1);
    expect(foundIn(`${invite(0, '')}EXTRA BYTES`, rule)).toEqual([`0 information ${rule}.smaller at 0`]);
    expect(foundIn(`${invite(0, '')}# a remark`, rule)).toEqual([]);
    expect(foundIn(`${invite(0, '').replaceAll('\r', '')}Then it rings.`, rule)).toEqual([]);
  });

  it('looks at each part of a file with separators', () => {
    const text = `${invite(0, '')}${sdp}###\r\n${invite(sdp.length)}EXTRA\r\n### last\r\n${invite(sdp.length)}`;
    expect(foundIn(documentText(text, { hasSeparators: true }), rule)).toEqual([
      `0 information ${rule}.smaller at 0`,
      `1 information ${rule}.smaller at ${sdp.length}`,
    ]);
  });

  it('leaves to other rules a length that is no number, and two that differ', () => {
    expect(foundIn(invite('99999999999'), rule)).toEqual([]);
    expect(foundIn(invite(20, sdp, [`l: ${sdp.length}`]), rule)).toEqual([]);
  });

  it('says nothing of a body that a length has ended too soon', () => {
    expect(foundIn(invite(3), 'sdp-missing-line')).toEqual([]);
    expect(foundIn(invite(3, sdp, [`l: ${sdp.length}`]), 'sdp-missing-line')).toEqual([]);
    expect(foundIn(invite(sdp.length - 5, sdp.slice(0, -5)), 'sdp-missing-line')).toEqual([]);
  });

  it('is an error on a stream, where the rest is the next message', () => {
    expect(log([invite(20).replace('2.0/UDP', '2.0/TCP')], 'TCP')).toEqual([`0 error ${rule}.smaller-on-stream at 20`]);
  });

  it('sets the length, and is silent then', () => {
    expect(fixedBy(invite(9999), rule)).toBe(invite(sdp.length));
    expect(fixedBy(`${invite(sdp.length)}EXTRA`, rule)).toContain(`Content-Length: ${sdp.length + 5}\r\n`);
    expect(foundIn(invite(sdp.length), rule)).toEqual([]);
  });

  it.each([
    ['line ends that lost their CR', invite(sdp.length).replaceAll('\r', '')],
    ['line ends that were LF on the wire', invite(sdp.replaceAll('\r', '').length)],
    ['characters that take several octets', invite(sdp.length + 1, sdp.replace('s=-', 's=é'))],
    ['characters that nobody could decode', invite(999, sdp.replace('s=-', 's=\ufffd'))],
    ['what is no number', invite('many')],
    ['a remark behind an empty line', `${invite(sdp.length)}\r\nThis is where it failed.\r\n`],
    ['another message', invite(sdp.length) + invite(sdp.length)],
    ['no empty line behind the headers', invite(111, '').slice(0, -2)],
    ['headers that are cut off behind it', `${invite(111, '').slice(0, -2)}Subj`],
    ['no body', request('INVITE', 'sip:bob@example.com')],
  ])('is silent for %s', (_what, text) => {
    expect(foundIn(text, rule)).toEqual([]);
  });

  it('counts what stands behind a length that its fix has set with the line ends that it was set for', () => {
    const text = invite(sdp.length - 20, sdp.trimEnd()).replaceAll('\r\n', '\n');
    const fixed = fixedBy(text, rule);
    expect(fixed).toContain(`Content-Length: ${sdp.length - 2}\n`);
    expect(foundIn(fixed ?? '', rule)).toEqual([]);
  });

  it('counts the octets of a file', () => {
    expect(foundIn(octetText(invite(sdp.length + 1, sdp.replace('s=-', 's=\u00c3\u00a9'))), rule)).toEqual([]);
    expect(foundIn(octetText(invite(sdp.length + 9, sdp.replace('s=-', 's=\u00c3\u00a9'))), rule)).toHaveLength(1);
  });

  it.each([
    ['that prints no bodies', invite(400, '')],
    ['that cut a line', invite(400, sdp.slice(0, 30))],
    ['of bodies that are packed', invite(400, sdp, ['Content-Encoding: deflate'])],
  ])('is silent for a log %s', (_what, text) => {
    expect(log([text])).toEqual([]);
  });

  it.each([
    [
      'tcpdump -v',
      (count: number) =>
        `10:00:00.000000 IP (tos 0x0, ttl 64, id 1, offset 0, flags [none], proto UDP (17), length ${count + 28})\n    192.0.2.10.5060 > 192.0.2.20.5060: SIP, length: ${count}\n`,
      '\t',
    ],
    [
      'sipp',
      (count: number) =>
        `----------------------------------------------- 2026-11-22 06:24:18.629414\nUDP message received [${count}] bytes :\n\n`,
      '',
    ],
  ])('is silent where %s says that it has printed less than there was', (_tool, head, indent) => {
    const shown = invite(400)
      .replaceAll('\r', '')
      .replaceAll(/^(?=.)/gm, indent);
    const whole = invite(400).length;
    expect(foundIn(`${head(whole + 400 - sdp.length)}${shown}`, rule)).toEqual([]);
    expect(foundIn(`${head(whole)}${shown}`, rule)).toHaveLength(1);
  });

  it('says once of a log that it was edited, where more than a fifth of its bodies differ', () => {
    const right = Array.from({ length: 10 }, () => invite(sdp.length));
    const wrong = [invite(300), invite(310), invite(320)];
    expect(log([...right, ...wrong])).toEqual([`10 information ${rule}.edited-log at 300`]);
    expect(log([...right, ...right, ...wrong])).toHaveLength(3);
    expect(log([...right.slice(0, 4), ...wrong.slice(0, 2)])).toHaveLength(2);
  });

  it('counts the octets of a body beyond ASCII, and lets pass the number of its characters: it may have come as Latin-1', () => {
    const text = (count: number): string =>
      request('MESSAGE', 'sip:bob@example.com', { body: 'Grüße' }).replace('Length: 5', `Length: ${count}`);
    expect([2, 3, 4, 6].flatMap((count) => foundIn(text(count), rule))).toEqual(
      [2, 3, 4, 6].map((count) => `0 information ${rule}.smaller at ${count}`),
    );
    expect(foundIn(text(15), rule)).toEqual([`0 error ${rule}.larger at 15`]);
    expect([5, 7].flatMap((count) => foundIn(text(count), rule))).toEqual([]);
  });

  it('keeps to single findings in a file of messages that are written', () => {
    const text = [invite(300), invite(310), invite(320)].join('\r\n###\r\n');
    expect(foundIn(documentText(text, { hasSeparators: true }), rule)).toHaveLength(3);
  });
});
