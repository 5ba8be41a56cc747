import { describe, expect, it } from 'vitest';
import { fixedText, linesOf, saidOf, saidOfSdp, withBody } from '../../testing/findings-in-body.ts';
import { audioLine, sessionLines } from '../../testing/sdp-lines.ts';

const rule = 'sdp-missing-line';
const lines = [...sessionLines, audioLine];
const without = (letter: string): readonly string[] => lines.filter((line) => !line.startsWith(letter));

describe('sdp-missing-line', () => {
  it.each([
    ['v', 'error', 'o=alice 2890844526 2890844527 IN IP4 192.0.2.1'],
    ['o', 'error', 's=-'],
    ['s', 'warning', 'c=IN IP4 192.0.2.1'],
    ['t', 'warning', audioLine],
  ])('misses %s=, where it should stand', (letter, severity, place) => {
    expect(saidOfSdp(without(letter), rule)).toEqual([`${severity} missing: ${place}`]);
  });

  it('marks the last line where what is missing would have been the last', () => {
    expect(saidOfSdp(sessionLines.slice(0, 3), rule)).toEqual(['warning missing: s=-']);
  });

  it.each(['v=0', 's=-', 't=0 0'])('inserts %s in its place, and counts the body anew', (line) => {
    const text = withBody(linesOf(without(line.charAt(0))));
    const whole = withBody(linesOf(lines.map((one) => (one.startsWith(line.charAt(0)) ? line : one))));
    expect(fixedText(text, rule)).toBe(whole);
  });

  it('takes the address of an o= line from the c= line', () => {
    expect(fixedText(withBody(linesOf(without('o'))), rule)).toContain('\r\no=- 1 1 IN IP4 192.0.2.1\r\ns=-');
  });

  it.each(['\r\n', '\n'])('writes it before the empty lines that an editor has left at the end', (eol) => {
    const [head, tail] = [linesOf(sessionLines.slice(0, 3)).replaceAll('\r\n', eol), eol + eol];
    expect(fixedText(withBody(head + tail), rule)).toContain(`s=-${eol}t=0 0${eol}${eol}${eol}`);
  });

  it('writes nothing into a body that is none, however it is called', () => {
    expect(saidOf(withBody('Hello\r\n'), rule)).not.toEqual([]);
    expect(() => fixedText(withBody('Hello\r\n'), rule)).toThrow('nothing to fix');
  });

  it('says nothing about a whole description, and about one that the log cut off', () => {
    expect(saidOfSdp(lines, rule)).toEqual([]);
    const cut = `U 2026/11/22 10:00:00.000000 192.0.2.1:5060 -> 192.0.2.2:5060 #1\n${withBody(linesOf(lines))}`;
    expect(saidOf(cut.slice(0, cut.indexOf('t=0 0')).replaceAll('\r\n', '\n'), rule)).toEqual([]);
  });
});
