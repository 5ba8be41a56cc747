import { describe, expect, it } from 'vitest';
import { uriSpans } from './uri-spans.ts';

describe('uriSpans', () => {
  it('finds equal URIs, in whatever text, and never a part of a longer one', () => {
    const text =
      'bob,sip:bob@example.com\nbob2 = <SIP:bob@EXAMPLE.com>\nsip:bob@example.com.au sip:bob@example.com:5070';
    const found = uriSpans(text, 'sip:bob@example.com').map(({ start, end }) => text.slice(start, end));
    expect(found).toEqual(['sip:bob@example.com', 'SIP:bob@EXAMPLE.com']);
  });

  it('finds nothing for a text that is no URI', () => {
    expect(uriSpans('bob bob', 'bob')).toEqual([]);
  });
});
