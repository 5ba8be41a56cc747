import { describe, expect, it } from 'vitest';
import { briefly, findingsOf } from '../testing/findings-of.ts';
import { foundIn } from '../testing/found-in.ts';
import { answer, ask } from '../testing/redirect-steps.ts';
import { response } from '../testing/sip-text.ts';
import { traceFromMessages } from '../testing/trace-from-messages.ts';

const rule = 'redirect-without-contact';
const invite = ask(0, 'sip:bob@example.com');

describe('redirect-without-contact', () => {
  it.each([
    ['300 Multiple Choices', 'INVITE', 'warning', 'missing'],
    ['301 Moved Permanently', 'REGISTER', 'warning', 'missing'],
    ['302 Moved Temporarily', 'INVITE', 'warning', 'missing'],
    ['305 Use Proxy', 'INVITE', 'error', 'missing-proxy'],
    ['305 Use Proxy', 'REGISTER', 'warning', 'missing-proxy'],
  ])('speaks of a %s to %s', (line, method, severity, what) => {
    const steps = [ask(0, 'sip:bob@example.com', { method }), answer(1, line, [], { method })];
    const trace = traceFromMessages(steps);
    expect(briefly(trace, findingsOf(trace, rule))).toEqual([`1 ${severity} ${rule}.${what} at ${line}`]);
  });

  it.each(['303 See Other', '380 Alternative Service'])('leaves the * of a %s to contact-star-misuse', (line) => {
    const trace = traceFromMessages([invite, answer(1, line, ['*'])]);
    expect(findingsOf(trace, rule)).toEqual([]);
    expect(briefly(trace, findingsOf(trace, 'contact-star-misuse'))).toEqual([
      '1 error contact-star-misuse.elsewhere at *',
    ]);
  });

  it.each(['300 Multiple Choices', '302 Moved Temporarily', '305 Use Proxy'])(
    'calls * alone an error on a %s',
    (line) => {
      const trace = traceFromMessages([invite, answer(1, line, ['*'])]);
      const found = findingsOf(trace, rule);
      expect(briefly(trace, found)).toEqual([`1 error ${rule}.wildcard at ${line}`]);
      expect(found[0]?.basis).toBe('must');
    },
  );

  it.each([
    ['a Contact', '302 Moved Temporarily', ['<sip:bob@192.0.2.4>'], 'INVITE'],
    ['a Contact that cannot be read', '302 Moved Temporarily', ['<nonsense'], 'INVITE'],
    ['a tel URI', '302 Moved Temporarily', ['<tel:+815012345678>'], 'INVITE'],
    ['a 380, whose answer is in the body', '380 Alternative Service', [], 'INVITE'],
    ['an unknown 3xx', '399 Other', [], 'INVITE'],
    ['a CANCEL', '302 Moved Temporarily', [], 'CANCEL'],
    ['a failure', '404 Not Found', [], 'INVITE'],
  ])('is silent for %s', (_what, line, contacts, method) => {
    const steps = [ask(0, 'sip:bob@example.com', { method }), answer(1, line, contacts, { method })];
    expect(findingsOf(traceFromMessages(steps), rule)).toEqual([]);
  });

  it.each(['redirect-without-contact', 'moved-permanently', 'redirected'] as const)(
    '%s says nothing about the Contact of a message that the capture tool cut in its headers',
    (silent) => {
      for (const line of ['301 Moved Permanently', '302 Moved Temporarily']) {
        const whole = answer(1, line, []);
        // Before Content-Length and Contact, as at the end of an IP fragment; the tool adds one or two line ends.
        for (const rest of ['', '\r\n']) {
          const cut = `${whole.text.slice(0, whole.text.indexOf('Content-Length'))}X-Long: abc${rest}`;
          const trace = traceFromMessages([
            invite,
            { ...whole, text: cut.replace(/\r\n$/, '\n') },
            ask(2, 'sip:zoe@example.com'),
          ]);
          expect(trace.count).toBe(3);
          expect(findingsOf(trace, silent)).toEqual([]);
        }
      }
    },
  );

  it.each([
    ['redirect-without-contact', '301 Moved Permanently'],
    ['moved-permanently', '301 Moved Permanently'],
    ['redirected', '302 Moved Temporarily'],
    ['alternative-service', '380 Alternative Service'],
    ['alternative-service-without-body', '380 Alternative Service'],
  ] as const)('%s says nothing about what a bare %s lacks that ends in the middle of its headers', (silent, line) => {
    const whole = response(line);
    const head = whole.slice(0, whole.indexOf('Content-Length'));
    for (const end of ['Cont', 'Subject: "l', 'To: <sip:al']) expect(foundIn(`${head}${end}`, silent)).toEqual([]);
    expect(foundIn(whole, silent)).toHaveLength(1);
  });

  it('accepts the compact form', () => {
    const step = answer(1, '302 Moved Temporarily', [], { headers: ['m: <sip:bob@192.0.2.4>'] });
    expect(findingsOf(traceFromMessages([invite, step]), rule)).toEqual([]);
  });

  it('offers to insert the line in a bare message, behind the CSeq, and not in a log', () => {
    const moved = answer(1, '301 Moved Permanently', []);
    const bare = traceFromMessages([{ text: moved.text }]);
    const [finding] = findingsOf(bare, rule);
    const insert = finding?.remedies.find((remedy) => remedy.kind === 'insert-contact');
    expect(insert?.kind === 'insert-contact' ? bare.text.chars.slice(insert.at) : '').toMatch(/^Content-Length: 0/);
    const logged = findingsOf(traceFromMessages([moved]), rule);
    expect(logged[0]?.remedies.map(({ kind }) => kind)).not.toContain('insert-contact');
  });
});
