import type { Arguments, Remedy } from '../rules/rule.ts';
import type { Trace } from '../log/trace.ts';
import type { Language } from './language.ts';
import { say } from './say.ts';
import { statusName } from './status-name.ts';
import { shortVisibleText } from './visible-text.ts';

/** Titles stand in a menu: a long URI is cut earlier than in a sentence. */
const longestUri = 60;

/** Returns the title of a remedy, plain text on one line. */
export function actionTitle(trace: Trace, remedy: Remedy, language: Language): string {
  switch (remedy.kind) {
    case 'edit':
      return say(language, `fix.${remedy.fix}`, shownArguments(remedy.args));
    case 'explain':
      return say(language, 'action.explain', { status: trace.facts(remedy.index).status ?? '' });
    case 'copy':
      return remedy.what === 'contact-uri'
        ? say(language, 'action.copy-contact', { uri: shown(remedy.text) })
        : say(language, 'action.copy-service-urn', { urn: shown(remedy.text) });
    case 'replace-uri':
      return replaceTitle(remedy, language);
    case 'create-request':
      return warned(createTitle(trace, remedy, language), remedy, language);
    case 'go-to':
      return say(language, 'action.go-to-body');
    case 'insert-contact':
      return say(language, 'action.insert-contact');
    case 'compare':
      return say(language, 'action.compare', { a: statusName(remedy.a), b: statusName(remedy.b) });
    case 'turn-off':
      return say(language, 'action.turn-off', { rule: remedy.rule });
  }
}

/** Returns the cautions before a URI is replaced everywhere as one plain text; '' when there are none. */
export function cautionText(remedy: Extract<Remedy, { kind: 'replace-uri' }>, language: Language): string {
  // A private address is an IP literal as well; the weightier word is enough.
  const isPrivate = remedy.cautions.includes('private-address');
  const named = remedy.cautions.filter((one) => !(isPrivate && one === 'ip-literal'));
  return named.map((one) => say(language, `caution.${one}`)).join(language === 'ja' ? '。' : '; ');
}

function shownArguments(args: Arguments): Readonly<Record<string, string | number>> {
  return Object.fromEntries(
    Object.entries(args).map(([name, value]) => [name, typeof value === 'string' ? shown(value) : value]),
  );
}

function shown(uri: string): string {
  return shortVisibleText(uri, longestUri);
}

function replaceTitle(remedy: Extract<Remedy, { kind: 'replace-uri' }>, language: Language): string {
  const values = { from: shown(remedy.from), to: shown(remedy.to) };
  const caution = cautionText(remedy, language);
  if (caution === '') return say(language, 'action.replace-uri', values);
  return say(language, 'action.replace-uri-caution', { ...values, caution });
}

function warned(
  title: string,
  { isUntrusted }: Extract<Remedy, { kind: 'create-request' }>,
  language: Language,
): string {
  return isUntrusted === true ? say(language, 'action.untrusted', { title }) : title;
}

function createTitle(trace: Trace, remedy: Extract<Remedy, { kind: 'create-request' }>, language: Language): string {
  const uri = shown(remedy.target);
  if (remedy.variant === 'emergency') return say(language, 'action.create-emergency', { uri });
  if (remedy.variant === 'alternative') return say(language, 'action.create-alternative', { uri });
  const { status, cseqMethod } = trace.facts(remedy.index);
  const id = status === 305 ? 'action.create-follow-proxy' : 'action.create-follow';
  return say(language, id, { method: shown(cseqMethod), uri });
}
