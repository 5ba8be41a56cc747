import { describe, expect, it } from 'vitest';
import { saidOf, withBody } from '../../testing/findings-in-body.ts';

const rule = 'signalling-malformed';
const contentType = 'application/ISUP;version=itu-t92+';
const said = (body: string): readonly string[] => saidOf(withBody(body, { contentType }), rule);
const iam = '01 00 49 00 00 03 02 00 07 04 10 00 33 63 21 43 00';

describe('signalling-malformed', () => {
  it('tells what ends too early, and a type that calls do not use', () => {
    expect(said('01 00 49 00 00 03 02 00 07 04 10 00 33 63')).toEqual([expect.stringMatching(/^warning cut-off/)]);
    expect(said('7e 00')).toEqual([expect.stringMatching(/^information unknown-type/)]);
  });

  it('says nothing about a whole one, and in logs that print dots', () => {
    expect(said(iam)).toEqual([]);
    const log = `U 2026/11/22 10:00:00.000000 192.0.2.1:5060 -> 192.0.2.2:5060 #1\n${withBody('..I.....', { contentType })}`;
    expect(saidOf(log.replaceAll('\r\n', '\n'), rule)).toEqual([]);
  });
});
