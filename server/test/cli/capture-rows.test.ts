import { describe, expect, it } from 'vitest';
import { pcap } from '../../src/engine/log/formats/pcap.ts';
import { ethernet, ip4, payload, pcapFile, udp } from '../../src/engine/log/testing/captured.ts';
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
