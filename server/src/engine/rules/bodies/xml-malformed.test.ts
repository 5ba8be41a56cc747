import { describe, expect, it } from 'vitest';
import { saidOf, withBody } from '../../testing/findings-in-body.ts';
import { foundIn } from '../../testing/found-in.ts';
import { okResponse } from '../../testing/one-message.ts';

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

  it('says nothing where ngrep prints a dot for each line feed, and speaks where it keeps lines', () => {
    const words = 'U 2026/11/22 06:41:28.458012 192.0.2.10:5060 -> 192.0.2.2:5060 #2';
    const sent = (body: string): string =>
      okResponse({ type: 'Content-Type: application/pidf+xml', 'Content-Length': `Content-Length: ${body.length}` }) +
      body;
    const inRow = (body: string): string => `${words} ${sent(body).replaceAll(/[\r\n]/g, '.')}\n`;
    expect(foundIn(inRow('<?xml version="1.0"?>\n<presence/>'), rule)).toEqual([]);
    expect(foundIn(inRow('<?xml version="1.0"?>\r\n<presence/>\r\n'), rule)).toEqual([]);
    const inLines = (body: string): string => `${words}\n${sent(body).replaceAll('\r', '.')}\n`;
    expect(foundIn(inLines('<?xml version="1.0"?>\n<presence/>'), rule)).toEqual([]);
    expect(foundIn(inLines('<presence><note></presence>'), rule)).toHaveLength(1);
  });
});
