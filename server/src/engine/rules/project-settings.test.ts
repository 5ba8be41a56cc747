import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { projectRuleSettings, readProjectSettings } from './project-settings.ts';
import { defaultRuleSettings, type RuleSettings } from './rule-settings.ts';

function holds(value: unknown, path: string): RuleSettings {
  return projectRuleSettings(defaultRuleSettings, readProjectSettings(value).settings, path);
}

describe('what .siplens.json says', () => {
  it('holds for all files below it, over what held before', () => {
    const base: RuleSettings = {
      ...defaultRuleSettings,
      profile: 'errors',
      severities: { redirected: 'off', 'redirect-loop': 'hint' },
    };
    const { settings } = readProjectSettings({
      rules: { 'redirect-loop': 'warning' },
      trustDomain: ['ims.example.com'],
    });
    expect(projectRuleSettings(base, settings, 'a/b.log')).toEqual({
      ...base,
      severities: { redirected: 'off', 'redirect-loop': 'warning' },
      trustDomain: ['ims.example.com'],
    });
  });

  it('is overridden for the files that fit, the later over the earlier', () => {
    const value = {
      profile: 'errors',
      rules: { redirected: 'hint' },
      overrides: [
        { files: 'lab/**', profile: 'strict', rules: { redirected: 'off' } },
        { files: ['*.sip', './lab/old/*'], profile: 'interop' },
      ],
    };
    const at = (path: string): readonly unknown[] => [holds(value, path).profile, holds(value, path).severities];
    expect(at('a.log')).toEqual(['errors', { redirected: 'hint' }]);
    expect(at('lab/x/a.log')).toEqual(['strict', { redirected: 'off' }]);
    expect(at('lab/x/a.sip')).toEqual(['interop', { redirected: 'off' }]);
    expect(at('lab/old/a.log')).toEqual(['interop', { redirected: 'off' }]);
    expect(at('b/c.sip')).toEqual(['interop', { redirected: 'hint' }]);
  });

  it('means a folder by its name with a slash, and by a leading one the folder of the file itself', () => {
    const fits = (files: string, path: string): boolean =>
      holds({ overrides: [{ files, profile: 'strict' }] }, path).profile === 'strict';
    const paths = ['a.sip', 'lab/a.sip', 'x/lab/a.sip'];
    const fitting = (files: string): readonly string[] => paths.filter((path) => fits(files, path));
    expect(fitting('a.sip')).toEqual(paths);
    expect(fitting('./a.sip')).toEqual(['a.sip']);
    expect(fitting('/a.sip')).toEqual(['a.sip']);
    expect(fitting('lab/')).toEqual(['lab/a.sip']);
    expect(fitting('**/lab/')).toEqual(['lab/a.sip', 'x/lab/a.sip']);
  });

  it.each([
    [{ profile: 'loud' }, ['no-profile profile']],
    [
      { rules: { 'no-such-rule': 'off', redirected: 'loud' } },
      ['unknown-rule rules.no-such-rule', 'no-severity rules.redirected'],
    ],
    [{ rules: [] }, ['no-object rules']],
    [{ suppress: [{ rule: 'redirected' }] }, ['missing-target suppress.0']],
    [{ suppress: [{ userAgent: 'x' }] }, ['missing-rule suppress.0.rule']],
    [
      { suppress: [{ rule: 'x', callId: 1 }, 'y'] },
      ['unknown-rule suppress.0.rule', 'no-text suppress.0.callId', 'no-object suppress.1'],
    ],
    [{ suppress: {} }, ['no-list suppress']],
    [{ trustDomain: ['a', 1] }, ['no-texts trustDomain']],
    [{ overrides: [{ profile: 'strict' }, 5] }, ['missing-files overrides.0.files', 'no-object overrides.1']],
    [{ trustDomain: [''] }, ['no-texts trustDomain']],
    [{ overrides: [{ files: [] }] }, ['missing-files overrides.0.files']],
    [
      { overrides: [{ files: '' }, { files: '../x' }] },
      ['no-pattern overrides.0.files', 'no-pattern overrides.1.files'],
    ],
    [
      { overrides: [{ files: ['a', 'C:/x', 'lab\\x'] }] },
      ['no-pattern overrides.0.files.1', 'no-pattern overrides.0.files.2'],
    ],
    [{ overrides: [{ files: '*', ruels: {} }] }, ['unknown-name overrides.0.ruels']],
    [[], ['no-object ']],
  ] as const)('of %j it is said what means nothing', (value, wrong) => {
    expect(readProjectSettings(value).wrong.map(({ id, path }) => `${id} ${path.join('.')}`)).toEqual(wrong);
  });

  it('never throws, whatever it is', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.string(), (value, path) => {
        expect(holds(value, path).maxHops).toBe(defaultRuleSettings.maxHops);
      }),
    );
  });
});
