import { describe, expect, it } from 'vitest';
import { fixedFile } from '../../testing/fixed-file.ts';
import { request, response } from '../../testing/sip-text.ts';
import { without } from '../../testing/told-of.ts';

const contact = ['Contact: <sip:alice@192.0.2.10>'];

const invite = request('INVITE', 'sip:bob@example.com', { headers: contact });
const ringing = response('180 Ringing', { headers: contact });
const ok = response('200 OK', { headers: contact });
const inDialog = { toTag: 'callee', vias: ['2'] };
const ack = request('ACK', 'sip:bob@192.0.2.20', inDialog);
const bye = request('BYE', 'sip:bob@192.0.2.20', { toTag: 'callee', vias: ['3'], cseq: 2 });
const byeOk = response('200 OK', { method: 'BYE', vias: ['3'], cseq: 2 });
const call = [invite, ringing, ok, ack, bye, byeOk];

function callWith(place: number, message: string): string {
  return call.map((one, index) => (index === place ? message : one)).join('');
}

describe('what other messages of the trace tell about one that lacks it', () => {
  it.each([
    ['missing-to', 'To', [0, 1, 2, 3, 4, 5]],
    ['missing-from', 'From', [0, 1, 2, 3, 4, 5]],
    ['missing-cseq', 'CSeq', [0, 1, 2, 3, 4, 5]],
    ['missing-call-id', 'Call-ID', [0, 1, 2, 4, 5]],
    ['missing-via', 'Via', [0, 1, 2, 4, 5]],
  ] as const)('%s writes what the call has', (rule, name, places) => {
    for (const place of places) {
      const text = callWith(place, without(name, call[place] ?? ''));
      expect(fixedFile(rule, text)).toBe(call.join(''));
    }
  });

  it.each([
    ['missing-from-tag', ';tag=caller', [0, 3, 4]],
    ['missing-to-tag', ';tag=callee', [1, 2, 4, 5]],
  ] as const)('%s writes the tag that the call has', (rule, tag, places) => {
    for (const place of places) {
      expect(fixedFile(rule, callWith(place, (call[place] ?? '').replace(tag, '')))).toBe(call.join(''));
    }
  });

  it('gives a request the branch that its responses have', () => {
    const text = invite.replace(';branch=z9hG4bK1', '') + ok;
    expect(fixedFile('missing-branch', text)).toBe(invite + ok);
  });

  it('takes no Call-ID of a request that only has the same branch', () => {
    const again = request('INVITE', 'sip:bob@example.com', { cseq: 2, headers: contact });
    expect(fixedFile('missing-call-id', without('Call-ID', invite) + again)).not.toContain('Call-ID: call\r\nCSeq: 1');
  });

  it('takes no tag of a refusal for that of a dialog', () => {
    const refused = [invite, response('401 Unauthorized', { toTag: 'other' })].join('');
    const again = request('INVITE', 'sip:bob@example.com', { cseq: 2, vias: ['9'], headers: contact });
    expect(fixedFile('missing-to', refused + without('To', again))).toBeUndefined();
  });

  it('leaves the choice where two branches of a fork have answered', () => {
    const other = response('180 Ringing', { toTag: 'third', headers: contact });
    expect(fixedFile('missing-to', [invite, ringing, other, without('To', bye)].join(''))).toBeUndefined();
  });

  it.each([
    ['missing-to', without('To', bye)],
    ['missing-from', without('From', bye)],
    ['missing-cseq', without('CSeq', bye)],
    ['missing-cseq', without('CSeq', ok)],
    ['missing-via', without('Via', ok)],
  ] as const)('leaves the choice where nothing else stands there: %s', (rule, text) => {
    expect(fixedFile(rule, text)).toBeUndefined();
  });

  it('gives a server that has no tag the same one in all its responses', () => {
    const [first] =
      /;tag=[\da-f]{8}/.exec(fixedFile('missing-to-tag', invite + ringing.replace(';tag=callee', '')) ?? '') ?? [];
    expect(first).toBeDefined();
    expect(fixedFile('missing-to-tag', invite + ok.replace(';tag=callee', ''))).toContain(first);
  });
});
