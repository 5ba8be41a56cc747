import { describe, expect, it } from 'vitest';
import { grammarHost, tokenLines } from './grammar-host.ts';
import type { TokenLine } from './grammar-host.ts';
import { textLogStandIn } from './stand-in-grammars.ts';
import { tokenPicture } from './token-picture.ts';
import { traps } from './traps.ts';
import { Registry, parseRawGrammar } from 'vscode-textmate';
import { createOnigScanner, createOnigString } from 'vscode-oniguruma';

const grammar = await grammarHost().grammar('text.log');
const plain = await new Registry({
  onigLib: Promise.resolve({ createOnigScanner, createOnigString }),
  loadGrammar: async () => parseRawGrammar(JSON.stringify(textLogStandIn), 'text.log.json'),
}).loadGrammar('text.log');

function scopes(lines: readonly TokenLine[]): readonly unknown[] {
  return lines.map((line) => line.tokens.map((token) => [token.start, token.end, token.scopes]));
}

function withoutInjection(text: string): readonly TokenLine[] {
  if (plain === null) throw new Error('the stand-in did not load');
  return tokenLines(plain, text);
}

describe('SIP inside text.log', () => {
  it('colours a SIPp log and keeps the lines around it', () => {
    const text = [
      '----------------------------------------------- 2026-11-22 06:44:30.066296',
      'UDP message received [719] bytes :',
      '',
      'SIP/2.0 380 Alternative Service',
      'Via: SIP/2.0/UDP 192.0.2.10:5060;branch=z9hG4bK-1',
      'Call-ID: 1-20715@192.0.2.10',
      'Contact: <urn:service:sos>',
      'Content-Length: 0',
      '',
      'Warning: 2 retries failed',
    ].join('\n');
    expect(`\n${tokenPicture(tokenLines(grammar, text))}\n`).toMatchInlineSnapshot(`
      "
      ----------------------------------------------- 2026-11-22 06:44:30.066296
                                                      ^^^^^^^^^^ comment log.date
                                                                 ^^ constant.language log.constant
                                                                    ^^ constant.language log.constant
                                                                       ^^ constant.language log.constant
                                                                          ^^^^^^ constant.language log.constant
      UDP message received [719] bytes :
                            ^^^ constant.language log.constant

      SIP/2.0 380 Alternative Service
      ^^^^^^^ entity.name.type.version
              ^^^^^^^^^^^^^^^^^^^^^^^ constant.numeric.status.redirection entity.name.function.status.redirection
      Via: SIP/2.0/UDP 192.0.2.10:5060;branch=z9hG4bK-1
      ^^^ keyword.other.header
           ^^^^^^^^^^^ entity.name.type.version
                       ^^^^^^^^^^ string.unquoted.host
                                  ^^^^ constant.numeric.port
                                       ^^^^^^ variable.parameter.name
                                              ^^^^^^^^^ entity.name.function.identifier
      Call-ID: 1-20715@192.0.2.10
      ^^^^^^^ keyword.other.header
               ^^^^^^^^^^^^^^^^^^ entity.name.function.call-id
      Contact: <urn:service:sos>
      ^^^^^^^ keyword.other.header
                ^^^ storage.type.scheme
                    ^^^^^^^^^^^ string.unquoted.host
      Content-Length: 0
      ^^^^^^^^^^^^^^ keyword.other.header
                      ^ constant.numeric.header

      Warning: 2 retries failed
      ^^^^^^^ markup.deleted log.warning
               ^ constant.language log.constant
                         ^^^^^^ string.regexp log.error
      "
    `);
  });

  it.each([
    '2026-11-22 06:44:30 error 380 "quoted"',
    'Warning: 301 is old',
    'Server: nginx 1',
    'Date: 2026-11-22',
    'From: 12 to 14',
    'e: Unable to locate 2 packages',
    'v=0 of 3',
    '<tag>12</tag>',
    '  indented 404',
    'HTTP/1.1 301 Moved Permanently\nLocation: http://www.example.com/\nContent-Type: text/html; charset=UTF-8\nContent-Length: 219',
    ...traps,
  ])('leaves %j as it was', (text) => {
    expect(scopes(tokenLines(grammar, text))).toEqual(scopes(withoutInjection(text)));
  });

  it('gives the log its lines back after a message, its body and an echo', () => {
    const before = [
      'MESSAGE sip:a@example.com SIP/2.0',
      'Content-Type: text/plain',
      'l: 5',
      '',
      'hello 5',
      '',
      'Unexpected UDP message received:',
      '',
      'SIP/2.0 404 Not Found',
      'l: 0',
      '',
      '',
    ];
    const after = ['2026-11-22 warning 404', '', 'error 5'];
    const seen = tokenLines(grammar, [...before, ...after].join('\n')).slice(before.length);
    expect(scopes(seen)).toEqual(scopes(withoutInjection(after.join('\n'))));
  });
});
