import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { rules } from '../src/engine/index.ts';
import { profiles, projectFile, projectSeverities, readProjectSettings } from '../src/engine/rules/project-settings.ts';

interface Schema {
  readonly $ref?: string;
  readonly properties: Readonly<Record<string, Schema>>;
  readonly items: Schema;
  readonly enum: readonly unknown[];
  readonly definitions: Readonly<Record<string, Schema>>;
}

const schema = JSON.parse(
  readFileSync(new URL('../../schemas/siplens.schema.json', import.meta.url), 'utf8'),
) as Schema;

/** What is defined for all files and for some stands once: a property leads there. */
function defined(of: Schema, name: string): Schema | undefined {
  return schema.definitions[of.properties[name]?.$ref?.replace('#/definitions/', '') ?? ''];
}

describe('the schema of .siplens.json', () => {
  it('is the one that the extension brings for the file that is read', () => {
    const manifest = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as {
      readonly contributes: { readonly jsonValidation: unknown };
    };
    expect(manifest.contributes.jsonValidation).toEqual([
      { fileMatch: projectFile, url: './schemas/siplens.schema.json' },
    ]);
  });

  it('has the rules of the engine, wherever it names rules', () => {
    const ids = rules.map(({ id }) => id);
    for (const place of [schema, schema.properties['overrides']?.items ?? schema]) {
      expect(Object.keys(defined(place, 'rules')?.properties ?? {})).toEqual(ids);
      expect(defined(place, 'suppress')?.items.properties['rule']?.enum).toEqual(ids);
      expect(defined(place, 'profile')?.enum).toEqual(profiles);
      expect(defined(place, 'trustDomain')).toBeDefined();
    }
    expect(schema.definitions['severity']?.enum).toEqual(projectSeverities);
  });

  it('allows the fields that are read, and no other', () => {
    const wishes = { profile: 'strict', rules: {}, suppress: [], trustDomain: [] };
    const whole = { $schema: 'x', ...wishes, overrides: [{ files: '*.log', ...wishes }] };
    expect(Object.keys(schema.properties)).toEqual(Object.keys(whole));
    expect(Object.keys(schema.properties['overrides']?.items.properties ?? {})).toEqual(
      Object.keys(whole.overrides[0] ?? {}),
    );
    expect(readProjectSettings(whole).wrong).toEqual([]);
    expect(readProjectSettings({ ...whole, more: 1 }).wrong).toMatchObject([{ id: 'unknown-name', path: ['more'] }]);
    const suppression = { rule: rules[0]?.id, callId: 'a', userAgent: 'b', reason: 'c' };
    expect(Object.keys(defined(schema, 'suppress')?.items.properties ?? {})).toEqual(Object.keys(suppression));
    expect(readProjectSettings({ suppress: [suppression] }).wrong).toEqual([]);
  });

  it('allows each severity and each profile that is read', () => {
    for (const severity of projectSeverities) {
      const ofAll = Object.fromEntries(rules.map(({ id }) => [id, severity]));
      expect(readProjectSettings({ rules: ofAll })).toMatchObject({ settings: { severities: ofAll }, wrong: [] });
    }
    for (const profile of profiles) expect(readProjectSettings({ profile })).toMatchObject({ settings: { profile } });
  });
});
