import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { grammarFolder } from './grammar-host.ts';

const project = join(grammarFolder, '..');
const manifest = readFileSync(join(project, 'package.json'), 'utf8');
const wordPattern = textAt(readFileSync(join(project, 'language-configuration.json'), 'utf8'), 'wordPattern');
const firstLine = textAt(manifest, 'firstLine');

describe('a word', () => {
  it.each([
    ['Contact: <sip:bob@[2001:db8::1]:5060;transport=tcp>;tag=x', 'sip:bob@[2001:db8::1]:5060'],
    ['To: <sip:a@b>;tag=f8224eeebe55e202cf1b.d47eda2d', 'f8224eeebe55e202cf1b.d47eda2d'],
    ['Via: SIP/2.0/UDP 192.0.2.4:5060;branch=z9hG4bK-16295-1-0', 'z9hG4bK-16295-1-0'],
    ['Via: SIP/2.0/UDP 192.0.2.4:5060;branch=z9hG4bK-16295-1-0', '192.0.2.4:5060'],
    ['Call-ID: 1-16295@192.0.2.10', '1-16295@192.0.2.10'],
    ['Content-Type: application/sdp', 'Content-Type'],
    ['Content-Type: application/sdp', 'application/sdp'],
    ['INVITE sip:bob@example.com SIP/2.0', 'SIP/2.0'],
    ['a=rtpmap:96 opus/48000/2', 'opus/48000/2'],
    ['// a comment', 'comment'],
    ['Contact: <urn:service:sos>', 'urn:service:sos'],
  ])('in %s is %s', (line, word) => {
    expect(line.match(new RegExp(wordPattern, 'g'))).toContain(word);
  });

  it('is never empty', () => {
    expect(new RegExp(`^(?:${wordPattern})$`).test('')).toBe(false);
  });
});

describe('the first line of a file without an extension', () => {
  it.each([
    ['INVITE sip:bob@example.com SIP/2.0', true],
    ['SIP/2.0 301 Moved Permanently', true],
    ['SIP/2.0 200', true],
    ['HTTP/1.1 301 Moved Permanently', false],
    ['GET / HTTP/1.1', false],
    ['received SIP/2.0 301', false],
    ['SIP/2.0 301st', false],
  ])('%s: %s', (line, isSip) => {
    expect(new RegExp(firstLine).test(line)).toBe(isSip);
  });
});

it('the manifest names files that exist', () => {
  const paths = [
    ...manifest.matchAll(/"(?:path|configuration)": "(\.\/[^"]*(?:tmLanguage|language-configuration)\.json)"/g),
  ].map((match) => match[1] ?? '');
  expect(paths.length).toBe(4);
  expect(paths.filter((path) => !existsSync(join(project, path)))).toEqual([]);
});

/** Returns the string behind the first such key of a JSON text. */
function textAt(json: string, key: string): string {
  const literal = new RegExp(`"${key}":\\s*("(?:[^"\\\\]|\\\\.)*")`).exec(json)?.[1] ?? '""';
  const value: unknown = JSON.parse(literal);
  if (typeof value !== 'string' || value === '') throw new Error(`no ${key}`);
  return value;
}
