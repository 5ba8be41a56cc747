import { describe, expect, it } from 'vitest';
import { valueChoices } from '../../answers/completion/value-choices.ts';
import { messageTemplates } from '../../answers/messages/message-templates.ts';
import { eventPackages } from '../../reference/event-packages.ts';
import { headerFields } from '../../reference/header-fields.ts';
import { fieldsWithParameters, headerParameters } from '../../reference/header-parameters.ts';
import { optionTags } from '../../reference/option-tags.ts';
import { sdpAttributes } from '../../reference/sdp-attributes.ts';
import { sdpLineTypes } from '../../reference/sdp-words.ts';
import { sipMethods } from '../../reference/sip-methods.ts';
import { uriParameters } from '../../reference/uri-parameters.ts';
import { briefProse } from '../../testing/brief-prose.ts';
import { topicText } from '../topic-text.ts';
import { en } from './en.ts';
import { ja } from './ja.ts';
import { term } from './term.ts';

/** Registered, but never to be sent: nothing offers them. */
const retired = ['encryption', 'hide', 'response-key', 'reason-phrase', 'rpid-privacy', 'identity-info'];

/** The topics that need a sentence. */
const topics = [
  ...sipMethods.map(({ name }) => `method:${name}`),
  ...headerFields.filter(({ name }) => !retired.includes(name)).map(({ name }) => `header:${name}`),
  ...optionTags.map(({ tag }) => `option:${tag}`),
  ...eventPackages.map(({ name }) => `event:${name}`),
  ...sdpLineTypes.map(({ letter }) => `sdp:${letter}`),
  ...sdpAttributes.map(({ name }) => `attribute:${name}`),
  ...messageTemplates.map(({ id }) => `snippet:${id}`),
];

const parameterTopics = [
  ...fieldsWithParameters.flatMap((field) => headerParameters(field).map(({ name }) => `parameter:${field};${name}`)),
  ...uriParameters.map(({ name }) => `parameter:uri;${name}`),
];

describe('terms', () => {
  it.each(['en', 'ja'] as const)('say something about everything that needs it, in %s', (language) => {
    expect(topics.filter((topic) => term(language, topic) === undefined)).toEqual([]);
  });

  it('are about something that is offered', () => {
    const offered = new Set([
      ...topics,
      ...parameterTopics,
      ...parameterTopics.map((topic) => topic.replace(/^(parameter:)[^;]*;/, '$1')),
    ]);
    const kinds = /^(?:method|header|option|event|sdp|attribute|parameter|snippet):/;
    expect(Object.keys(en).filter((topic) => kinds.test(topic) && !offered.has(topic))).toEqual([]);
  });

  it('are written in Japanese, and balance their backticks', () => {
    const japanese: Readonly<Record<string, string>> = ja;
    expect(Object.keys(en).filter((topic) => !/[ぁ-んァ-ヶ一-龠]/u.test(japanese[topic] ?? ''))).toEqual([]);
    for (const text of [...Object.values(en), ...Object.values(ja)]) {
      expect([text, (text.match(/`/g) ?? []).length % 2]).toEqual([text, 0]);
    }
  });

  it('stand under a name and a document', () => {
    const prose = briefProse('en');
    for (const topic of [...topics, ...parameterTopics]) {
      if (topic.startsWith('snippet:')) continue;
      expect([topic, topicText(topic, prose)?.split('\n')[0]]).toEqual([
        topic,
        expect.stringMatching(/^\*\*`.+`\*\* · .+/),
      ]);
    }
    expect(topicText('option:100rel', prose)).toContain('https://www.rfc-editor.org/rfc/rfc3262#section-8.1');
    expect(topicText('header:via', briefProse('ja'))).toContain('リクエストが通った経路');
    expect(topicText('parameter:to;tag', prose)).toContain('half of the name of the dialog');
    expect(topicText('status:301', prose)).toContain('Moved Permanently');
  });

  it('know every topic that a list of values names', () => {
    const prose = briefProse('en');
    for (const field of headerFields) {
      for (const { topic } of valueChoices(field.name)) {
        // A plain word of a list needs no more than its list.
        if (topic === undefined || topic.startsWith('value:')) continue;
        expect([topic, topicText(topic, prose)]).toEqual([topic, expect.any(String)]);
      }
    }
  });

  it.each([
    '',
    'no topic',
    'status:1e9',
    'status:__proto__',
    'header:x-own',
    'parameter:via',
    'toString:x',
    '__proto__:x',
    'method:constructor',
  ])('have nothing for “%s”', (topic) => {
    expect(topicText(topic, briefProse('en'))).toBeUndefined();
  });
});
