import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readImsXml } from './body/ims-xml.ts';
import { bodyText } from './body/body-text.ts';
import { bodyParts } from './body/multipart.ts';
import { contacts } from './headers/contacts.ts';
import { contentLength } from './headers/content-length.ts';
import { cseq } from './headers/cseq.ts';
import { from } from './headers/from.ts';
import { to } from './headers/to.ts';
import { vias } from './headers/vias.ts';
import type { Message } from './message.ts';
import { parseMessage } from './parse-message.ts';
import { parseUri } from './uri.ts';
import { plainWire } from './wire.ts';

const shared = new URL('../../../../../shared/', import.meta.url);
const rfc4475 = new URL('corpus/rfc4475/', shared);
const rfc5118 = new URL('corpus/rfc5118/', shared);
const malformed = new URL('malformed/', shared);
const oracle = new URL('corpus/ims-380/oracle-usm-825-380-example.txt', shared);

function read(folder: URL, name: string): Message {
  return parseMessage(plainWire(readFileSync(new URL(name, folder), 'latin1'), 0));
}

function namesIn(folder: URL): readonly string[] {
  return existsSync(folder)
    ? readdirSync(folder, { withFileTypes: true })
        .filter((one) => one.isFile())
        .map((one) => one.name)
    : [];
}

describe.skipIf(!existsSync(rfc4475))('the torture messages of RFC 4475', () => {
  it.each(namesIn(rfc4475))('%s has a readable start line and its headers', (name) => {
    const message = read(rfc4475, name);
    expect(message.startLine.kind).not.toBe('malformed');
    expect(message.headers.some((header) => header.name === 'from') || name === 'insuf.dat').toBe(true);
    for (const { name: header, span } of message.headers)
      expect([header, span.start < span.end]).toEqual([header, true]);
  });

  it('3.1.1.1 wsinv: blanks and folds everywhere', () => {
    const message = read(rfc4475, 'wsinv.dat');
    expect(message.problems).toEqual([]);
    expect(contentLength(message)).toBe(150);
    expect(cseq(message)).toEqual({ number: 9, method: 'INVITE' });
    expect(from(message)).toMatchObject({
      displayName: 'J Rosenberg \\"',
      parameters: [{ name: 'tag', value: '98asjd8' }],
    });
    expect(to(message)).toMatchObject({ uriText: 'sip:vivekg@chair-dnrc.example.com', isBracketed: false });
    expect(vias(message).map((via) => [via.transport, via.sentBy, via.branch])).toEqual([
      ['UDP', '192.0.2.2', '390skdjuw'],
      ['TCP', 'spindle.example.com', 'z9hG4bK9ikj8'],
      ['UDP', '192.168.255.111', 'z9hG4bK30239'],
    ]);
    expect(contacts(message)).toMatchObject([
      { displayName: 'Quoted string ""', q: 0.33, uriText: 'sip:jdrosen@example.com' },
    ]);
  });

  it('3.1.1.2 intmeth: every unusual character', () => {
    const message = read(rfc4475, 'intmeth.dat');
    expect(message.startLine).toMatchObject({ kind: 'request', method: "!interesting-Method0123456789_*+`.%indeed'~" });
    expect(cseq(message)?.method).toBe("!interesting-Method0123456789_*+`.%indeed'~");
    expect(to(message)?.uri?.host).toBe('example.com');
    expect(from(message)).toMatchObject({
      displayName: "token1~` token2'+_ token3*%!.-",
      uriText: 'sip:mundane@example.com',
    });
  });

  it('3.1.1.9 semiuri: a semicolon in the user part', () => {
    const { startLine } = read(rfc4475, 'semiuri.dat');
    expect(startLine.kind === 'request' && parseUri(startLine.requestUri)).toMatchObject({
      user: 'user;par=u%40example.net',
      host: 'example.com',
      parameters: [],
    });
  });

  it('3.1.1.11 mpart01: a multipart body', () => {
    expect(bodyParts(read(rfc4475, 'mpart01.dat')).map((part) => part.contentType)).toEqual([
      'text/plain',
      'application/octet-stream',
    ]);
  });

  it('3.1.2.5 scalarlg and 3.1.2.19 bigcode: numbers out of range', () => {
    expect(cseq(read(rfc4475, 'scalarlg.dat'))).toBeUndefined();
    expect(read(rfc4475, 'bigcode.dat').startLine).toMatchObject({ kind: 'response', status: 4294967301 });
  });

  it('3.1.2.6 quotbal: a quote that never ends still leaves the URI', () => {
    expect(to(read(rfc4475, 'quotbal.dat'))).toMatchObject({
      uriText: 'sip:j.user@example.com',
      problems: [{ id: 'quoted-string-unclosed' }],
    });
  });

  it('3.1.2.13 regbadct and 3.3.14 regescrt: a question mark needs brackets', () => {
    expect(contacts(read(rfc4475, 'regbadct.dat'))).toMatchObject([{ problems: [{ id: 'angle-bracket-missing' }] }]);
    expect(contacts(read(rfc4475, 'regescrt.dat'))).toMatchObject([
      { problems: [], uri: { headers: [{ name: 'Route' }] } },
    ]);
  });

  it('3.3.12 cparam01 and 3.3.13 cparam02: whose parameter it is', () => {
    expect(contacts(read(rfc4475, 'cparam01.dat'))).toMatchObject([
      { parameters: [{ name: 'unknownparam' }], uri: { parameters: [] } },
    ]);
    expect(contacts(read(rfc4475, 'cparam02.dat'))).toMatchObject([
      { parameters: [], uri: { parameters: [{ name: 'unknownparam' }] } },
    ]);
  });
});

describe.skipIf(!existsSync(rfc5118))('the IPv6 messages of RFC 5118', () => {
  it('4.1 and 4.2: an address in brackets and one without', () => {
    const good = read(rfc5118, 'ipv6-good').startLine;
    const bad = read(rfc5118, 'ipv6-bad').startLine;
    expect(good.kind === 'request' && parseUri(good.requestUri)?.host).toBe('[2001:db8::10]');
    expect(bad.kind === 'request' && parseUri(bad.requestUri)).toBeUndefined();
  });

  it('4.3 and 4.4: the port inside and outside the brackets', () => {
    const ambiguous = read(rfc5118, 'port-ambiguous').startLine;
    const unambiguous = read(rfc5118, 'port-unambiguous').startLine;
    expect(ambiguous.kind === 'request' && parseUri(ambiguous.requestUri)).toMatchObject({
      host: '[2001:db8::10:5070]',
    });
    expect(unambiguous.kind === 'request' && parseUri(unambiguous.requestUri)).toMatchObject({
      host: '[2001:db8::10]',
      port: 5070,
    });
  });

  it('4.5: received with and without brackets', () => {
    expect(vias(read(rfc5118, 'via-received-param-with-delim'))[0]?.received).toBe('[2001:db8::9:255]');
    expect(vias(read(rfc5118, 'via-received-param-no-delim'))[0]?.received).toBe('2001:db8::9:255');
  });
});

/** The first lines that nobody can read: a missing part, leading garbage, a status of two digits or of letters. */
const unreadable = ['37-', '38-', '43-', '77-', '81-', '83-'];

describe.skipIf(!existsSync(malformed))('messages that real stacks were tried with', () => {
  it.each(namesIn(malformed).filter((name) => name.endsWith('.sip')))('%s keeps its headers', (name) => {
    const message = read(malformed, name);
    const isUnreadable = message.startLine.kind === 'malformed';
    expect(isUnreadable && !unreadable.some((one) => name.startsWith(one))).toBe(false);
    expect(message.headers.length).toBeGreaterThan(4);
  });
});

describe.skipIf(!existsSync(oracle))('the 380 of a published manual', () => {
  it('is read although the empty line before its body is missing', () => {
    const text = readFileSync(oracle, 'latin1');
    const message = parseMessage(plainWire(text.slice(text.indexOf('SIP/2.0 380')), 0));
    expect(message.problems.map((problem) => problem.id)).toEqual(['blank-line-missing']);
    expect(readImsXml(bodyText(message), message.body.start)).toMatchObject({
      rootIsExpected: true,
      alternativeService: { type: 'emergency', action: 'emergency-registration', reason: 'sample reason' },
      problems: [],
    });
  });
});
