import { describe, expect, it } from 'vitest';
import { fixedText, linesOf, saidOf, withBody, type Around } from '../../testing/findings-in-body.ts';
import { audioLine, sessionLines } from '../../testing/sdp-lines.ts';

const rule = 'precondition-without-option-tag';
const wanted = 'a=des:qos mandatory local sendrecv';
const body = linesOf([...sessionLines, audioLine, 'a=curr:qos local none', wanted]);
const said = (around: Around, text = body): readonly string[] => saidOf(withBody(text, around), rule);

describe('precondition-without-option-tag', () => {
  it('marks the precondition that no header names, and adds the tag', () => {
    expect(said({})).toEqual([`warning found: ${wanted}`]);
    expect(fixedText(withBody(body, { headers: ['Supported: 100rel'] }), rule)).toContain(
      '\r\nSupported: 100rel, precondition\r\n',
    );
    expect(fixedText(withBody(body), rule)).toContain('\r\nSupported: precondition, 100rel\r\n');
  });

  it.each([
    ['Supported', { headers: ['Supported: 100rel, precondition'] }],
    ['its compact form', { headers: ['k: precondition'] }],
    ['Require', { headers: ['Require: precondition'] }],
    ['a dialog', { toTag: 'callee' }],
    ['a response', { start: '183 Session Progress' }],
  ])('says nothing with %s', (_what, around) => expect(said(around)).toEqual([]));

  it('says nothing about an optional one', () => {
    expect(said({}, body.replace('mandatory', 'optional'))).toEqual([]);
  });
});
