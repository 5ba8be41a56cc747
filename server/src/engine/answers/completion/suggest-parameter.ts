import type { HeaderParameter } from '../../reference/header-parameter.ts';
import { headerParameters } from '../../reference/header-parameters.ts';
import { q850Causes } from '../../reference/reason-causes.ts';
import { sipMethods } from '../../reference/sip-methods.ts';
import { statusCodes } from '../../reference/status-codes.ts';
import { uriParameters } from '../../reference/uri-parameters.ts';
import type { FreshValues } from './fresh-values.ts';
import type { NearbyValues } from './nearby-values.ts';
import type { Suggestion } from './suggestion.ts';
import type { ValueCursor } from './value-cursor.ts';

/** The cursor in a parameter. */
export interface ParameterPlace {
  /** The header field in full and in lower case. */
  readonly name: string;
  readonly cursor: ValueCursor;
  /** The parameters that are there, in lower case. */
  readonly used: ReadonlySet<string>;
  readonly near: () => NearbyValues;
  readonly fresh: FreshValues;
}

/** Returns the parameters that may be added; a challenge has those of its scheme only. */
export function suggestParameters({ name, cursor, used }: ParameterPlace): readonly Suggestion[] {
  if (cursor.head[0]?.toLowerCase() === 'bearer' && !cursor.isInUri) {
    return parametersOf(name, cursor)
      .filter((one) => one.name === 'realm' || one.document === 'RFC 8898')
      .filter((one) => !used.has(one.name))
      .map((one) => parameterSuggestion(one, name));
  }
  const owner = cursor.isInUri ? 'uri' : name;
  return parametersOf(name, cursor)
    .filter((one) => !used.has(one.name.toLowerCase()))
    .map((one) => parameterSuggestion(one, owner));
}

function parametersOf(name: string, cursor: ValueCursor): readonly HeaderParameter[] {
  return cursor.isInUri ? uriParameters : headerParameters(name);
}

function parameterSuggestion({ name, writing, choices }: HeaderParameter, owner: string): Suggestion {
  const common = { kind: 'parameter', label: name, topic: `parameter:${owner};${name}` } as const;
  if (writing === 'flag') return { ...common, plain: name };
  if (writing === 'token') {
    const isChosen = 0 < choices.length || identifiers.has(name) || name === 'cause';
    return { ...common, plain: `${name}=`, ...(isChosen ? { asksAgain: true } : {}) };
  }
  const first = choices[0] ?? '';
  return { ...common, plain: `${name}="${first}"`, snippet: `${name}="\${1:${first}}"$0` };
}

const identifiers: ReadonlySet<string> = new Set([
  'branch',
  'tag',
  'to-tag',
  'from-tag',
  'local-tag',
  'remote-tag',
  'call-id',
]);

/** Returns what the value of a parameter may be. */
export function suggestParameterValue(place: ParameterPlace): readonly Suggestion[] {
  const { name, cursor, near, fresh } = place;
  const { parameter } = cursor;
  if (cursor.isInUri && parameter === 'method')
    return sipMethods.map((one) => plainValue(one.name, `method:${one.name}`));
  if (parameter === 'branch') return [...inFile(near().branches), brandNew(fresh.branch('via'))];
  if (parameter === 'tag') return [...inFile(near().tags), brandNew(fresh.tag(name))];
  if (parameter === 'call-id') return inFile(near().callIds);
  if (identifiers.has(parameter)) return inFile(near().tags);
  if (name === 'reason' && parameter === 'cause') return causes(cursor.head[0] ?? '');
  const row = parametersOf(name, cursor).find((one) => one.name.toLowerCase() === parameter);
  const owner = cursor.isInUri ? 'uri' : name;
  return (row?.choices ?? []).map((choice) => plainValue(choice, `value:${owner};${parameter}=${choice}`));
}

function plainValue(text: string, topic: string): Suggestion {
  return { kind: 'value', label: text, plain: text, topic };
}

function inFile(values: readonly string[]): readonly Suggestion[] {
  return values.map((value) => ({ kind: 'identifier', label: value, plain: value, note: 'in-file' }));
}

function brandNew(value: string): Suggestion {
  return { kind: 'identifier', label: value, plain: value, note: 'new' };
}

/** The causes of SIP are its statuses, those of Q.850 have names of their own; both come with the text that says so. */
function causes(protocol: string): readonly Suggestion[] {
  if (protocol.toUpperCase() === 'SIP') {
    return statusCodes.map(({ code, phrase }) => cause(code, phrase, `status:${code}`));
  }
  if (protocol.toUpperCase() !== 'Q.850') return [];
  return q850Causes.map(({ value, name }) => cause(value, name, `cause:${value}`));
}

function cause(value: number, text: string, topic: string): Suggestion {
  const plain = `${value};text="${text}"`;
  return { kind: 'value', label: `${value}`, plain, detail: text, filter: `${value} ${text}`, topic };
}
