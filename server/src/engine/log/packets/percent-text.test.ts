import { describe, expect, it } from 'vitest';
import { documentText } from '../../text/text-source.ts';
import { analyse, finished } from '../analyse.ts';
import { reanalyse } from '../reanalyse.ts';
import { sliceLength } from '../slice-length.ts';
import { both, invite, moved, reading } from '../testing/dressed.ts';
import { percentView } from './percent-text.ts';

const coded = [invite, moved].map((lines) => encodeURIComponent(`${lines.join('\r\n')}\r\n`));
const told = both('raw', '- - > - -', '- - > - -');

describe('a message in a URL', () => {
  it('is read wherever it stands in the line, and shown where it stands', () => {
    const text = coded.map((value) => `[info] GET /log?level=7&msg=${value}&x=1 HTTP/1.1\n`).join('');
    expect(reading(text)).toEqual(told);
    const trace = analyse(documentText(text));
    const spans = [0, 1].map((entry) => trace.messageSpan(entry));
    expect(spans.map(({ start, end }) => text.slice(start, end))).toEqual(coded);
  });

  it.each([
    ['Python leaves slashes', (text: string) => encodeURIComponent(text).replaceAll('%2F', '/')],
    [
      'Python makes blanks plus signs',
      (text: string) => encodeURIComponent(text).replaceAll('%2F', '/').replaceAll('%20', '+'),
    ],
    ['a URL is coded as a whole', encodeURI],
  ])('is read as %s', (_, code) => {
    const lines = [
      ...invite.slice(0, 6),
      'Refer-To: <sip:carol@example.com?Replaces=a%40b&Require=replaces>',
      'Subject: fish & chips #1 = good?',
      ...invite.slice(6),
    ];
    const values = [lines, moved].map((message) => code(`${message.join('\r\n')}\r\n`));
    const text = values.map((value) => `[info] GET /log?msg=${value}&level=7 HTTP/1.1\n`).join('');
    expect(reading(text)).toEqual(told);
    const trace = analyse(documentText(text));
    const spans = [0, 1].map((entry) => trace.messageSpan(entry));
    expect(spans.map(({ start, end }) => text.slice(start, end))).toEqual(values);
  });

  it('is read as UTF-8', () => {
    const lines = invite.map((line) => line.replace('Alice', 'Zoë'));
    const trace = analyse(documentText(`msg=${encodeURIComponent(lines.join('\r\n'))}\n`));
    expect(trace.message(0).wire.text).toContain('"Zoë"');
  });

  it('is found when an edit makes it one', () => {
    const text = `msg=${coded[1]}&x=1\n`;
    const at = text.indexOf('%2F');
    const before = analyse(documentText(text.replace('%2F', '-')));
    const after = finished(reanalyse(before, documentText(text), { start: at, end: at + 1, newLength: 3 }));
    expect([before.count, after.count]).toEqual([0, 1]);
  });

  it('is found when an edit puts a header field below its start line', () => {
    const text = `msg=${coded[1]}&x=1\n`;
    const at = text.indexOf('Via');
    const before = analyse(documentText(`${text.slice(0, at)}-${text.slice(at + 1)}`));
    const after = finished(reanalyse(before, documentText(text), { start: at, end: at + 1, newLength: 1 }));
    expect([before.count, after.count]).toEqual([0, 1]);
  });

  it.each([
    'Via=SIP%2F2.0%2FUDP%20192.0.2.10',
    'q=what%20is%20SIP%2F2.0%20301',
    'q=SIP%2F2.0+301+Moved+Permanently+explained',
    'agent=INVITE%20of%20SIP%2F2.0%0D%0A',
    'q=SIP/2.0%20301%20Moved%20Permanently',
    'q=SIP/2.0+301+Moved%0D%0Awhat+is+it',
    'q=INVITE+sip:bob@example.com+SIP/2.0%0D%0A',
    'Via:%20SIP/2.0/UDP%20192.0.2.10%0D%0A',
  ])('is none that is only named: %s', (text) => {
    expect(reading(`GET /?${text} HTTP/1.1\n`)).toEqual([]);
  });

  it('ends where its last character stands, coded or not', () => {
    const text = `a=${coded[1]}x%C3%AB\n`;
    const view = finished(percentView(documentText(text)));
    const end = view?.text.chars.indexOf('x\u00eb') ?? -1;
    expect([end + 1, end + 2].map((offset) => text.slice(0, view?.endOf(offset)).slice(-6))).toEqual([
      '%0D%0Ax'.slice(-6),
      '%C3%AB',
    ]);
  });

  it('is decoded with pauses', () => {
    const text = `msg=${coded[1]}\n`;
    const long = text.repeat(Math.ceil((3 * sliceLength) / text.length));
    expect([...percentView(documentText(long))].length).toBeGreaterThanOrEqual(2);
  });
});
