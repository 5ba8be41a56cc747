import { expect, it } from 'vitest';
import { analyse } from '../../log/analyse.ts';
import { inviteHead, labelsAt, takenAt, wholeInvite } from '../../testing/written-at.ts';
import { documentText } from '../../text/text-source.ts';

const answered = `${wholeInvite}${wholeInvite
  .replace(/^.*\n/, 'SIP/2.0 200 OK\n')
  .replace('To: <sip:bob@example.com>', 'To: <sip:bob@example.com>;tag=b1')
  .replace('sip:alice@192.0.2.10', 'sip:bob@192.0.2.20')}`;
const other = inviteHead.replace('a84b4c76e66710', 'another');
const dialog = 'a84b4c76e66710@192.0.2.10';

it('a call of the file is named with its tags', () => {
  expect(labelsAt(`${answered}${other}Replaces: ‸`, ' ')).toEqual([
    `${dialog};to-tag=b1;from-tag=1928301774`,
    `${dialog};to-tag=1928301774;from-tag=b1`,
  ]);
  expect(labelsAt(`${answered}${other}Target-Dialog: ‸`)[0]).toBe(`${dialog};local-tag=1928301774;remote-tag=b1`);
  expect(labelsAt(`${answered}${other}Replaces: ${dialog};to-tag=‸`, '=')).toContain('b1');
  // Nothing replaces itself.
  expect(labelsAt(`${answered}${inviteHead}Replaces: ‸`)).toEqual([]);
});

it('a call of the file is taken over by who is referred to it', () => {
  const refer = `${answered}${other.replaceAll('INVITE', 'REFER')}`;
  const wanted = `<sip:bob@192.0.2.20?Replaces=a84b4c76e66710%40192.0.2.10%3Bto-tag%3Db1%3Bfrom-tag%3D1928301774>`;
  expect(labelsAt(`${refer}Refer-To: ‸`)).toContain(wanted);
  const text = `${takenAt(`${refer}Refer-To: ‸`, wanted)}\n\n`;
  const trace = analyse(documentText(text));
  expect(trace.message(trace.count - 1).problems).toEqual([]);
});

it('an entity tag of the file is the one that is matched', () => {
  const published = `SIP/2.0 200 OK\nCall-ID: 1\nCSeq: 1 PUBLISH\nSIP-ETag: dx200xyz\n\n`;
  expect(labelsAt(`${published}${other.replaceAll('INVITE', 'PUBLISH')}SIP-If-Match: ‸`)).toEqual(['dx200xyz']);
});
