import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { analyse } from '../../log/analyse.ts';
import {
  audioInvite,
  cursorIn,
  inviteHead,
  labelsAt,
  suggestedAt,
  suggestionAt,
  takenAt,
  wholeInvite,
} from '../../testing/written-at.ts';
import { finished } from '../../log/analyse.ts';
import { findings } from '../../rules/check.ts';
import { defaultRuleSettings } from '../../rules/rule-settings.ts';
import { documentText } from '../../text/text-source.ts';
import { completion } from './completion.ts';

describe('a line that begins a message', () => {
  it.each([
    ['an empty file', '‸'],
    ['behind a message', `${wholeInvite}‸`],
    ['behind a session description', `${audioInvite}a=rtpmap:0 PCMU/8000\n\n‸`],
    ['behind a separator', `${inviteHead}### the next one\n‸`],
  ])('may be a request, a response, or a whole message: %s', (_name, text) => {
    const labels = labelsAt(text);
    expect(labels[0]).toBe('INVITE…200…ACK…BYE');
    expect(labels.slice(labels.indexOf('INVITE')).slice(0, 2)).toEqual(['INVITE', 'ACK']);
    expect(labels).toContain('SIP/2.0 301 Moved Permanently');
    expect(labels.indexOf('INVITE')).toBeLessThan(labels.indexOf('INVITE+SDP'));
  });

  it('is written whole, with its places to fill in', () => {
    expect(suggestionAt('‸', 'INVITE').snippet).toBe('INVITE ${1:sip:bob@example.com} SIP/2.0$0');
    expect(takenAt(`${wholeInvite}IN‸`, 'INVITE')).toBe(`${wholeInvite}INVITE sip:bob@example.com SIP/2.0`);
    expect(takenAt('INVI‸TE sip:bob@example.com SIP/2.0\n', 'ACK', 'replace')).toBe(
      'ACK sip:bob@example.com SIP/2.0\n',
    );
  });

  it('is about those who stand above, whole messages too', () => {
    const above = wholeInvite
      .replaceAll('alice', 'carol')
      .replaceAll('example.com', 'example.org')
      .replace('@192.0.2.10>', '@192.0.2.99>');
    const written = suggestionAt(`${above}‸`, 'INVITE…200…ACK…BYE').plain;
    expect(written).toContain('From: <sip:carol@example.org>');
    expect(written).toContain('Contact: <sip:carol@192.0.2.99>');
    expect(written).not.toMatch(/alice|192\.0\.2\.10/);
    const trace = analyse(documentText(written.replaceAll('\n', '\r\n')));
    expect(finished(findings(trace, defaultRuleSettings)).filter(({ severity }) => severity === 'error')).toEqual([]);
  });

  it('is found by the number of its status', () => {
    expect(suggestionAt('30‸', 'SIP/2.0 301 Moved Permanently').filter).toBe('301 Moved Permanently');
    expect(takenAt('30‸', 'SIP/2.0 301 Moved Permanently')).toBe('SIP/2.0 301 Moved Permanently');
  });

  it('has the phrase with the code', () => {
    expect(labelsAt('SIP/2.0 ‸', ' ')).toContain('380 Alternative Service');
    expect(takenAt('SIP/2.0 3‸02 Found', '301 Moved Permanently', 'replace')).toBe('SIP/2.0 301 Moved Permanently');
  });

  it('has the URIs of the messages around it, and the version', () => {
    expect(labelsAt(`${wholeInvite}BYE ‸`, ' ')).toEqual([
      'sip:bob@example.com',
      'sip:alice@example.com',
      'sip:alice@192.0.2.10',
      'sip:',
    ]);
    expect(takenAt(`${wholeInvite}BYE sip:‸`, 'sip:bob@example.com')).toBe(
      `${wholeInvite}BYE sip:bob@example.com SIP/2.0`,
    );
    expect(takenAt('BYE sip:‸ SIP/2.0', 'sip:')).toBe('BYE sip:bob@example.com SIP/2.0');
    expect(labelsAt('BYE sip:bob@example.com ‸')).toEqual(['SIP/2.0']);
  });
});

describe('the name of a header field', () => {
  it('is first one that the message must have and has not', () => {
    const found = suggestedAt(`${inviteHead}‸`)?.suggestions ?? [];
    expect(found.slice(0, 2).map(({ label, note }) => [label, note])).toEqual([
      ['Max-Forwards', 'missing'],
      ['Contact', 'missing'],
    ]);
    expect(found.filter(({ note }) => note === 'advised').map(({ label }) => label)).toEqual([
      'Supported',
      'Content-Length',
    ]);
  });

  it.each([
    ['BYE sip:a.example SIP/2.0\n‸', ['Via', 'Max-Forwards', 'From', 'To', 'Call-ID', 'CSeq']],
    ['PRACK sip:a.example SIP/2.0\n‸', ['Via', 'Max-Forwards', 'From', 'To', 'Call-ID', 'CSeq', 'RAck']],
    ['SIP/2.0 401 Unauthorized\nCSeq: 1 REGISTER\n‸', ['Via', 'From', 'To', 'Call-ID', 'WWW-Authenticate']],
    ['SIP/2.0 302 Moved Temporarily\nCSeq: 1 INVITE\n‸', ['Via', 'From', 'To', 'Call-ID', 'Contact']],
    ['SIP/2.0 183 Session Progress\nCSeq: 1 INVITE\nRequire: 100rel\n‸', ['Via', 'From', 'To', 'Call-ID', 'RSeq']],
    ['FROBNICATE sip:a.example SIP/2.0\n‸', ['Via', 'Max-Forwards', 'From', 'To', 'Call-ID', 'CSeq']],
  ])('is what this message must have: %#', (text, names) => {
    const found = suggestedAt(text)?.suggestions ?? [];
    expect(found.filter(({ note }) => note === 'missing').map(({ label }) => label)).toEqual(names);
  });

  it('is written with all others that are missing, on an empty line', () => {
    const bye = 'BYE sip:bob@example.com SIP/2.0\n';
    const all = 'Via … Content-Length';
    expect(labelsAt(`${bye}‸`)[0]).toBe(all);
    const written = takenAt(`${bye}‸`, all);
    const message = analyse(documentText(`${written}\n\n`)).message(0);
    expect(message.problems).toEqual([]);
    expect(message.headers.map(({ name }) => name)).toEqual([
      ...['via', 'max-forwards', 'from', 'to', 'call-id', 'cseq'],
      'content-length',
    ]);
    expect(suggestionAt(`${bye}‸`, all).note).toBe('all-missing');
    // It would be in the way of who looks for one of them.
    expect(labelsAt(`${bye}V‸`)).not.toContain(all);
    expect(labelsAt(`${inviteHead}‸`).some((label) => label.includes(' … '))).toBe(false);
    expect(takenAt(`${wholeInvite}SIP/2.0 200 OK\n‸`, 'Via … Content-Length')).toMatch(
      /200 OK\nVia: SIP\/2\.0\/UDP 192\.0\.2\.10;branch=z9hG4bK776asdhds\nFrom: .*\nTo: .*;tag=.*\nCall-ID: a84b4c76e66710@/,
    );
  });

  it('is not one that may stand once and is there', () => {
    const labels = labelsAt(`${inviteHead}c‸\nMax-Forwards: 70\n\n`);
    for (const name of ['Call-ID', 'CSeq', 'From', 'To', 'Max-Forwards']) expect(labels).not.toContain(name);
    // Some may stand several times, and the one at the cursor is not there yet.
    expect(labels).toContain('Via');
    expect(labelsAt(`${inviteHead}Max-For‸`)).toContain('Max-Forwards');
    expect(labelsAt('OPTIONS sip:a.example SIP/2.0\nv: SIP/2.0/UDP a\nl: 0\n‸')).not.toContain('Content-Length');
  });

  it('is not one that stands below the empty line that it is written on', () => {
    const [first = '', ...more] = inviteHead.split('\n');
    const labels = labelsAt(`${first}\n‸\n${more.join('\n')}\n`);
    expect(labels.slice(0, 2)).toEqual(['Max-Forwards', 'Contact']);
    expect(labels).not.toContain('CSeq');
    // The line that ends the header fields is one of the message: what stands below it is the body.
    expect(suggestionAt(`${inviteHead}‸\nbody`, 'Content-Length').plain).toBe('Content-Length: 4');
  });

  it('is last one that such a message does not have', () => {
    const found = suggestedAt(`${inviteHead}‸`)?.suggestions ?? [];
    expect(found.at(-1)?.note).toBe('unusual');
    expect(found.find(({ label }) => label === 'RSeq')?.note).toBe('unusual');
    expect(found.find(({ label }) => label === 'Reason')?.note).toBeUndefined();
    expect(found.map(({ label }) => label)).not.toContain('Hide');
  });

  it('is found by its compact form', () => {
    expect(suggestionAt(`${inviteHead}‸`, 'Contact')).toMatchObject({ detail: 'm', filter: 'Contact m' });
    // One letter means it, whatever else has that letter; with the second one others are asked for.
    const found = suggestedAt(`${inviteHead}l‸`);
    expect(found?.isIncomplete).toBe(true);
    expect(found?.suggestions[0]).toMatchObject({ label: 'Content-Length', filter: 'l' });
    expect(labelsAt(`${inviteHead}M‸`)[0]).toBe('Contact');
    expect(suggestedAt(`${inviteHead}Ma‸`)?.isIncomplete).toBe(false);
  });

  it('comes with a value where that is known', () => {
    expect(takenAt(`${inviteHead}Max‸`, 'Max-Forwards')).toBe(`${inviteHead}Max-Forwards: 70`);
    expect(suggestionAt('BYE sip:a.example SIP/2.0\n‸', 'Via').snippet).toMatch(
      /^Via: SIP\/2\.0\/\$\{1:UDP\} \$\{2:client\.example\.com\};branch=z9hG4bK[0-9a-f]{16}\$0$/,
    );
    expect(suggestionAt('BYE sip:a.example SIP/2.0\n‸', 'To').plain).toBe('To: <sip:a.example>');
    expect(suggestionAt('BYE sip:a.example SIP/2.0\n‸', 'CSeq').plain).toBe('CSeq: 1 BYE');
    expect(suggestionAt(`${inviteHead}‸\n\nbody`, 'Content-Length').plain).toBe('Content-Length: 4');
  });

  it('is the name alone where its colon is there', () => {
    expect(takenAt(`${inviteHead}Max‸-: 70\n\n`, 'Max-Forwards', 'replace')).toBe(`${inviteHead}Max-Forwards: 70\n\n`);
  });

  it('comes in a response with what the request above it has', () => {
    const text = `${wholeInvite}SIP/2.0 200 OK\n‸`;
    expect(suggestionAt(text, 'Via')).toMatchObject({
      plain: 'Via: SIP/2.0/UDP 192.0.2.10;branch=z9hG4bK776asdhds',
      note: 'copied',
    });
    expect(suggestionAt(text, 'From').plain).toBe('From: <sip:alice@example.com>;tag=1928301774');
    expect(suggestionAt(text, 'To').plain).toMatch(/^To: <sip:bob@example\.com>;tag=[0-9a-f]{8}$/);
    expect(suggestionAt(text, 'CSeq').plain).toBe('CSeq: 1 INVITE');
    expect(suggestionAt(`${wholeInvite}SIP/2.0 100 Trying\n‸`, 'To').plain).toBe('To: <sip:bob@example.com>');
    expect(suggestedAt(text)?.suggestions.find(({ label }) => label === 'Max-Forwards')?.note).toBe('unusual');
  });

  it('is taken from the request of the same Call-ID', () => {
    const other = wholeInvite.replace('z9hG4bK776asdhds', 'z9hG4bKother').replace('a84b4c76e66710', 'other');
    const text = `${wholeInvite}${other}SIP/2.0 200 OK\nCall-ID: a84b4c76e66710@192.0.2.10\n‸`;
    expect(suggestionAt(text, 'Via').plain).toContain('z9hG4bK776asdhds');
  });
});

describe('nothing is suggested', () => {
  it.each([
    ['in a text', `${inviteHead}Content-Type: text/plain\n\nHel‸`],
    ['in a comment', '# a rema‸rk'],
    ['in a comment among header fields', `${inviteHead}// a rema‸rk`],
    ['in a separator', `${wholeInvite}### next‸`],
    ['behind a blank that is typed in a header', [`${inviteHead}From: Alice ‸`, ' ']],
    ['behind the colon of a URI', [`${inviteHead}Contact: <sip:‸`, ':']],
    ['behind a blank in a free text', [`${inviteHead}Subject: hello ‸`, ' ']],
    ['behind the blank of an empty line', [`${wholeInvite} ‸`, ' ']],
    ['behind the colon of a time', [`${inviteHead}Date: Sat, 13 Nov 2010 23:‸`, ':']],
    ['behind an equals sign in a phrase', ['SIP/2.0 200 a=‸', '=']],
  ] as const)('%s', (_name, asked) => {
    const [text, typed] = typeof asked === 'string' ? [asked, undefined] : asked;
    expect(labelsAt(text, typed)).toEqual([]);
  });

  it.each([
    [`${inviteHead}Supported:‸`, ':'],
    [`${inviteHead}Supported: ‸`, ' '],
    [`${inviteHead}Supported: timer, ‸`, ' '],
    [`${inviteHead}Contact: <‸`, '<'],
    [`${inviteHead}Contact: <sip:a.example>;‸`, ';'],
    [`${inviteHead}Session-Expires: 90;refresher=‸`, '='],
    [`${inviteHead}WWW-Authenticate: Digest ‸`, ' '],
    [`${audioInvite}a=‸`, '='],
    [`${audioInvite}a=rtpmap:‸`, ':'],
    ['SIP/2.0 ‸', ' '],
    ['INVITE ‸', ' '],
  ])('but what a typed character begins is: %#', (text, typed) => {
    expect(labelsAt(text, typed)).not.toEqual([]);
  });
});

it('quoted messages belong to the message that quotes them', () => {
  const fragment = 'SIP/2.0 302 Moved Temporarily\nContact: <sip:carol@example.com>\n';
  const notify = `NOTIFY sip:a.example SIP/2.0
Via: SIP/2.0/UDP 192.0.2.10;branch=z9hG4bK1
From: <sip:alice@example.com>;tag=1
To: <sip:bob@example.com>;tag=2
Call-ID: 1@192.0.2.10
CSeq: 1 NOTIFY
Event: refer
Content-Type: message/sipfrag
Content-Length: ${fragment.length}

${fragment}`;
  expect(labelsAt(`${notify}‸`)).not.toContain('Via');
  expect(labelsAt(`${notify.slice(0, -fragment.length)}‸`)).toContain('SIP/2.0 200 OK');
});

it('a file of any length is read around the cursor only', () => {
  const short = cursorIn(`${wholeInvite.repeat(40)}${inviteHead}Sup‸`);
  const long = cursorIn(`${wholeInvite.repeat(4000)}${inviteHead}Sup‸`);
  const counts = [short, long].map(({ trace, offset }) => {
    let asked = 0;
    const counted = new Proxy(trace, {
      get: (target, name: keyof typeof trace) => {
        asked += 1;
        const value: unknown = target[name];
        return typeof value === 'function' ? (value as (...args: readonly unknown[]) => unknown).bind(target) : value;
      },
    });
    expect(completion(counted, { offset, typed: undefined, seed: '' })?.suggestions.length).toBeGreaterThan(50);
    return asked;
  });
  // Only the search for the entry at the cursor grows, with the logarithm.
  expect(counts[1]).toBeLessThan((counts[0] ?? 0) + 60);
});

it('any text and any cursor have an answer whose places stand in the text', () => {
  const line = fc.constantFrom(
    'INVITE sip:bob@example.com SIP/2.0',
    'SIP/2.0 200 OK',
    'Via: SIP/2.0/UDP a;branch=z9hG4bK1',
    'Contact: "A, <" <sip:a;x="y>;q=0.5, <',
    'Content-Type: application/sdp',
    'Content-Type: multipart/mixed;boundary=x',
    '--x',
    'WWW-Authenticate: Digest realm="\\',
    'v=0',
    'm=audio 1 RTP/AVP 0 96',
    'a=rtpmap:96 opus',
    '',
    ' ',
    '###',
    '\u3042\ud800: \u0000',
  );
  fc.assert(
    fc.property(fc.array(line, { maxLength: 14 }), fc.constantFrom('\n', '\r\n'), fc.nat(), (lines, end, place) => {
      const text = lines.join(end);
      const offset = place % (text.length + 1);
      const found = completion(analyse(documentText(text)), { offset, typed: undefined, seed: '' });
      if (found === undefined) return;
      expect(found.span.end).toBe(offset);
      expect(found.wholeSpan.start).toBe(found.span.start);
      expect(0 <= found.span.start && offset <= found.wholeSpan.end && found.wholeSpan.end <= text.length).toBe(true);
      expect(text.slice(found.span.start, found.wholeSpan.end)).not.toMatch(/\n/);
    }),
    { seed: 3261, numRuns: 400 },
  );
});
