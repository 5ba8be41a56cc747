import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { loadSource } from '../run/load-source.mjs';
import { parseProse } from '../run/parse-prose.mjs';
import { root } from '../run/root.mjs';

const severities = ['default', 'error', 'warning', 'information', 'hint', 'off'];
const languages = [
  { language: 'en', file: 'package.nls.json', about: 'About this rule' },
  { language: 'ja', file: 'package.nls.ja.json', about: 'このルールについて' },
];

/** The settings of the rules in package.json, one for each rule in the order of the list, and what the settings editor says of them. */
export async function outputs() {
  const { rules } = await loadSource('server/src/engine/rules/index.ts');
  const pages = new Map([['package.json', await manifest(rules)]]);
  for (const { language, file, about } of languages) pages.set(file, await words(rules, language, file, about));
  return pages;
}

async function manifest(rules) {
  const written = JSON.parse(await read('package.json'));
  const section = written.contributes.configuration.find(({ title }) => title === '%configuration.rules%');
  section.properties = Object.fromEntries(rules.map(({ id }, order) => [`sipLens.rules.${id}`, setting(id, order)]));
  return `${JSON.stringify(written, undefined, 2)}\n`;
}

function setting(id, order) {
  return {
    type: 'string',
    enum: severities,
    enumDescriptions: severities.map((name) => `%rules.${name}%`),
    default: 'default',
    scope: 'resource',
    order,
    markdownDescription: `%rules.${id}%`,
  };
}

async function words(rules, language, file, about) {
  const written = Object.entries(JSON.parse(await read(file)));
  const isOfRule = ([id]) => id.startsWith('rules.') && !severities.includes(id.slice('rules.'.length));
  const first = written.findIndex(isOfRule);
  const rest = written.filter((entry) => !isOfRule(entry));
  const made = [];
  for (const { id } of rules) {
    const link = `[${about}](https://github.com/sip-lens/sip-lens/blob/main/docs/rules/${id}.md)`;
    made.push([`rules.${id}`, `${await summary(language, id)} ${link}`]);
  }
  rest.splice(first === -1 ? rest.length : first, 0, ...made);
  return `${JSON.stringify(Object.fromEntries(rest), undefined, 2)}\n`;
}

/** The first point of what a rule finds, on one line. */
export async function summary(language, id) {
  const file = `prose/${language}/rules/${id}.md`;
  const { sections } = parseProse(await read(file), file);
  const [finds = ''] = Object.values(sections);
  const point = /^- (.*?)(?=\n- |\n\n|$)/s.exec(finds)?.[1];
  if (point === undefined) throw new Error(`${file}: the first section has no list that says what the rule finds.`);
  const joint = language === 'ja' ? /(?<=[^\x20-\x7e])\s*\n\s*|\s*\n\s*(?=[^\x20-\x7e])/g : /(?!)/g;
  return point.replace(joint, '').replaceAll(/\s*\n\s*/g, ' ');
}

function read(file) {
  return readFile(path.join(root, file), 'utf8');
}
