import { describe, expect, it } from 'vitest';
import { replaceUri } from './replace-uri.ts';

describe('replaceUri', () => {
  it('replaces equal URIs, in whatever text, and never a part of a longer one', () => {
    const text =
      'bob,sip:bob@example.com\nbob2 = <SIP:bob@EXAMPLE.com>\nsip:bob@example.com.au sip:bob@example.com:5070';
    const edits = replaceUri(text, 'sip:bob@example.com', 'sip:bob@example.net');
    const changed = edits
      .toReversed()
      .reduce((now, { span, newText }) => now.slice(0, span.start) + newText + now.slice(span.end), text);
    expect(changed).toBe(
      'bob,sip:bob@example.net\nbob2 = <sip:bob@example.net>\nsip:bob@example.com.au sip:bob@example.com:5070',
    );
  });

  it('does nothing for a text that is no URI', () => {
    expect(replaceUri('bob bob', 'bob', 'x')).toEqual([]);
  });
});
