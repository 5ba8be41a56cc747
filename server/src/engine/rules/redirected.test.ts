import { describe, expect, it } from 'vitest';
import { briefly, findingsOf } from '../testing/findings-of.ts';
import { answer, ask } from '../testing/redirect-steps.ts';
import { traceFromMessages } from '../testing/trace-from-messages.ts';

describe('redirected', () => {
  it.each([
    ['300 Multiple Choices', 'redirected.addresses', '21.3.1'],
    ['302 Moved Temporarily', 'redirected.addresses', '21.3.3'],
    ['305 Use Proxy', 'redirected.proxy', '21.3.4'],
    ['303 See Other', 'redirected.unknown', '8.1.3.2'],
  ])('tells of a %s', (line, messageId, section) => {
    const trace = traceFromMessages([ask(0, 'sip:bob@example.com'), answer(1, line, ['<sip:bob@192.0.2.4>'])]);
    const found = findingsOf(trace, 'redirected');
    expect(briefly(trace, found)).toEqual([`1 information ${messageId} at ${line}`]);
    expect(found[0]?.reference?.section).toBe(section);
  });

  it('names the first Contact in order of q that SIP can call, and drafts a request to it', () => {
    const contacts = ['<sip:low@example.com>;q=0.1', '<mailto:bob@example.com>', '<sip:high@example.com>;q=0.9'];
    const trace = traceFromMessages([ask(0, 'sip:bob@example.com'), answer(1, '300 Multiple Choices', contacts)]);
    const [finding] = findingsOf(trace, 'redirected');
    expect(finding?.args).toMatchObject({ to: 'sip:high@example.com', count: 3 });
    expect(finding?.remedies).toContainEqual({
      kind: 'create-request',
      variant: 'follow',
      index: 1,
      contactIndex: 2,
      target: 'sip:high@example.com',
    });
  });

  it('has a sentence for a redirection that names nothing', () => {
    const trace = traceFromMessages([ask(0, 'sip:bob@example.com'), answer(1, '302 Moved Temporarily', [])]);
    expect(findingsOf(trace, 'redirected')[0]?.messageId).toBe('redirected.no-address');
    const unknown = traceFromMessages([ask(0, 'sip:bob@example.com'), answer(1, '399 Elsewhere', [])]);
    expect(findingsOf(unknown, 'redirected')[0]?.messageId).toBe('redirected.unknown-no-address');
  });

  it.each(['301 Moved Permanently', '380 Alternative Service', '404 Not Found', '200 OK'])(
    'leaves %s alone',
    (line) => {
      const trace = traceFromMessages([ask(0, 'sip:bob@example.com'), answer(1, line, ['<sip:bob@192.0.2.4>'])]);
      expect(findingsOf(trace, 'redirected')).toEqual([]);
    },
  );
});
