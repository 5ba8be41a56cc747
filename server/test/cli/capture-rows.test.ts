import { describe, expect, it } from 'vitest';
import { pcap } from '../../src/engine/log/formats/pcap.ts';
import { ethernet, hexDumpOf, ip4, payload, pcapFile, udp } from '../../src/engine/log/testing/captured.ts';
import { moved } from '../../src/engine/log/testing/dressed.ts';
import { runCli } from './run-cli.ts';
import { temporaryFiles } from './trace-files.ts';

const file = temporaryFiles();

describe('a capture', () => {
  it('is listed as the page of formats shows it', () => {
    const chars = pcapFile([ethernet(ip4('callee', 17, udp(payload(moved))))]);
    const name = file('call.pcap', Buffer.from(chars, 'latin1'));
    const { out } = runCli(['messages', name]);
    expect([`$ sip-lens messages call.pcap\n${out.replace(name, 'call.pcap').trimEnd()}`]).toEqual(pcap.shown);
  });
});

it('the body of a message in a dump has its octets, whatever they are', () => {
  const head = ['MESSAGE sip:bob@example.com SIP/2.0', 'Call-ID: 1', 'Content-Type: application/octet-stream'];
  const body = [0xe9, 0xff, 0, 0x80, 10];
  const octets = [...payload([...head, `Content-Length: ${body.length}`, '']), ...body];
  const dump = `${hexDumpOf(ip4('callee', 17, udp(octets)), 'tcpdump')}\n`;
  const { out } = runCli(['messages', '--format', 'ndjson', file('dump.txt', Buffer.from(dump, 'latin1'))]);
  expect(JSON.parse(out)).toMatchObject({ contentLength: body.length, bodyOctets: body.length });
});
