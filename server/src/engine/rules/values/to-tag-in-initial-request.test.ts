import { describe, expect, it } from 'vitest';
import { fixedBy } from '../../testing/fixed-by.ts';
import { briefly, findingsOf } from '../../testing/findings-of.ts';
import { request, response, type Parts } from '../../testing/sip-text.ts';
import { traceFromMessages } from '../../testing/trace-from-messages.ts';

const rule = 'to-tag-in-initial-request';
const uri = 'sip:bob@example.com';

function found(...texts: readonly string[]): readonly string[] {
  const trace = traceFromMessages(texts.map((text) => ({ text })));
  return briefly(trace, findingsOf(trace, rule));
}

function again(parts: Parts = {}): string {
  return request('INVITE', uri, { cseq: 2, vias: ['2'], toTag: 'callee', ...parts });
}

const first = request('INVITE', uri);
const refused = response('401 Unauthorized');

describe('to-tag-in-initial-request', () => {
  it.each(['REGISTER', 'PUBLISH'])('points at the tag of a %s, and takes it away', (method) => {
    const text = request(method, uri, { toTag: 'x1' });
    expect(found(text)).toEqual([`0 warning ${rule}.never at tag=x1`]);
    expect(fixedBy(text, rule)).toBe(text.replace(';tag=x1', ''));
  });

  it('points at the tag of a refusal that a new try has taken over', () => {
    expect(found(first, refused, again())).toEqual([`2 warning ${rule}.of-refusal at tag=callee`]);
  });

  it.each([
    ['a call that began before the trace', [again()]],
    ['the ACK to the refusal', [first, refused, request('ACK', uri, { toTag: 'callee' })]],
    ['a new try without the tag', [first, refused, again({ toTag: '' })]],
    ['a dialog that was there before', [first, response('180 Ringing'), refused, again()]],
    ['a dialog that came of it', [first, refused, again(), response('200 OK', { cseq: 2, vias: ['2'] })]],
    [
      'a refusal inside a dialog',
      [again(), response('401 Unauthorized', { cseq: 2, vias: ['2'] }), again({ cseq: 3 })],
    ],
    ['a refusal whose request is missing', [refused, again()]],
    ['another method', [first, refused, request('OPTIONS', uri, { cseq: 2, vias: ['2'], toTag: 'callee' })]],
  ])('is silent for %s', (_what, texts) => {
    expect(found(...texts)).toEqual([]);
  });
});
