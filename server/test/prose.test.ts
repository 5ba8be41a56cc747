import { readFileSync, readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { statusCodes } from '../src/engine/reference/status-codes.ts';

type Language = 'en' | 'ja';
type Kind = 'codes' | 'rules';

interface Page {
  readonly name: string;
  readonly title: string;
  readonly text: string;
  /** Heading and Markdown of each section, in the order of the page. */
  readonly sections: readonly (readonly [string, string])[];
}

const languages: readonly Language[] = ['en', 'ja'];

const headings: Readonly<Record<Kind, Readonly<Record<Language, readonly string[]>>>> = {
  codes: {
    en: ['Meaning', 'When you see it', 'How to fix it', 'Use it when', 'At a glance'],
    ja: ['意味', 'よくある場面', '対処', '使い分け', '要点'],
  },
  rules: {
    en: ['What it finds', 'Why it matters', 'What to do', 'When it keeps silent', 'Example', 'Reference'],
    ja: ['検出するもの', 'なぜ問題か', '対処', '検出しない場合', '例', '参照'],
  },
};

/** Stands between the example and the reference where one message is to be put right; what goes on between messages has none. */
const corrected: Readonly<Record<Language, string>> = { en: 'Corrected', ja: '修正後' };

const glanceKeys = ['who', 'answer', 'store', 'next', 'contact', 'use'];

const classPages = ['1xx', '2xx', '3xx', '4xx', '5xx', '6xx'];

const redirectRules = [
  'alternative-service',
  'alternative-service-without-body',
  'moved-permanently',
  'redirect-downgrades-security',
  'redirect-loop',
  'redirect-not-acknowledged',
  'redirect-not-followed',
  'redirect-to-itself',
  'redirect-without-contact',
  'redirected',
  'request-failed',
];

const deepCodes = ['300', '301', '302', '305', '380'];

const mandatoryHeaders = ['Via', 'From', 'To', 'Call-ID', 'CSeq', 'Content-Length'];

const japanese = /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}]/u;

function folder(language: Language, kind: Kind): URL {
  return new URL(`../../prose/${language}/${kind}/`, import.meta.url);
}

function pageNames(language: Language, kind: Kind): readonly string[] {
  return readdirSync(folder(language, kind))
    .filter((file) => file.endsWith('.md'))
    .map((file) => file.slice(0, -'.md'.length))
    .toSorted();
}

function readPage(language: Language, kind: Kind, name: string): Page {
  const text = readFileSync(new URL(`${name}.md`, folder(language, kind)), 'utf8');
  const [head = '', ...rest] = text.split(/^## /m);
  const sections = rest.map((section) => {
    const end = section.indexOf('\n');
    return [section.slice(0, end), section.slice(end).trim()] as const;
  });
  return { name, text, title: head.replace(/^# /, '').trim(), sections };
}

function pages(language: Language, kind: Kind): readonly Page[] {
  return pageNames(language, kind).map((name) => readPage(language, kind, name));
}

/** The body of the section at this place, empty when the page has fewer sections. */
function sectionAt(page: Page, index: number): string {
  return page.sections[index]?.[1] ?? '';
}

/** The names of the pages that fail a test, so that a failure says which file to open. */
function failing(all: readonly Page[], isFine: (page: Page) => boolean): readonly string[] {
  return all.filter((page) => !isFine(page)).map((page) => page.name);
}

/** The messages of the first ```sip fence: it opens with a start line, or with ngrep's line before each start line. */
function exampleMessages(page: Page): readonly string[] {
  const trace = /```sip\n([^]*?)\n```/.exec(page.text)?.[1] ?? '';
  return trace
    .split(/\n(?=U \d{4}|SIP\/2\.0 \d{3} |[A-Z]+ \S+ SIP\/2\.0)/)
    .filter((message) => /SIP\/2\.0/.test(message));
}

function hasMandatoryHeaders(message: string): boolean {
  return mandatoryHeaders.every((header) => message.includes(`\n${header}: `));
}

describe('the prose', () => {
  it('has a page for every code and every class in both languages, and no other', () => {
    const expected = [...statusCodes.map((entry) => String(entry.code)), ...classPages].toSorted();
    expect(pageNames('en', 'codes')).toEqual(expected);
    expect(pageNames('ja', 'codes')).toEqual(expected);
  });

  it('has the same rules in both languages, those about redirection among them', () => {
    expect(pageNames('ja', 'rules')).toEqual(pageNames('en', 'rules'));
    expect(pageNames('en', 'rules')).toEqual(expect.arrayContaining(redirectRules));
  });

  it('names each code with its registered phrase', () => {
    for (const language of languages) {
      const titles = statusCodes.map((entry) => readPage(language, 'codes', String(entry.code)).title);
      expect(titles).toEqual(statusCodes.map((entry) => `${entry.code} ${entry.phrase}`));
    }
  });

  it('gives the same titles in both languages', () => {
    for (const kind of ['codes', 'rules'] as const) {
      expect(pages('ja', kind).map((page) => page.title)).toEqual(pages('en', kind).map((page) => page.title));
    }
    expect(pages('en', 'rules').map((page) => page.title)).toEqual(pageNames('en', 'rules'));
  });
});

describe.each(languages)('the pages in %s', (language) => {
  const codes = pages(language, 'codes');
  const rules = pages(language, 'rules');
  const all = [...codes, ...rules];

  it('have their headings in order, each with a text', () => {
    for (const [kind, of] of [
      ['codes', codes],
      ['rules', rules],
    ] as const) {
      const order = headings[kind][language].join('|');
      const isFine = (page: Page): boolean => {
        return (
          order ===
          page.sections
            .map(([heading]) => heading)
            .filter((heading) => heading !== corrected[language])
            .join('|')
        );
      };
      expect(failing(of, isFine)).toEqual([]);
    }
    expect(failing(all, (page) => page.sections.every(([, body]) => body !== ''))).toEqual([]);
  });

  it('have every key at a glance, in order, each with a value', () => {
    const keysOf = (page: Page): string =>
      sectionAt(page, 4)
        .split('\n')
        .map((line) => /^- (\w+): \S/.exec(line)?.[1] ?? line)
        .join('|');
    expect(failing(codes, (page) => keysOf(page) === glanceKeys.join('|'))).toEqual([]);
  });

  it('are written in this language', () => {
    const sections = (page: Page): readonly string[] =>
      page.sections
        .filter(([heading]) => !['Reference', '参照', corrected[language]].includes(heading))
        .map(([, body]) => body);
    // What stands in a fence is the trace itself.
    const isRight = (body: string): boolean => {
      return body.startsWith('```') || japanese.test(body) === (language === 'ja');
    };
    expect(failing(all, (page) => sections(page).every(isRight))).toEqual([]);
  });

  it('give each code a meaning of its own', () => {
    const meanings = codes.map((page) => sectionAt(page, 0));
    expect(new Set(meanings).size).toBe(codes.length);
  });

  it('leave it to the heading above them where their code is defined, and to the note how an unregistered one is taken', () => {
    const own = (page: Page): RegExp => {
      const known = statusCodes.find(({ code }) => String(code) === page.name);
      if (known === undefined) return /RFC 3261|§8\.1\.3\.2/;
      return new RegExp(`${known.rfc}(?:\\)|、| §${known.section.replaceAll('.', '\\.')}\\b)`);
    };
    expect(failing(codes, (page) => !own(page).test(sectionAt(page, 0)))).toEqual([]);
  });

  it('link to the RFC Editor and 3GPP only, over https', () => {
    const allowed = /^https:\/\/www\.(rfc-editor\.org\/rfc\/rfc\d+#section-[\d.]*\d|3gpp\.org\/dynareport\/\d+\.htm)$/;
    const links = (page: Page): readonly string[] => page.text.match(/[a-z]+:\/\/[^\s)>]+/g) ?? [];
    expect(failing(all, (page) => links(page).every((link) => allowed.test(link)))).toEqual([]);
    expect(failing(rules, (page) => links(page).length !== 0)).toEqual([]);
  });

  it('hold no unfinished remark and no placeholder', () => {
    expect(failing(all, (page) => !/(?<!-)\bverify\b|unverified|TODO|FIXME|\?\?\?/i.test(page.text))).toEqual([]);
    expect(failing(codes, (page) => !/[{}]/.test(page.text))).toEqual([]);
  });

  it('are short enough for a hover', () => {
    const limit = (page: Page): number => (deepCodes.includes(page.name) ? 48 : 32);
    expect(failing(codes, (page) => page.text.split('\n').length <= limit(page))).toEqual([]);
  });

  it('show an example of whole messages from documentation addresses', () => {
    const ofRedirects = rules.filter(({ name }) => redirectRules.includes(name));
    expect(failing(ofRedirects, (page) => 2 <= exampleMessages(page).length)).toEqual([]);
    expect(failing(ofRedirects, (page) => exampleMessages(page).every(hasMandatoryHeaders))).toEqual([]);
    expect(failing(rules, (page) => /```sip\n[^]/.test(sectionAt(page, 4)))).toEqual([]);
    const addresses = (page: Page): readonly string[] => page.text.match(/\b\d+\.\d+\.\d+\.\d+\b/g) ?? [];
    const inExample = (page: Page): readonly string[] => addresses({ ...page, text: sectionAt(page, 4) });
    expect(
      failing(rules, (page) =>
        // Private addresses and the one that is none are nobody's, and rules are about them.
        inExample(page).every((address) =>
          /^(?:(?:192\.0\.2|198\.51\.100|203\.0\.113|10\.0\.0|192\.168\.0)\.|0\.0\.0\.0$)/.test(address),
        ),
      ),
    ).toEqual([]);
  });
});

it('a rule shows the same example in both languages', () => {
  const differing = pageNames('en', 'rules').filter(
    (name) =>
      exampleMessages(readPage('en', 'rules', name)).join('\n') !==
      exampleMessages(readPage('ja', 'rules', name)).join('\n'),
  );
  expect(differing).toEqual([]);
});
