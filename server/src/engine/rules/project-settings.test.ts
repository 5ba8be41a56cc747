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

  it.each([
    [{ profile: 'loud' }, ['profile']],
    [{ rules: { 'no-such-rule': 'off', redirected: 'loud' } }, ['rules.no-such-rule', 'rules.redirected']],
    [{ rules: [] }, ['rules']],
    [{ suppress: [{ rule: 'redirected' }] }, ['suppress[0].callId']],
    [
      { suppress: [{ rule: 'x', callId: 1 }, 'y'] },
      ['suppress[0].rule', 'suppress[0].callId', 'suppress[1]', 'suppress[1].rule', 'suppress[1].callId'],
    ],
    [{ trustDomain: ['a', 1] }, ['trustDomain']],
    [{ overrides: [{ profile: 'strict' }] }, ['overrides[0].files']],
    [{ overrides: [{ files: '*', ruels: {} }] }, ['overrides[0].ruels']],
    [[], ['the file']],
  ] as const)('of %j it is said what means nothing', (value, wrong) => {
    expect(readProjectSettings(value).wrong).toEqual(wrong);
  });

  it('never throws, whatever it is', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.string(), (value, path) => {
        expect(holds(value, path).maxHops).toBe(defaultRuleSettings.maxHops);
      }),
    );
  });
});
