import { describe, expect, it } from 'vitest';
import { briefly, findingsOf } from '../testing/findings-of.ts';
import { request, response } from '../testing/sip-text.ts';
import { traceFromMessages, traceFromOwner, type Step } from '../testing/trace-from-messages.ts';

const alice = '192.0.2.10:5060';
const server = '192.0.2.2:5060';
const bob = '192.0.2.4:5060';
const contact = { headers: ['Contact: <sip:bob@192.0.2.4>'] };

const out = { source: alice, destination: server };
const back = { source: server, destination: alice };
const invite: Step = { at: 0, ...out, text: request('INVITE', 'sip:bob@example.com') };
const moved: Step = { at: 0.1, ...back, text: response('301 Moved Permanently', contact) };
const ack: Step = { at: 0.2, ...out, text: request('ACK', 'sip:bob@example.com', { toTag: 'callee' }) };

function follow(parts: Parameters<typeof request>[2] = {}, at = 0.3): Step {
  const text = request('INVITE', 'sip:bob@192.0.2.4', { vias: ['2'], cseq: 2, ...parts });
  return { at, source: alice, destination: bob, text };
}

/** The next call of a load test, or of somebody who dials again: a user part alone makes it no follow-up. */
const redial = request('INVITE', 'sip:bob@example.com', { callId: 'other', fromTag: 'new', vias: ['2'] });

describe('moved-permanently', () => {
  it('warns of a 301 with both addresses, its request and a way to replace the old one', () => {
    const trace = traceFromMessages([invite, moved, ack]);
    const found = findingsOf(trace, 'moved-permanently');
    expect(briefly(trace, found)).toEqual(['1 warning moved-permanently.new-address at 301 Moved Permanently']);
    expect(found[0]?.args).toEqual({
      method: 'INVITE',
      from: 'sip:bob@example.com',
      to: 'sip:bob@192.0.2.4',
      count: 1,
      outcome: 'trace-ends',
      chain: 'none',
      chainHops: 0,
    });
    expect(found[0]?.related.map(({ index, labelId }) => [index, labelId])).toEqual([[0, 'request']]);
    expect(found[0]?.reference).toEqual({ rfc: 'RFC 3261', section: '21.3.2' });
    expect(found[0]?.remedies).toEqual([
      { kind: 'explain', index: 1 },
      { kind: 'copy', what: 'contact-uri', text: 'sip:bob@192.0.2.4' },
      { kind: 'replace-uri', from: 'sip:bob@example.com', to: 'sip:bob@192.0.2.4', cautions: ['ip-literal'] },
      { kind: 'create-request', variant: 'follow', index: 1, contactIndex: 0, target: 'sip:bob@192.0.2.4' },
      { kind: 'compare', a: 301, b: 380 },
      { kind: 'compare', a: 301, b: 302 },
      { kind: 'turn-off', rule: 'moved-permanently' },
    ]);
  });

  it.each([
    ['with the next CSeq', follow(), 'followed'],
    ['with a new Call-ID and the same tag, as linphone does', follow({ callId: 'other', cseq: 1 }), 'followed'],
    ['with a new Call-ID and tag within 5 s', follow({ callId: 'other', fromTag: 'new' }, 4), 'probably-followed'],
  ])('is information when followed %s', (_how, step, outcome) => {
    const answer: Step = { at: 5, source: bob, destination: alice, text: step.text.replace(/^.*/, 'SIP/2.0 200 OK') };
    const [finding] = findingsOf(traceFromMessages([invite, moved, ack, step, answer]), 'moved-permanently');
    expect(finding?.severity).toBe('information');
    expect(finding?.args['outcome']).toBe(outcome);
    expect(finding?.related.map(({ labelId }) => labelId)).toEqual(['request', 'follow-up', 'follow-up-answer']);
  });

  it.each([
    ['to somebody else', { ...follow(), text: request('INVITE', 'sip:carol@192.0.2.4', { vias: ['2'], cseq: 2 }) }],
    ['with another method', { ...follow(), text: request('OPTIONS', 'sip:bob@192.0.2.4', { vias: ['2'], cseq: 2 }) }],
    ['with the same tag after 32 s', follow({ callId: 'other', cseq: 1 }, 33)],
    ['with a new tag after 5 s', follow({ callId: 'other', fromTag: 'new' }, 6)],
    ['as a redial of the old address', { ...follow(), text: redial }],
    ['by another caller', { ...follow({ callId: 'other', fromTag: 'new' }), source: '192.0.2.77:5060' }],
  ])('stays a warning when a later request goes out %s', (_how, step) => {
    const [finding] = findingsOf(traceFromMessages([invite, moved, ack, step]), 'moved-permanently');
    expect(finding?.severity).toBe('warning');
  });

  it('takes a request that began its call earlier for no follow-up of this one', () => {
    const first: Step = { ...follow({ callId: 'other', fromTag: 'new', vias: ['0'], cseq: 1 }, 0.25) };
    const early = { ...first, at: 0.05 };
    const trace = traceFromMessages([invite, early, moved, ack, follow({ callId: 'other', fromTag: 'new' })]);
    expect(findingsOf(trace, 'moved-permanently')[0]?.severity).toBe('warning');
  });

  it('is information when a proxy followed for its client, and told once for both hops', () => {
    const proxy = '192.0.2.1:5060';
    const steps: readonly Step[] = [
      { at: 0, source: alice, destination: proxy, text: request('INVITE', 'sip:bob@example.com', { vias: ['1'] }) },
      {
        at: 0.1,
        source: proxy,
        destination: server,
        text: request('INVITE', 'sip:bob@example.com', { vias: ['p', '1'] }),
      },
      {
        at: 0.2,
        source: server,
        destination: proxy,
        text: response('301 Moved Permanently', { vias: ['p', '1'], ...contact }),
      },
      { at: 0.3, source: proxy, destination: bob, text: request('INVITE', 'sip:bob@192.0.2.4', { vias: ['q', '1'] }) },
      {
        at: 0.4,
        source: proxy,
        destination: alice,
        text: response('301 Moved Permanently', { vias: ['1'], ...contact }),
      },
    ];
    const trace = traceFromMessages(steps);
    const found = findingsOf(trace, 'moved-permanently');
    expect(briefly(trace, found)).toEqual(['2 information moved-permanently.followed at 301 Moved Permanently']);
    expect(found[0]?.args['outcome']).toBe('followed-by-proxy');
    expect(found[0]?.related.map(({ index, labelId }) => [index, labelId])).toEqual([
      [1, 'request'],
      [3, 'follow-up'],
      [4, 'copy'],
    ]);
  });

  it('is information inside a dialog, to OPTIONS, and when another branch answered', () => {
    const inDialog = [{ ...invite, text: request('INVITE', 'sip:bob@example.com', { toTag: 'callee' }) }, { ...moved }];
    const [re] = findingsOf(traceFromMessages(inDialog), 'moved-permanently');
    expect([re?.severity, re?.messageId]).toEqual(['information', 'moved-permanently.in-dialog']);

    const options = [
      { ...invite, text: request('OPTIONS', 'sip:bob@example.com') },
      { ...moved, text: response('301 Moved Permanently', { method: 'OPTIONS', ...contact }) },
    ];
    expect(findingsOf(traceFromMessages(options), 'moved-permanently')[0]?.severity).toBe('information');

    const won = { at: 1, ...back, text: response('200 OK', { vias: ['other'], toTag: 'winner' }) };
    const [forked] = findingsOf(traceFromMessages([invite, moved, ack, won]), 'moved-permanently');
    expect([forked?.severity, forked?.args['outcome']]).toEqual(['information', 'not-needed']);
  });

  it('speaks of the registrar setting for a REGISTER, and says so before an address is replaced', () => {
    const steps = [
      { ...invite, text: request('REGISTER', 'sip:example.com') },
      {
        ...moved,
        text: response('301 Moved Permanently', {
          method: 'REGISTER',
          headers: ['Contact: <sip:10.0.0.1;gr=x>;expires=60'],
        }),
      },
    ];
    const [finding] = findingsOf(traceFromMessages(steps), 'moved-permanently');
    expect(finding?.messageId).toBe('moved-permanently.registrar');
    expect(finding?.remedies.find(({ kind }) => kind === 'replace-uri')).toMatchObject({
      cautions: ['ip-literal', 'private-address', 'gruu', 'expires', 'register'],
    });
  });

  it('works without a request and without a Contact', () => {
    const alone = findingsOf(traceFromMessages([moved]), 'moved-permanently');
    expect(alone[0]?.messageId).toBe('moved-permanently.no-request');
    expect(alone[0]?.remedies.some(({ kind }) => kind === 'create-request')).toBe(false);
    const bare = { ...moved, text: response('301 Moved Permanently') };
    expect(findingsOf(traceFromMessages([invite, bare]), 'moved-permanently')[0]?.messageId).toBe(
      'moved-permanently.no-address',
    );
  });

  it('tells a retransmitted, duplicated or repeated 301 once', () => {
    const again = [
      { ...moved, at: 0.15 },
      { ...moved, at: 0.4 },
      { ...moved, at: 1 },
    ];
    expect(findingsOf(traceFromMessages([invite, moved, ...again]), 'moved-permanently')).toHaveLength(1);
  });

  it('reads times and parties from a log that one side wrote', () => {
    const [finding] = findingsOf(traceFromOwner(alice, [invite, moved, ack, follow()]), 'moved-permanently');
    expect(finding?.args['outcome']).toBe('followed');
  });

  it('is silent for other codes', () => {
    const other = { ...moved, text: response('302 Moved Temporarily', contact) };
    expect(findingsOf(traceFromMessages([invite, other]), 'moved-permanently')).toEqual([]);
  });

  it('offers no address book entry for the remote target of a dialog, and no request for a CANCEL', () => {
    const inDialog = { ...invite, text: request('INVITE', 'sip:bob@example.com', { toTag: 'callee' }) };
    const [found] = findingsOf(traceFromMessages([inDialog, moved, ack]), 'moved-permanently');
    expect(found?.remedies.map(({ kind }) => kind)).not.toContain('replace-uri');
    const cancel = { ...invite, text: request('CANCEL', 'sip:bob@example.com') };
    const refused = { ...moved, text: moved.text.replace('1 INVITE', '1 CANCEL') };
    const [ofCancel] = findingsOf(traceFromMessages([cancel, refused]), 'moved-permanently');
    expect(ofCancel?.args['outcome']).toBe('cannot-be-told');
    expect(ofCancel?.remedies.map(({ kind }) => kind)).toEqual(['explain', 'copy', 'compare', 'compare', 'turn-off']);
  });
});
