import { readFile, readdir } from 'node:fs/promises';
import path from 'node:path';
import { loadSource } from '../run/load-source.mjs';
import { root } from '../run/root.mjs';

const folder = path.join(root, 'prose', 'en', 'rules');

/** docs/rules/: a page per rule, from the prose that the editor shows, the facts that the rule states, and the settings of systems, and a list. */
export async function outputs() {
  const { rules } = await loadSource('server/src/engine/rules/index.ts');
  const { ruleDocument } = await loadSource('server/src/engine/render/rule-document.ts');
  const files = (await readdir(folder)).filter((name) => name.endsWith('.md'));
  const names = files.map((name) => path.basename(name, '.md')).sort();
  const ids = rules.map((rule) => rule.id).sort();
  if (names.join() !== ids.join()) {
    throw new Error(`prose/en/rules and the list of rules differ: ${names.join(', ')} beside ${ids.join(', ')}.`);
  }
  const readme = await readFile(path.join(root, 'README.md'), 'utf8');
  const pages = new Map([
    ['docs/rules/README.md', list(rules)],
    ['README.md', readme.replace(/(<!-- rules: .*? -->\n).*?(?=<!-- \/rules -->)/s, `$1${summary(rules)}`)],
  ]);
  for (const rule of rules) {
    const prose = await readFile(path.join(folder, `${rule.id}.md`), 'utf8');
    // Without its page a document about a rule is a title and the settings of systems that mend what it finds.
    const [, ...settings] = ruleDocument(rule.id, undefined, 'en').trimEnd().split('\n');
    pages.set(`docs/rules/${rule.id}.md`, page(rule, prose, settings));
  }
  return pages;
}

function list(rules) {
  return [
    '# Rules',
    '',
    '<!-- Generated from server/src/engine/rules/ and prose/en/rules/ by "npm run docs"; change them there. -->',
    '',
    'Each rule has a setting `sipLens.rules.<id>`: its severity, or `off`.',
    '',
    'A rule speaks in its profile and in those that ask for more; `interop` adds those whose basis is interop.',
    '',
    '| rule | default | basis | profile | reference |',
    '| --- | --- | --- | --- | --- |',
    ...rules.map((rule) => {
      const facts = [rule.defaultSeverity, rule.basis, rule.profile, reference(rule)];
      return `| [${rule.id}](${rule.id}.md) | ${facts.join(' | ')} |`;
    }),
    '',
  ].join('\n');
}

const subjects = [
  ['redirections and failures', ({ subject }) => subject === 'redirect' || subject === 'failure'],
  ['one message: framing, header fields, values, what responses carry', ({ scope }) => scope === 'message'],
  [
    'transactions: requests and what came of them',
    ({ scope, subject }) => scope === 'transaction' && subject === 'call',
  ],
  ['dialogs', ({ scope }) => scope === 'dialog'],
  ['session descriptions, offers and answers', ({ scope }) => scope === 'sdp'],
];

/** How many rules there are, by what they look at. */
function summary(rules) {
  const rows = subjects.map(([name, isOfIt]) => `| ${name} | ${rules.filter(isOfIt).length} |`);
  const others = rules.filter((rule) => !subjects.some(([, isOfIt]) => isOfIt(rule))).map(({ id }) => id);
  if (others.length !== 0) throw new Error(`The README names no subject for ${others.join(', ')}.`);
  return ['', '| what is looked at | rules |', '| --- | --- |', ...rows, `| all | ${rules.length} |`, '', ''].join(
    '\n',
  );
}

function page(rule, prose, settings) {
  const [title, ...rest] = prose.trimEnd().split('\n');
  const facts = `Default severity: **${rule.defaultSeverity}** · Basis: ${rule.basis} · Profile: ${rule.profile} · Reference: ${reference(rule)}`;
  const remark = `<!-- Generated from prose/en/rules/${rule.id}.md by "npm run docs"; change it there. -->`;
  return `${[title, '', remark, '', facts, ...rest, ...settings].join('\n')}\n`;
}

function reference(rule) {
  if (rule.reference === undefined) return '–';
  const { rfc, section } = rule.reference;
  const number = /^RFC (\d+)$/.exec(rfc)?.[1];
  const label = `${rfc} §${section}`;
  return number === undefined ? label : `[${label}](https://www.rfc-editor.org/rfc/rfc${number}#section-${section})`;
}
