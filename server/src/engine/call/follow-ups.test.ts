import { describe, expect, it } from 'vitest';
import { analyse } from '../log/analyse.ts';
import { request, response } from '../testing/sip-text.ts';
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

  it('the BYE of another dialog in the same call does not end the redirected one', () => {
    const bye = (fromTag: string): string =>
      request('BYE', 'sip:bob@example.com', { cseq: 3, fromTag, toTag: 'x', vias: ['bye'] });
    const moved = redirect('301 Moved Permanently', 'sip:bob@example.net');
    expect(outcome(invite, moved, bye('other'))).toMatchObject({ kind: 'cannot-be-told' });
    expect(outcome(invite, moved, bye('caller'))).toMatchObject({ kind: 'not-needed', why: 'session-ended' });
  });
});
