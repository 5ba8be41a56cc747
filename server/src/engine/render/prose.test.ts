import { describe, expect, it } from 'vitest';
import { briefProse } from '../testing/brief-prose.ts';
import { codePage, firstParagraph, glance, section } from './prose.ts';
import { readProse } from './read-prose.ts';

const prose = briefProse('en');

describe('prose', () => {
  it('finds the page of a code, else that of its class', () => {
    expect(codePage(prose, 301)?.title).toBe('301');
    expect(codePage(prose, 399)?.title).toBe('3xx');
    expect(codePage(prose, 299)).toBeUndefined();
    expect(codePage(prose, 999)).toBeUndefined();
  });

  it('joins the lines of a first paragraph as its language does', () => {
    const page = { title: '', sections: { Meaning: 'one\n  two\n\nthree', 意味: '一\n二' } };
    expect(firstParagraph(page, 'en', 'meaning')).toBe('one two');
    expect(firstParagraph(page, 'ja', 'meaning')).toBe('一二');
    expect(section(page, 'en', 'fix')).toBeUndefined();
  });

  it('reads what a page says at a glance', () => {
    expect(glance(codePage(prose, 301), 'en')).toEqual({ who: 'who 301', answer: 'answer 301 | or not' });
    expect(glance(undefined, 'en')).toEqual({});
  });

  it('is read from JSON, and refused when it is anything else', () => {
    expect(readProse(JSON.parse(JSON.stringify(prose)))).toEqual(prose);
    const broken: readonly unknown[] = [
      null,
      [],
      { ...prose, language: 'xx' },
      { ...prose, codes: { 301: 'text' } },
      { ...prose, codes: { a: { title: 'a', sections: { b: 1 } } } },
    ];
    for (const value of broken) expect(readProse(value)).toBeUndefined();
  });
});
