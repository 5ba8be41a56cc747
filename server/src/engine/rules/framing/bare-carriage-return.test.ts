import { describe, expect, it } from 'vitest';
import { briefly, findingsOf } from '../../testing/findings-of.ts';
import { foundIn } from '../../testing/found-in.ts';
import { optionsRequest } from '../../testing/one-message.ts';
import { analyse, finished } from '../../log/analyse.ts';
import { documentText } from '../../text/text-source.ts';
import { findings } from '../check.ts';
import { defaultRuleSettings } from '../rule-settings.ts';

const rule = 'bare-carriage-return';
const mixed = optionsRequest({}).replace('OPTIONS\r\nContact', 'OPTIONS\rContact');

function rulesFiring(text: string): readonly string[] {
  const trace = analyse(documentText(text));
  return finished(findings(trace, { ...defaultRuleSettings, profile: 'strict' })).map((one) => one.rule);
}

describe('bare-carriage-return', () => {
  it('points at a CR without LF in the headers', () => {
    expect(foundIn(mixed, rule)).toEqual([`0 error ${rule}.mixed at \r`]);
    expect(foundIn(mixed.replaceAll('\r\n', '\n'), rule)).toHaveLength(1);
    expect(foundIn(optionsRequest({}).replace('2.0\r\nVia', '2.0\rVia'), rule)).toHaveLength(1);
  });

  it('is all that is said of the line, and of the header field that it swallows', () => {
    expect(rulesFiring(mixed)).toEqual([rule]);
    const invite = mixed.replaceAll('OPTIONS', 'INVITE');
    expect(rulesFiring(invite)).toEqual([rule]);
    expect(rulesFiring(invite.replace('Max-Forwards: 70\r\n', ''))).toEqual([rule, 'missing-max-forwards']);
  });

  it('is said once of a file, with the number of its messages', () => {
    const text = `${mixed}${optionsRequest({})}${mixed.replace('Call-ID: ', 'Call-ID: other-')}`;
    expect(foundIn(text, rule)).toEqual([`0 error ${rule}.several at \r`]);
  });

  it('tells more quietly of a message whose lines all end so, in the profile strict', () => {
    const all = optionsRequest({}).replaceAll('\r\n', '\r');
    expect(foundIn(all, rule)).toEqual([`0 information ${rule}.all at \r`]);
    const trace = analyse(documentText(all));
    expect(briefly(trace, findingsOf(trace, rule))).toEqual([]);
  });

  it.each([
    ['lines that end in CR LF', optionsRequest({})],
    ['lines that end in LF', optionsRequest({}).replaceAll('\r\n', '\n')],
    ['CRs that were doubled', optionsRequest({}).replaceAll('\r\n', '\r\r\n')],
    ['a body', optionsRequest({ 'Content-Length': 'Content-Length: 3' }) + 'a\rb'],
    ['a message that was cut behind its last CR', optionsRequest({}).slice(0, -3)],
    ['several messages that were saved so', (optionsRequest({}) + optionsRequest({})).replaceAll('\r\n', '\r')],
    ['a log', `U 2026/11/22 10:00:00.000000 192.0.2.10:5060 -> 192.0.2.20:5060 #1\n${mixed}`],
  ])('is silent for %s', (_what, text) => {
    expect(foundIn(text, rule)).toEqual([]);
  });
});
