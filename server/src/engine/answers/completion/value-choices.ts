import { eventPackages } from '../../reference/event-packages.ts';
import type { HeaderField } from '../../reference/header-fields.ts';
import { mediaTypes } from '../../reference/media-types.ts';
import { optionTags } from '../../reference/option-tags.ts';
import { reasonProtocols } from '../../reference/reason-causes.ts';
import { sipMethods } from '../../reference/sip-methods.ts';
import { valueWords } from '../../reference/value-words.ts';
import { warningCodes } from '../../reference/warning-codes.ts';
import type { Suggestion } from './suggestion.ts';

/** Returns what a value, or an element of it, may be: the words that documents name; none where it is free. */
export function valueChoices(name: string): readonly Suggestion[] {
  return (tables.get(name) ?? (() => wordsOf(name)))();
}

/** Tells whether a header field has something to choose from as soon as its name is written. */
export function hasChoices({ name, form }: HeaderField): boolean {
  return form === 'address' || form === 'addresses' || form === 'routes' || 0 < valueChoices(name).length;
}

const schemes = (): readonly Suggestion[] => [
  { kind: 'value', label: 'Digest', plain: 'Digest ', topic: 'scheme:Digest', asksAgain: true },
  { kind: 'value', label: 'Bearer', plain: 'Bearer ', topic: 'scheme:Bearer', asksAgain: true },
];

const tags = (): readonly Suggestion[] =>
  optionTags.map(({ tag }) => ({ kind: 'value', label: tag, plain: tag, topic: `option:${tag}` }));

const packages = (): readonly Suggestion[] =>
  eventPackages.map(({ name, body }) => ({
    kind: 'value',
    label: name,
    plain: name,
    topic: `event:${name}`,
    detail: body,
  }));

const types = (): readonly Suggestion[] =>
  mediaTypes.map(({ name }) => ({ kind: 'value', label: name, plain: name, topic: `media-type:${name}` }));

/** By header field; a name may be any word that somebody writes. */
const tables: ReadonlyMap<string, () => readonly Suggestion[]> = new Map(
  Object.entries<() => readonly Suggestion[]>({
    supported: tags,
    require: tags,
    'proxy-require': tags,
    unsupported: tags,
    event: packages,
    'allow-events': packages,
    accept: types,
    'content-type': types,
    allow: () => sipMethods.map(({ name }) => ({ kind: 'method', label: name, plain: name, topic: `method:${name}` })),
    'www-authenticate': schemes,
    'proxy-authenticate': schemes,
    authorization: schemes,
    'proxy-authorization': schemes,
    reason: () =>
      reasonProtocols.map((protocol) => {
        return {
          kind: 'value',
          label: protocol,
          plain: `${protocol};cause=`,
          topic: `reason:${protocol}`,
          asksAgain: true,
        };
      }),
    warning: () =>
      warningCodes.map(({ code, text }) => {
        return {
          kind: 'value',
          label: `${code}`,
          plain: `${code} example.com "${text}"`,
          detail: text,
          filter: `${code} ${text}`,
        };
      }),
  }),
);

function wordsOf(name: string): readonly Suggestion[] {
  return (valueWords(name)?.words ?? []).map((word) => {
    return { kind: 'value', label: word, plain: word, topic: `value:${name}=${word}` };
  });
}
