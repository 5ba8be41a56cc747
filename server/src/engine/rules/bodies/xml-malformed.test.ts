import { describe, expect, it } from 'vitest';
import { saidOf, withBody } from '../../testing/findings-in-body.ts';

const rule = 'xml-malformed';
const said = (body: string, contentType = 'application/pidf+xml'): readonly string[] =>
  saidOf(withBody(body, { contentType }), rule);

describe('xml-malformed', () => {
  it('marks where the body stops being XML', () => {
    expect(said('<presence><note>a & b</note></presence>')).toEqual([expect.stringMatching(/^error found: /)]);
    expect(said('<presence><note></presence>')).toEqual([expect.stringMatching(/^error found: /)]);
    expect(said('<presence>')).toHaveLength(1);
  });

  it('says so where a document is larger than is read', () => {
    expect(said(`<presence>${'<a/>'.repeat(70_000)}</presence>`)).toEqual([
      expect.stringMatching(/^information too-large/),
    ]);
  });

  it('says nothing about XML, and about text that is not said to be any', () => {
    expect(said('<?xml version="1.0"?>\r\n<presence><note>a &amp; b</note></presence>\r\n')).toEqual([]);
    expect(said('a < b', 'text/plain')).toEqual([]);
  });
});
