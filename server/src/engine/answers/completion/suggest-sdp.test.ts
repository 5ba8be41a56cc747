import { describe, expect, it } from 'vitest';
import { analyse } from '../../log/analyse.ts';
import { bodyOf } from '../../sip/body/body-of.ts';
import {
  audioInvite,
  describedInvite,
  inviteHead,
  labelsAt,
  sessionInvite,
  suggestionAt,
  takenAt,
} from '../../testing/written-at.ts';
import { documentText } from '../../text/text-source.ts';

describe('a line of a session description', () => {
  it('is first one that must be there', () => {
    const first = (text: string): string | undefined => labelsAt(text).find((label) => /^[a-z]=$/.test(label));
    expect(first(`${describedInvite}‸`)).toBe('v=');
    expect(first(`${describedInvite}v=0\n‸`)).toBe('o=');
    expect(first(`${describedInvite}v=0\no=- 1 1 IN IP4 192.0.2.1\ns=-\n‸`)).toBe('c=');
    expect(first(`${sessionInvite}‸`)).toBe('m=');
    expect(first(`${audioInvite}‸`)).toBe('a=');
    expect(labelsAt(`${audioInvite}‸`)).not.toContain('v=');
  });

  it('is written with all others where none is there', () => {
    const contact = inviteHead.replace('To: ', 'Contact: <sip:[2001:db8::7]:5070>\nTo: ');
    const text = takenAt(`${contact}Content-Type: application/sdp\n\n‸`, 'v=0 … a=sendrecv');
    expect(text).toContain('o=- 1 1 IN IP6 2001:db8::7\n');
    expect(bodyOf(analyse(documentText(`${text}\n`)).message(0), 'utf16')?.problems).toEqual([]);
    expect(labelsAt(`${describedInvite}v‸`)[0]).toBe('v=');
  });

  it('has the address of its sender, or that of the line above', () => {
    expect(suggestionAt(`${describedInvite}v=0\n‸`, 'o=').plain).toBe('o=- 1 1 IN IP4 192.0.2.10');
    expect(suggestionAt(`${describedInvite}v=0\no=- 1 1 IN IP4 192.0.2.77\n‸`, 'c=').plain).toBe('c=IN IP4 192.0.2.77');
  });

  it.each([
    [`${audioInvite}a=‸`, 'rtpmap'],
    [`${sessionInvite}a=‸`, 'group'],
    [`${audioInvite}a=rtpmap:‸`, '0 PCMU/8000'],
    [`${audioInvite}a=rtpmap:‸`, '96 opus/48000/2'],
    [`${audioInvite}a=rtpmap:101 tel‸`, 'telephone-event/8000'],
    [`${audioInvite}a=rtpmap:101 telephone-event/8000\na=fmtp:‸`, '101 0-16'],
    [`${audioInvite}a=rtpmap:101 telephone-event/8000\na=fmtp:101 ‸`, '0-16'],
    [`${audioInvite}a=setup:‸`, 'actpass'],
    [`${audioInvite}a=des:qos ‸`, 'mandatory'],
    [`${audioInvite}a=curr:qos local ‸`, 'sendrecv'],
    [`${sessionInvite}m=‸`, 'audio'],
    [`${sessionInvite}m=audio 49170 ‸`, 'RTP/SAVP'],
    [`${sessionInvite}m=audio 49170 RTP/AVP 0 ‸`, '8'],
    [`${describedInvite}v=0\nc=IN ‸`, 'IP6'],
    [`${sessionInvite}b=‸`, 'AS:'],
  ])('is one of these: %#', (text, label) => {
    expect(labelsAt(text)).toContain(label);
  });

  it('has for 101 what is usual', () => {
    const labels = labelsAt(`${audioInvite}a=rtpmap:‸`);
    expect(labels.find((label) => label.startsWith('101 '))).toBe('101 telephone-event/8000');
    expect(labels.find((label) => label.startsWith('96 '))).toBe('96 opus/48000/2');
  });

  it('offers no attribute of a medium to the session, and no payload type twice', () => {
    expect(labelsAt(`${sessionInvite}a=‸`)).not.toContain('rtpmap');
    expect(labelsAt(`${audioInvite}a=‸`)).not.toContain('ice-lite');
    expect(labelsAt(`${audioInvite}a=rtpmap:96 opus/48000/2\na=rtpmap:‸`)).not.toContain('96 opus/48000/2');
    expect(labelsAt(`${audioInvite}a=rtpmap:96 opus/48000/2\na=rtpmap:‸`)).not.toContain('101 opus/48000/2');
  });

  it('stands in a part of a multipart body, too', () => {
    const parts = `${inviteHead}Content-Type: multipart/mixed;boundary=x\n\n--x\nContent-Type: application/sdp\n\n`;
    expect(labelsAt(`${parts}v=0\n‸`)[0]).toBe('o=');
    expect(labelsAt(`${parts}‸`)[1]).toBe('v=');
    expect(labelsAt(`${inviteHead}Content-Type: multipart/mixed;boundary=x\n\n--x\nCon‸`)).toEqual([]);
  });
});
