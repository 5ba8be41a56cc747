import { describe, expect, it } from 'vitest';
import { analyse, finished } from '../log/analyse.ts';
import { findings } from '../rules/check.ts';
import type { EditRemedy, RuleId } from '../rules/rule.ts';
import { defaultRuleSettings } from '../rules/rule-settings.ts';
import { optionsRequest } from '../testing/one-message.ts';
import { documentText } from '../text/text-source.ts';
import { fixAll } from './fix-all.ts';
import { placedEdits } from './placed-edits.ts';
import type { SpanEdit } from './span-edit.ts';

const settings = { ...defaultRuleSettings, profile: 'strict' } as const;

function changed(text: string, edits: readonly SpanEdit[]): string {
  return edits.toReversed().reduce((before, { span, newText }) => {
    return before.slice(0, span.start) + newText + before.slice(span.end);
  }, text);
}

/** Returns a text with the first fix of a rule made in it where the message stands; undefined where it cannot be edited there. */
function fixed(text: string, rule: RuleId, hasSeparators = true): string | undefined {
  const trace = analyse(documentText(text, { hasSeparators }));
  const found = finished(findings(trace, settings)).find((one) => one.rule === rule);
  const remedy = found?.remedies.find((one): one is EditRemedy => one.kind === 'edit');
  const edits = remedy === undefined ? undefined : placedEdits(trace, remedy);
  return edits === undefined ? undefined : changed(text, edits);
}

const remarks = [
  ['\r\nVia:', '\r\n# the first hop\r\nVia:'],
  ['\r\nTo:', '\r\n// whom: it is for\r\n#To: <sip:carol@example.com>\r\nTo:'],
  ['\r\nContent-Length:', '\r\n# an OPTIONS has no body\r\nContent-Length:'],
  ['\r\n\r\n', '\r\n# the end\r\n\r\n'],
] as const;

function remarked(text: string): string {
  return remarks.reduce((before, [from, to]) => before.replace(from, to), text);
}

const lines = {
  'a header that is missing': ['missing-max-forwards', optionsRequest({ 'Max-Forwards': '' }), optionsRequest({})],
  'a value that is wrong': [
    'cseq-method-mismatch',
    optionsRequest({ CSeq: 'CSeq: 1 INVITE' }),
    optionsRequest({ CSeq: 'CSeq: 1 OPTIONS' }),
  ],
  'a header too many': ['duplicate-header', optionsRequest({ 'X-2': 'Max-Forwards: 70' }), optionsRequest({})],
  'the start line': [
    'request-uri-in-brackets',
    optionsRequest({ start: 'OPTIONS <sip:bob@example.com> SIP/2.0' }),
    optionsRequest({}),
  ],
  'a length': [
    'content-length-mismatch',
    optionsRequest({ 'Content-Length': 'Content-Length: 9' }),
    optionsRequest({}),
  ],
} as const satisfies Record<string, readonly [RuleId, string, string]>;

describe('a fix in a message of a .sip file', () => {
  it.each(Object.entries(lines))('is made between comments, which stay: %s', (_what, [rule, wrong, right]) => {
    expect(fixed(remarked(wrong), rule)).toBe(remarked(right));
    expect(fixed(wrong, rule)).toBe(right);
  });

  it('is made among all others', () => {
    const text = remarked(optionsRequest({ CSeq: 'CSeq: 1 INVITE', From: 'From: Bell, A <sip:a@example.com>;tag=1' }));
    const trace = analyse(documentText(text, { hasSeparators: true }));
    const right = optionsRequest({ From: 'From: "Bell, A" <sip:a@example.com>;tag=1' });
    expect(changed(text, fixAll(trace, finished(findings(trace, settings))))).toBe(remarked(right));
  });

  it('is made in lines that were broken', () => {
    const long = 'User-Agent: a-telephone-of-somebody/1.2.3-with-a-very-long-name-that-an-editor-has-broken';
    const broken = (text: string): string => text.replace('with-a-very', 'with-a-v\r\nery');
    const wrong = optionsRequest({ 'User-Agent': long, CSeq: 'CSeq: 1 INVITE' });
    const right = optionsRequest({ 'User-Agent': long, CSeq: 'CSeq: 1 OPTIONS' });
    expect(fixed(broken(wrong), 'cseq-method-mismatch')).toBe(broken(right));
  });

  it('is none where a log stands, which stays what it was', () => {
    const [rule, wrong] = lines['a value that is wrong'];
    expect(fixed(remarked(wrong), rule, false)).toBeUndefined();
    expect(fixed(wrong.replaceAll(/^/gm, '  '), rule)).toBeUndefined();
  });
});

describe('comments among the headers of a .sip file', () => {
  it('are no fault of the message, and hide none', () => {
    const text = remarked(optionsRequest({ CSeq: 'CSeq: 1 INVITE' }));
    const trace = analyse(documentText(text, { hasSeparators: true }));
    const found = finished(findings(trace, settings));
    expect(found.map(({ rule }) => rule)).toEqual(['cseq-method-mismatch']);
  });
});
