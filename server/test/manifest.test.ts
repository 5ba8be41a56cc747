import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { rules, tokenKinds } from '../src/engine/index.ts';
import { defaultSettings, readSettings } from '../src/lsp/settings.ts';
import { commands } from '../src/protocol/index.ts';

interface Property {
  readonly default: unknown;
  readonly enum?: readonly unknown[];
  readonly type: string;
}

const manifest = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as {
  readonly contributes: {
    readonly configuration: readonly { readonly properties: Readonly<Record<string, Property>> }[];
    readonly commands: readonly { readonly command: string }[];
    readonly semanticTokenTypes: readonly { readonly id: string }[];
    readonly semanticTokenScopes: readonly { readonly scopes: Readonly<Record<string, readonly string[]>> }[];
  };
};
const properties = Object.assign({}, ...manifest.contributes.configuration.map((each) => each.properties)) as Readonly<
  Record<string, Property>
>;
/** The client's own. */
const notOfTheServer: readonly string[] = [
  'sipLens.trace.server',
  'sipLens.contentLength.update',
  'sipLens.format.lineEnds',
];

/** Returns what a client answers for the section `sipLens` when one setting has this value. */
function answerWith(name: string, value: unknown): unknown {
  const [, first = '', second] = name.split('.');
  return { [first]: second === undefined ? value : { [second]: value } };
}

describe('the settings of the manifest', () => {
  const names = Object.keys(properties).filter((name) => !notOfTheServer.includes(name));

  it('are those that the server reads, a severity for each rule among them', () => {
    const ofRules = rules.map(({ id }) => `sipLens.rules.${id}`);
    const ofClasses = ['1xx', '2xx', '3xx', '4xx', '5xx', '6xx'].map((name) => `sipLens.responses.${name}`);
    expect(names.toSorted()).toEqual(
      ['sipLens.language', 'sipLens.profile', 'sipLens.redirects.maxHops', ...ofRules, ...ofClasses].toSorted(),
    );
  });

  it.each(names)('%s has the default of the server, and no value that the server would not take', (name) => {
    const { default: usual, enum: possible, type } = properties[name] ?? { default: undefined, type: '' };
    const { settings, wrong } = readSettings(answerWith(name, usual));
    expect(wrong).toEqual([]);
    // That a rule decides by itself is what `default` says, and what no severity says.
    const { severities } = usual === 'default' ? defaultSettings.rules : settings.rules;
    expect({ ...settings, rules: { ...settings.rules, severities } }).toEqual(defaultSettings);
    for (const value of possible ?? (type === 'boolean' ? [true, false] : [1])) {
      expect(readSettings(answerWith(name, value)).wrong).toEqual([]);
    }
    expect(readSettings(answerWith(name, { no: 'such value' })).wrong).toEqual([name]);
  });
});

it('the commands of the manifest are those of the protocol', () => {
  const ids = manifest.contributes.commands.map(({ command }) => command);
  expect(ids.toSorted()).toEqual(Object.values<string>(commands).toSorted());
});

it('the tokens of the manifest are those of the server, each with a scope of the grammar', () => {
  const { semanticTokenTypes, semanticTokenScopes } = manifest.contributes;
  const own = tokenKinds.filter((kind) => kind !== 'comment');
  expect(semanticTokenTypes.map(({ id }) => id)).toEqual(own);
  const scopes = semanticTokenScopes.flatMap((each) => Object.entries(each.scopes));
  expect(scopes.map(([id]) => id)).toEqual(own);
  const grammar = readFileSync(new URL('../../syntaxes/sip.tmLanguage.json', import.meta.url), 'utf8');
  for (const scope of scopes.flatMap(([, names]) => names)) expect(grammar).toContain(scope);
});
