import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { headerNames } from '../reference/header-names.ts';
import { labelArguments, messageArguments, outcomeIds } from '../rules/message-ids.ts';
import { en } from './strings/en.ts';
import { ja } from './strings/ja.ts';
import { fill, say } from './say.ts';

const strings = Object.entries(en);
const japanese: Readonly<Record<string, string>> = ja;

function placeholders(text: string): readonly string[] {
  return [...text.matchAll(/\{(\w+)\}/g)].map((match) => match[1] ?? '').toSorted();
}

describe('strings', () => {
  it('stand in the same files in both languages', () => {
    const folder = new URL('./strings/', import.meta.url);
    expect(readdirSync(new URL('ja/', folder))).toEqual(readdirSync(new URL('en/', folder)));
  });

  it('exist in Japanese with the same placeholders', () => {
    expect(Object.keys(ja).toSorted()).toEqual(Object.keys(en).toSorted());
    for (const [id, text] of strings) {
      expect([id, placeholders(japanese[id] ?? '')]).toEqual([id, placeholders(text)]);
    }
  });

  it('are written in Japanese, but for names', () => {
    const same = strings.filter(([id, text]) => japanese[id] === text).map(([id]) => id);
    expect(same.toSorted()).toEqual(
      [
        'alternative.content-type',
        'contact.part',
        'contact.title',
        'glance.contact',
        'part.expires',
        'part.q',
        'trace.change-both',
        'trace.contact',
        'trace.note-q',
      ].toSorted(),
    );
  });

  it('balance their backticks, so that no code span runs into the next word', () => {
    for (const text of [...Object.values(en), ...Object.values(ja)]) {
      expect([text, (text.match(/`/g) ?? []).length % 2]).toEqual([text, 0]);
    }
  });

  it('ask a finding only for arguments that it has', () => {
    const table: Readonly<Record<string, string>> = en;
    for (const [id, names] of [...Object.entries(messageArguments)]) {
      const known: readonly string[] = ['response', ...names];
      expect([id, placeholders(table[`finding.${id}`] ?? '{missing}').filter((name) => !known.includes(name))]).toEqual(
        [id, []],
      );
    }
    for (const [id, names] of Object.entries(labelArguments)) {
      const known: readonly string[] = ['response', ...names];
      expect([id, placeholders(table[`label.${id}`] ?? '{missing}').filter((name) => !known.includes(name))]).toEqual([
        id,
        [],
      ]);
    }
  });

  it('have a sentence for every outcome and every header', () => {
    const wanted = [
      ...outcomeIds.filter((id) => id !== 'none').map((id) => `finding.outcome.${id}`),
      ...headerNames.map(({ name }) => `header.${name}`),
    ];
    expect(wanted.filter((id) => !(id in en))).toEqual([]);
  });
});

describe('say', () => {
  it('fills placeholders once: a value is never read as a template', () => {
    expect(say('en', 'trace.change-both', { part: '{to}', from: '$&', to: 'x' })).toBe('{to} $& → x');
    expect(fill('{a} {b}', { a: 1 })).toBe('1 {b}');
  });
});
