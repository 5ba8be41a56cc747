import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { bodyOf } from '../../src/engine/sip/body/body-of.ts';
import type { Message } from '../../src/engine/sip/message.ts';
import { parseMessage } from '../../src/engine/sip/parse-message.ts';
import type { Problem } from '../../src/engine/sip/problem.ts';
import { plainWire } from '../../src/engine/sip/wire.ts';
import { sharedPath } from '../corpus/shared-folder.ts';

/** The faults of syntax among the messages that real stacks were tried with: the number of the file, and what stands where. */
const faults: Readonly<Record<string, readonly (readonly [id: string, text: string])[]>> = {
  '11': [['content-length-exceeds-body', '9999']],
  '13': [['number-malformed', '-5']],
  '15': [['header-repeated', 'Content-Length']],
  '17': [['number-too-large', '4294967299']],
  '19': [['token-expected', '1']],
  '21': [['header-repeated', 'From']],
  '23': [['header-repeated', 'CSeq']],
  '25': [['header-repeated', 'i']],
  '29': [['host-malformed', ';']],
  '33': [['ipv6-brackets-missing', '2001:db8::1:5066']],
  '37': [['request-uri-with-blank', ' ']],
  '39': [['port-malformed', 'port']],
  '41': [['version-unsupported', 'SIP/7.0']],
  '43': [['start-line-malformed', 'INVITE sip:nobody@127.0.0.2:5060']],
  '45': [
    ['start-line-extra-blank', ' '],
    ['start-line-extra-blank', ' '],
  ],
  '49': [['header-name-malformed', ' ']],
  '51': [['parameter-repeated', 'tag']],
  '53': [['angle-bracket-unclosed', '<']],
  '55': [['uri-malformed', 'not a uri']],
  '57': [['qvalue-malformed', '1.5']],
  '59': [['number-too-large', '300']],
  '63': [['number-too-large', '4294967299']],
  '67': [['quoted-string-unclosed', '"']],
  '69': [['control-character', '\0']],
  '71': [['sdp-version-missing', 'o=a 1 1 IN IP4 127.0.0.10']],
  '73': [['sdp-port-malformed', 'RTP']],
  // Behind the body that Content-Length announces stands a line that is no SDP.
  '75': [['sdp-line-malformed', 'EXTRA BYTES']],
  '77': [
    ['start-line-malformed', 'ZZZ'],
    ['header-name-malformed', ' '],
  ],
  '81': [['start-line-malformed', 'SIP/2.0 99 Too Small']],
  '83': [['start-line-malformed', 'SIP/2.0 OK 200']],
  '87': [['host-malformed', '@']],
  '89': [['qvalue-malformed', '7']],
  '103': [['version-unsupported', 'SIP/3.0']],
};

/** Well-formed by themselves: what is missing, or what is wrong between two places, is for rules about whole messages. */
const wellFormed: ReadonlySet<string> = new Set(
  ['01', '03', '05', '07', '09', '27', '31', '35', '47', '61', '65', '79', '85', '91', '93', '95', '97', '99'].concat(
    '101',
  ),
);

function read(path: string): { readonly text: string; readonly message: Message; readonly problems: readonly Problem[] } {
  const text = readFileSync(path, 'latin1');
  const message = parseMessage(plainWire(text, 0));
  return { text, message, problems: [...message.problems, ...(bodyOf(message, 'octet')?.problems ?? [])] };
}

function namesIn(folder: string): readonly string[] {
  const path = sharedPath(folder);
  return path === undefined ? [] : readdirSync(path).filter((name) => /\.(?:sip|txt)$/.test(name));
}

function pathOf(folder: string, name: string): string {
  return sharedPath(`${folder}/${name}`) ?? '';
}

describe.skipIf(sharedPath('malformed') === undefined)('messages that real stacks were tried with', () => {
  it.each(namesIn('malformed'))('%s has the faults that it was made for', (name) => {
    const number = name.split('-')[0] ?? '';
    const { text, message, problems } = read(pathOf('malformed', name));
    const found = problems.map(({ id, span }) => [id, text.slice(span.start, span.end)]);
    expect([wellFormed.has(number), found]).toEqual([faults[number] === undefined, faults[number] ?? []]);
    expect(message.headers.length).toBeGreaterThan(4);
  });
});

describe.each(['corpus/protos', 'corpus/sofia-tests', 'corpus/kamailio-sip'])('the messages of %s', (folder) => {
  it.skipIf(sharedPath(folder) === undefined)('are read to their end', () => {
    for (const name of namesIn(folder)) {
      const { text, message, problems } = read(pathOf(folder, name));
      const outside = problems.filter(({ span }) => span.start < 0 || span.end < span.start || text.length < span.end);
      expect([name, outside, lostCharacters(text, message)]).toEqual([name, [], []]);
    }
  });
});

/** Not one line is lost: what is no header field is a problem, and the rest is the body. */
function lostCharacters(text: string, message: Message): readonly number[] {
  const places = [message.startLine, ...message.headers, ...message.problems].map((one) => one.span);
  const kept = new Uint8Array(text.length);
  for (const { start, end } of [...places, message.body]) kept.fill(1, start, end);
  return [...kept.keys()].filter((at) => kept[at] === 0 && !/\s/.test(text.charAt(at)));
}

describe.skipIf(sharedPath('corpus/sofia-tests') === undefined)('some of them', () => {
  it.each([
    ['protos/c07-sip-r2-001.sip', 'cseq-method-differs', 'INVITE'],
    ['sofia-tests/test19.txt', 'quoted-string-unclosed', '"'],
    ['sofia-tests/test21.txt', 'request-uri-in-brackets', '<sip:user@company.com>'],
    ['sofia-tests/test22.txt', 'request-uri-with-blank', ' '],
    ['sofia-tests/test33.txt', 'angle-bracket-missing', '?Route=%3Csip:sip.example.com%3E'],
    ['sofia-tests/test40.txt', 'display-name-malformed', ','],
    ['sofia-tests/own1.txt', 'sdp-port-malformed', '492170'],
    ['kamailio-sip/short_nonce.sip', 'quoted-string-unclosed', '"'],
    ['kamailio-sip/register04.sip', 'uri-malformed', 'bear@iptel.org'],
    ['kamailio-sip/sg.sip', 'sdp-connection-malformed', ' UNHOLD UNHOLD'],
  ])('%s: %s at %j', (name, id, place) => {
    const { text, problems } = read(pathOf('corpus', name));
    expect(problems.map((one) => [one.id, text.slice(one.span.start, one.span.end)])).toContainEqual([id, place]);
  });
});
