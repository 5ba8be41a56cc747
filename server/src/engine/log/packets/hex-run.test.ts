import { describe, expect, it } from 'vitest';
import { ethernet, ip4, payload, tcp, udp } from '../testing/captured.ts';
import { invite, moved } from '../testing/dressed.ts';
import type { ReadPacket } from '../testing/read-packets.ts';
import { readPackets } from '../testing/read-packets.ts';

const frames = [ethernet(ip4('caller', 17, udp(payload(invite)))), ethernet(ip4('callee', 17, udp(payload(moved))))];

function digits(bytes: readonly number[]): string {
  return bytes.map((octet) => octet.toString(16).padStart(2, '0')).join('');
}

/** What `tshark -T jsonraw` writes of a packet; with `words` what `-T json -x` does. */
function packetOf(frame: readonly number[], words = ''): string {
  const message = frame.slice(42);
  return `  {
    "_source": {
      "layers": {
        "frame_raw": [
          "${digits(frame)}",
          0,
          ${frame.length},
          0,
          1
        ],
        "sip_raw": [
          "${digits(message)}",
          42
        ],
        "sip": {
          ${words}"sip.msg_hdr_raw": [
            "${digits(message)}",
            42
          ]
        }
      }
    }
  }`;
}

/** Returns each message and the digits of its first two octets. */
function read(source: string): readonly ReadPacket[] {
  return readPackets(source, 4);
}

const both = [invite, moved].map((lines, index) => ({
  text: `${lines.join('\r\n')}\r\n`,
  first: ['494e', '5349'][index],
  from: ['192.0.2.10:5060', '192.0.2.2:5060'][index],
}));

describe('digits in a row', () => {
  it('are read in the frames that tshark writes as raw JSON, each once and at its digits', () => {
    expect(read(`[\n${frames.map((frame) => packetOf(frame)).join(',\n')}\n]\n`)).toEqual(both);
  });

  it('are read where the frame is missing beside the message', () => {
    const text = frames.map((frame) => packetOf(frame).replace(/"frame_raw": \[[^\]]*\],/, '')).join(',\n');
    expect(read(text)).toEqual(both.map((one) => ({ ...one, from: undefined })));
  });

  it('are left to the words of the message beside them', () => {
    const words = '"sip.Status-Line": "SIP/2.0 301 Moved Permanently",\n';
    expect(read(frames.map((frame) => packetOf(frame, words)).join(',\n'))).toEqual([]);
  });

  it('are read in a hex stream, in a log line and in capitals', () => {
    const [first = [], second = []] = frames;
    expect(read(`${digits(first)}\n${digits(second).toUpperCase()}\n`)).toEqual(both);
    expect(read(`12:00:00 rx ${digits(first)} (end)\n12:00:01 rx ${digits(second)} (end)\n`)).toEqual(both);
  });

  it('are put together where a message goes on in the next segment', () => {
    const message = payload(invite);
    const segments = [tcp(1, message.slice(0, 240)), tcp(241, message.slice(240))];
    const text = segments.map((segment) => digits(ethernet(ip4('caller', 6, segment)))).join('\n');
    expect(read(`${text}\n`).map((one) => one.text)).toEqual([both[0]?.text]);
  });

  it.each([
    ['fragments', 'ip'],
    ['segments', 'tcp'],
  ])('are read where only the last of %s was printed, with what was put together', (_, layer) => {
    const isTcp = layer === 'tcp';
    const texts = [invite, moved].map((lines, index) => {
      const sender = index === 0 ? 'caller' : 'callee';
      const message = payload(lines);
      const whole = isTcp ? message : udp(message);
      const cut = whole.length - (index === 0 ? 40 : 200);
      const packet = isTcp
        ? ip4(sender, 6, tcp(1 + cut, message.slice(cut)))
        : ip4(sender, 17, whole.slice(cut - (cut % 8)), cut - (cut % 8));
      const field = `"${layer}.reassembled.data_raw": [
          "${digits(whole)}",
          0
        ],`;
      return packetOf(ethernet(packet)).replace('"sip_raw"', `${field}\n        "sip_raw"`);
    });
    expect(read(`[\n${texts.join(',\n')}\n]\n`)).toEqual(both);
  });

  it('are silent where they are no message, an odd number, or a part of a word', () => {
    const [first = []] = frames;
    const noise = Array.from({ length: 400 }, (_, index) => (index * 37) & 255);
    for (const text of [
      digits(noise),
      `${digits(first)}0`,
      `x${digits(first)}`,
      `${digits(first)}z`,
      `<field value="${digits(first)}"/>`,
    ]) {
      expect(read(`${text}\n`)).toEqual([]);
    }
  });
});
