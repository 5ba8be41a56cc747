import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readProjectText } from './project-problems.ts';

function problems(text: string, language: 'en' | 'ja' = 'en'): readonly string[] {
  return readProjectText(text, language).problems.map(({ place, sentence }) => `${place.slice(1)}: ${sentence}`);
}

const rest = 'Until it is corrected this is left out, and the rest of the file holds.';

describe('what is said of a .siplens.json', () => {
  it('names the place, what is wrong with it, and what to write', () => {
    const text = `{
  "profil": "strict",
  "rules": { "missing-max-forward": "off", "bad-q": "of", "bad-date": 3 },
  "suppress": [
    { "rule": "bad-q" },
    { "rule": "bad-q", "callId": "", "reson": "x" }
  ],
  "overrides": [{ "profile": "strict" }]
}
`;
    const names = '$schema, profile, rules, suppress, trustDomain, overrides';
    expect(problems(text)).toEqual([
      `2:3: profil: “profil” is no setting here; these are: ${names}. Did you mean “profile”? ${rest}`,
      `3:14: rules.missing-max-forward: “missing-max-forward” is no rule; docs/rules has the list. Did you mean “missing-max-forwards”? ${rest}`,
      `3:44: rules.bad-q: “of” is no severity: write error, warning, information, hint or off. Did you mean “off”? ${rest}`,
      `3:59: rules.bad-date: this is no severity: write error, warning, information, hint or off. ${rest}`,
      `5:5: suppress[0]: say of which call ("callId") or of which sender ("userAgent"); a whole rule is turned off under "rules". ${rest}`,
      `6:24: suppress[1].callId: a text that is not empty belongs here: "…". ${rest}`,
      `6:38: suppress[1].reson: “reson” is no setting here; these are: rule, callId, userAgent, reason. Did you mean “reason”? ${rest}`,
      `8:17: overrides[0].files: say for which files, as "files": "lab/**". ${rest}`,
    ]);
  });

  it('speaks Japanese', () => {
    expect(problems('{"rules":{"bad-qq":"off"}}', 'ja')).toEqual([
      '1:11: rules.bad-qq: 「bad-qq」というルールはありません。一覧は docs/rules にあります。「bad-q」のことでしょうか。修正されるまでこの指定は無視され、ファイルのほかの指定は有効です。',
    ]);
  });

  it.each([
    ['{\n  "rules": {},\n}', '3:1: from “}” on'],
    ['{ profile: 1 }', '1:3: from “profile” on'],
    ['', '1:1: the file ends here, before its JSON is complete'],
    ['\ufeff{\n', '2:1: the file ends here, before its JSON is complete'],
    ['{ // all\n}', '1:3: JSON has no comments: '],
    ['\ufffd\ufffd{\u0000', '1:1: this file is not written in UTF-8: '],
  ])('%j is no JSON', (text, beginning) => {
    expect(problems(text)).toEqual([expect.stringContaining(beginning)]);
    expect(problems(text, 'ja')).toHaveLength(1);
  });

  it('is told of what holds all the same, too', () => {
    expect(problems('{"profile":"errors",\n"profile":"strict"}')).toEqual([
      '2:1: profile: “profile” stands here for the second time, and this one holds: remove one of them.',
    ]);
    expect(problems('{"suppress":[{"rule":"bad-q","userAgent":"M\ufffd"}]}')).toEqual([
      '1:44: this file is not written in UTF-8: save it with this encoding.',
    ]);
  });

  it('is told of a file that is there and cannot be read', () => {
    const told = (['no-file', 'too-long', 'unreadable'] as const).flatMap((unread) =>
      readProjectText({ unread }, 'en').problems.map(({ place, sentence }) => `${place}${sentence}`),
    );
    const empty =
      'Until it is corrected it is taken for an empty one, and those in the folders above do not hold here.';
    expect(told).toEqual([
      `this is no file, but a folder, a device, or a link that leads nowhere. ${empty}`,
      `this file has more than 1 MiB. ${empty}`,
      `this file cannot be read: check its permissions, and where it leads if it is a link. ${empty}`,
    ]);
  });

  it('is nothing where all is well, and no more than twenty sentences', () => {
    expect(problems('\ufeff{ "profile": "strict" }')).toEqual([]);
    const rules = Object.fromEntries(Array.from({ length: 50 }, (_, place) => [`no-${place}`, 'off']));
    const told = problems(JSON.stringify({ rules }));
    expect(told).toHaveLength(20);
    expect(told.at(-1)).toContain('There are 30 more such places.');
  });

  it('is one line without hidden characters, whatever stands there', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
        for (const problem of problems(text)) expect(problem).not.toMatch(/[\u0000-\u001f\u2028-\u202e]/u);
      }),
    );
  });
});
