import { describe, expect, it } from 'vitest';
import { analyse } from '../log/analyse.ts';
import { request, response } from '../testing/sip-text.ts';
import { documentText } from '../text/text-source.ts';
import { draftTarget } from './draft-target.ts';
import { lineEndOf } from './insertion-after.ts';
import { newBranch } from './new-branch.ts';
import { requestDraft, type RequestDraft } from './request-draft.ts';

function drafted(contact: string, status = 301, parts: Parameters<typeof request>[2] = {}): RequestDraft | undefined {
  const first = request('INVITE', 'sip:bob@example.com', parts);
  const answer = response(`${status} Moved`, { vias: parts.vias ?? ['1'], headers: [`Contact: ${contact}`] });
  const trace = analyse(documentText(first + answer));
  const target = draftTarget(trace, 1, 'follow', 0);
  return target === undefined ? undefined : requestDraft(trace, 1, 'follow', target);
}

function lines(draft: RequestDraft | undefined): readonly string[] {
  return draft?.text.split('\r\n') ?? [];
}

describe('requestDraft', () => {
  it('keeps To tag and Route inside a dialog', () => {
    const found = lines(
      drafted('<sip:bob@example.net>', 301, { toTag: 'callee', headers: ['Route: <sip:p.example.com;lr>'] }),
    );
    expect(found).toContain('To: <sip:bob@example.com>;tag=callee');
    expect(found).toContain('Route: <sip:p.example.com;lr>');
  });

  it('keeps the Request-URI of a 305 and goes by way of its Contact', () => {
    const found = lines(drafted('<sip:p.example.com>', 305));
    expect(found[0]).toBe('INVITE sip:bob@example.com SIP/2.0');
    expect(found).toContain('Route: <sip:p.example.com;lr>');
  });

  it('notes that the first request was logged behind a proxy, and takes the client’s own Via', () => {
    const draft = drafted('<sip:bob@example.net>', 301, { vias: ['proxy', 'own'] });
    expect(draft?.notes).toEqual(['several-vias']);
    expect(lines(draft).filter((line) => line.startsWith('Via:'))).toHaveLength(1);
  });

  it('has a branch of its own for each target, the same one each time', () => {
    const branch = (contact: string): string | undefined => /branch=(\w+)/.exec(drafted(contact)?.text ?? '')?.[1];
    expect(branch('<sip:a@b>')).toMatch(/^z9hG4bK[0-9a-f]{16}$/);
    expect(branch('<sip:a@b>')).toBe(branch('<sip:a@b>'));
    expect(branch('<sip:a@b>')).not.toBe(branch('<sip:a@c>'));
    expect(newBranch('')).not.toBe(newBranch(' '));
  });

  it.each(['<mailto:bob@example.net>', '<http://example.net>', 'nonsense', '*'])('is absent for %s', (contact) => {
    expect(drafted(contact)).toBeUndefined();
  });

  it('is absent when the first request is not in the trace', () => {
    const trace = analyse(documentText(response('301 Moved', { headers: ['Contact: <sip:a@b>'] })));
    expect(requestDraft(trace, 0, 'follow', 'sip:a@b')).toBeUndefined();
  });
});

describe('draftTarget', () => {
  it('is the first Contact in order of q when none is named', () => {
    const answer = response('300 Multiple Choices', { headers: ['Contact: <sip:a@b>;q=0.1, <sip:c@d>;q=0.9'] });
    const trace = analyse(documentText(request('INVITE', 'sip:bob@example.com') + answer));
    expect(draftTarget(trace, 1, 'follow')).toBe('sip:c@d');
    expect(draftTarget(trace, 1, 'follow', 0)).toBe('sip:a@b');
    expect(draftTarget(trace, 1, 'emergency')).toBeUndefined();
  });
});

describe('lineEndOf', () => {
  it('is that of the first line', () => {
    expect(['a\nb\r\n', 'a\r\nb\n', 'a'].map((text) => lineEndOf(documentText(text)))).toEqual(['\n', '\r\n', '\r\n']);
  });
});
