import { describe, expect, it } from 'vitest';
import { analyse } from '../log/analyse.ts';
import { request, response, type Parts } from '../testing/sip-text.ts';
import { alice, answer, ask, newPlace } from '../testing/redirect-steps.ts';
import { traceFromMessages } from '../testing/trace-from-messages.ts';
import { documentText } from '../text/text-source.ts';
import { readRedirect } from './read-redirect.ts';

/** Raw messages, one after the other: a text without times and addresses. */
function outcome(...messages: readonly string[]): unknown {
  const trace = analyse(documentText(messages.join('')));
  expect(trace.count).toBe(messages.length);
  return readRedirect(trace, 1)?.outcome;
}

const invite = request('INVITE', 'sip:bob@example.com', {});

function redirect(status: string, contact: string): string {
  return response(status, { headers: [`Contact: <${contact}>`] });
}

describe('what follows a redirection in a text without times', () => {
  it('a new branch to the Contact under the same tag is certain', () => {
    const next = request('INVITE', 'sip:bob@example.net', { cseq: 2, vias: ['next'] });
    expect(outcome(invite, redirect('301 Moved Permanently', 'sip:bob@example.net'), next)).toMatchObject({
      kind: 'followed',
      certainty: 'certain',
    });
  });

  it('under a new tag of the same call it is probable', () => {
    const next = request('INVITE', 'sip:bob@example.net', { cseq: 2, vias: ['next'], fromTag: 'other' });
    expect(outcome(invite, redirect('301 Moved Permanently', 'sip:bob@example.net'), next)).toMatchObject({
      kind: 'followed',
      certainty: 'probable',
    });
  });

  it.each([
    ['the number of a tel URI as a SIP user part', 'tel:+81-3-1234-5678', 'sip:+81312345678@gw.example.com;user=phone'],
    ['its parameters behind the number', 'tel:+81312345678;ext=12', 'sips:+81312345678;ext=12@gw.example.com'],
    ['the headers of the Contact left in', 'sip:bob@192.0.2.4?Subject=moved', 'sip:bob@192.0.2.4?Subject=moved'],
  ])('%s is the Contact', (_how, contact, uri) => {
    const next = request('INVITE', uri, { cseq: 2, vias: ['next'] });
    const bye = request('BYE', uri, { cseq: 3, toTag: 'x', vias: ['bye'] });
    expect(outcome(invite, redirect('302 Moved Temporarily', contact), next, bye)).toMatchObject({
      kind: 'followed',
      certainty: 'certain',
      by: 2,
    });
  });

  it('another number, or a user that is none, does not follow a tel URI', () => {
    const offer = redirect('302 Moved Temporarily', 'tel:+81312345678');
    for (const user of ['+81312345679', 'bob']) {
      const next = request('INVITE', `sip:${user}@gw.example.com`, { cseq: 2, vias: ['next'] });
      expect(outcome(invite, offer, next)).toMatchObject({ kind: 'cannot-be-told' });
    }
  });

  it('the same Request-URI again goes to the proxy of a 305, probably, and follows no 301', () => {
    const next = request('INVITE', 'sip:bob@example.com', { cseq: 2, vias: ['next'] });
    expect(outcome(invite, redirect('305 Use Proxy', 'sip:proxy.example.net'), next)).toMatchObject({
      kind: 'followed',
      certainty: 'probable',
    });
    expect(outcome(invite, redirect('301 Moved Permanently', 'sip:bob@example.net'), next)).toMatchObject({
      kind: 'cannot-be-told',
    });
  });

  it('an emergency call under the same Call-ID and tag takes up a 380 for certain, also without times', () => {
    const body = '<ims-3gpp version="1"><alternative-service><type>emergency</type></alternative-service></ims-3gpp>';
    const offer = response('380 Alternative Service', { headers: ['Content-Type: application/3gpp-ims+xml'], body });
    const next = request('INVITE', 'urn:service:sos', { cseq: 2, vias: ['next'] });
    expect(outcome(invite, offer, next)).toMatchObject({ kind: 'followed', certainty: 'certain', by: 2 });
  });

  it('the BYE of another dialog in the same call does not end the redirected one', () => {
    const bye = (fromTag: string): string =>
      request('BYE', 'sip:bob@example.com', { cseq: 3, fromTag, toTag: 'x', vias: ['bye'] });
    const moved = redirect('301 Moved Permanently', 'sip:bob@example.net');
    expect(outcome(invite, moved, bye('other'))).toMatchObject({ kind: 'cannot-be-told' });
    expect(outcome(invite, moved, bye('caller'))).toMatchObject({ kind: 'not-needed', why: 'session-ended' });
  });
});

describe('what ends what was redirected', () => {
  const moved = redirect('301 Moved Permanently', 'sip:bob@example.net');
  const bye = request('BYE', 'sip:carol@example.com', { cseq: 3, toTag: 'carol', vias: ['bye'] });
  const later = (parts: Parts = {}): readonly string[] => [
    request('INVITE', 'sip:carol@example.com', { cseq: 2, vias: ['later'], ...parts }),
    response('200 OK', { cseq: 2, vias: ['later'], toTag: 'carol', ...parts }),
  ];

  it('is not the BYE of a later call under the same Call-ID and tag', () => {
    expect(outcome(invite, moved, ...later(), bye)).toMatchObject({ kind: 'cannot-be-told' });
    const fromCarol = request('BYE', 'sip:alice@example.com', { fromTag: 'carol', toTag: 'caller', vias: ['b'] });
    expect(outcome(invite, moved, ...later(), fromCarol)).toMatchObject({ kind: 'cannot-be-told' });
  });

  it('is the BYE of its own dialog, also where the session was changed in between', () => {
    const again = later({ toTag: 'callee' });
    const own = request('BYE', 'sip:bob@example.com', { cseq: 3, toTag: 'callee', vias: ['bye'] });
    const inDialog = request('INVITE', 'sip:bob@example.com', { toTag: 'callee' });
    expect(outcome(inDialog, moved, ...again, own)).toMatchObject({ kind: 'not-needed', why: 'session-ended' });
  });

  it('is not the CANCEL of the other side, whose numbers are its own', () => {
    const cancel = (fromTag: string): string => request('CANCEL', 'sip:bob@example.com', { fromTag });
    expect(outcome(invite, moved, cancel('callee'))).toMatchObject({ kind: 'cannot-be-told' });
    expect(outcome(invite, moved, cancel('caller'))).toMatchObject({ kind: 'not-needed', why: 'cancelled' });
  });
});

describe('what follows a redirection in a capture', () => {
  it.each([
    ['somewhere else than before, when the proxy is a name', 'sip:proxy.example.net', newPlace, 'followed'],
    ['to the same place as before', 'sip:proxy.example.net', undefined, 'trace-ends'],
    ['somewhere else than the address that the proxy has', 'sip:192.0.2.77', newPlace, 'trace-ends'],
  ])('the old Request-URI sent %s', (_how, contact, destination, kind) => {
    const again = ask(2, 'sip:bob@example.com', { cseq: 2, vias: ['2'] });
    const steps = [
      ask(0, 'sip:bob@example.com'),
      answer(1, '305 Use Proxy', [`<${contact}>`]),
      destination === undefined ? again : { ...again, destination },
    ];
    expect(readRedirect(traceFromMessages(steps), 1)?.outcome.kind).toBe(kind);
  });

  it.each([
    ['the old address by another transport', 'sip:bob@example.com;transport=tcp', 'trace-ends'],
    ['the Contact at the same host by another port', 'sip:bob@example.com:5070', 'followed'],
  ])('a new call to %s', (_what, uri, kind) => {
    const steps = [
      ask(0, 'sip:bob@example.com'),
      answer(1, '301 Moved Permanently', ['<sip:bob@example.com:5070>']),
      ask(2, uri, { callId: 'new', fromTag: 'new', vias: ['new'] }),
    ];
    expect(readRedirect(traceFromMessages(steps), 1)?.outcome.kind).toBe(kind);
  });

  it.each([
    ['the default port written out', '<sip:bob@192.0.2.4>', 'sip:bob@192.0.2.4:5060', 'followed'],
    ['the default transport written out', '<sip:bob@192.0.2.4>', 'sip:bob@192.0.2.4;transport=udp', 'followed'],
    ['user=phone dropped', '<sip:+8150@192.0.2.4;user=phone>', 'sip:+8150@192.0.2.4', 'followed'],
    [
      'the parameters of a bare Contact',
      'sip:bob@192.0.2.4;transport=tcp',
      'sip:bob@192.0.2.4;transport=tcp',
      'followed',
    ],
    ['another user', '<sip:bob@192.0.2.4>', 'sip:carol@192.0.2.4:5060', 'trace-ends'],
    ['another port', '<sip:bob@192.0.2.4:5070>', 'sip:bob@192.0.2.4', 'trace-ends'],
    ['another scheme', '<sip:bob@192.0.2.4>', 'sips:bob@192.0.2.4', 'trace-ends'],
    [
      'the old address, where the Contact differs by its port',
      '<sip:bob@example.com:5070>',
      'sip:bob@example.com',
      'trace-ends',
    ],
  ])('the next request of the call with %s', (_how, contact, uri, kind) => {
    const steps = [
      ask(0, 'sip:bob@example.com'),
      answer(1, '302 Moved Temporarily', [contact]),
      ask(2, uri, { cseq: 2, vias: ['2'] }),
    ];
    const became = readRedirect(traceFromMessages(steps), 1)?.outcome;
    expect(became).toMatchObject(kind === 'followed' ? { kind, certainty: 'probable', by: 2 } : { kind });
  });

  it('a Contact that a proxy rewrote is what its client follows', () => {
    const proxy = '192.0.2.1:5060';
    const hidden = 'sip:hidden-7@192.0.2.1';
    const contact = { headers: ['Contact: <sip:bob@192.0.2.4>'], vias: ['p', '1'] };
    const next = ask(3, hidden, { cseq: 2, vias: ['2'] });
    const steps = [
      { ...ask(0, 'sip:bob@example.com'), destination: proxy },
      { ...ask(0.1, 'sip:bob@example.com', { vias: ['p', '1'] }), source: proxy },
      { ...answer(1, '302 Moved Temporarily', [], contact), destination: proxy },
      { ...answer(1.1, '302 Moved Temporarily', [`<${hidden}>`]), source: proxy, destination: alice },
      { ...next, destination: proxy },
    ];
    expect(readRedirect(traceFromMessages(steps), 2)?.outcome).toMatchObject({
      kind: 'followed',
      certainty: 'certain',
      by: 4,
    });
  });

  it('a client that keeps the CSeq number follows by itself: a proxy would have added its Via', () => {
    const steps = [
      ask(0, 'sip:bob@example.com'),
      answer(1, '302 Moved Temporarily', ['<sip:bob@192.0.2.4>']),
      ask(2, 'sip:bob@192.0.2.4', { vias: ['2'] }),
    ];
    expect(readRedirect(traceFromMessages(steps), 1)?.outcome).toMatchObject({ kind: 'followed', throughProxy: false });
  });

  it('a client may send to the Contact from another of its addresses, a proxy is not the client', () => {
    const steps = [
      ask(0, 'sip:bob@example.com'),
      answer(1, '302 Moved Temporarily', ['<sip:bob@[2001:db8::4]>']),
      { ...ask(2, 'sip:bob@[2001:db8::4]', { cseq: 2, vias: ['2'] }), source: '[2001:db8::10]:5060' },
    ];
    const outcomeOf = (all: typeof steps): unknown => readRedirect(traceFromMessages(all), 1)?.outcome;
    expect(outcomeOf(steps)).toMatchObject({ kind: 'followed', certainty: 'certain', by: 2 });
    const forwarded = ask(2, 'sip:bob@[2001:db8::4]', { cseq: 2, vias: ['p', '2'] });
    expect(outcomeOf([...steps.slice(0, 2), { ...forwarded, source: '192.0.2.77:5060' }])).toMatchObject({
      kind: 'trace-ends',
    });
  });

  it('a request of somebody else with the same tag under another Call-ID follows nothing', () => {
    const next = ask(2, 'sip:bob@192.0.2.4', { callId: 'other', vias: ['2'] });
    const steps = [ask(0, 'sip:bob@example.com'), answer(1, '302 Moved Temporarily', ['<sip:bob@192.0.2.4>'])];
    const kindBy = (source: string): unknown =>
      readRedirect(traceFromMessages([...steps, { ...next, source }]), 1)?.outcome.kind;
    expect([kindBy(alice), kindBy('192.0.2.77:5060')]).toEqual(['followed', 'trace-ends']);
  });
});

describe('a new call of the client among many to the same user', () => {
  const invited = ask(0, 'sip:bob@example.com');
  const moved = answer(0.1, '302 Moved Temporarily', ['<sip:bob@192.0.2.4>']);
  const others = Array.from({ length: 40 }, (_, place) => ({
    ...ask(0.2 + place / 100, 'sip:bob@192.0.2.4', { callId: `c${place}`, fromTag: `t${place}`, vias: [`b${place}`] }),
    source: `192.0.2.${100 + place}:5060`,
  }));
  const redials = Array.from({ length: 40 }, (_, place) =>
    ask(1 + place / 100, 'sip:bob@example.com', { callId: `r${place}`, fromTag: `s${place}`, vias: [`r${place}`] }),
  );
  const own = { callId: 'own', fromTag: 'own', vias: ['own'] };

  it('is found behind those of others and behind its own redials', () => {
    const trace = traceFromMessages([invited, moved, ...others, ...redials, ask(2, 'sip:bob@192.0.2.4', own)]);
    expect(readRedirect(trace, 1)?.outcome).toMatchObject({ kind: 'followed', certainty: 'probable', by: 82 });
  });

  it('is none where it comes too late', () => {
    const trace = traceFromMessages([invited, moved, ...others, ...redials, ask(6, 'sip:bob@192.0.2.4', own)]);
    expect(readRedirect(trace, 1)?.outcome).toMatchObject({ kind: 'trace-ends' });
  });
});
