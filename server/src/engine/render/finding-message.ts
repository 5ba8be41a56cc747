import type { MessageId } from '../rules/message-ids.ts';
import type { Arguments, Finding, Related } from '../rules/rule.ts';
import { codeSpan } from './code-span.ts';
import type { Language } from './language.ts';
import { fill, say, textOf, type StringId } from './say.ts';
import { shortVisibleText } from './visible-text.ts';

/** Returns what a finding says, as plain text on one line: the sentence, then what the trace adds to it. */
export function findingMessage(finding: SaidFinding, language: Language): string {
  return said(finding, language, shortVisibleText);
}

/** Returns the same as Markdown: what comes from the trace stands in code spans. */
export function findingMarkdown(finding: SaidFinding, language: Language): string {
  return said(finding, language, codeSpan);
}

type SaidFinding = Pick<Finding, 'messageId' | 'args' | 'alike'>;

/** How text of the trace is shown. */
type Show = (text: string) => string;

function said(finding: SaidFinding, language: Language, show: Show): string {
  const values = readable(finding.args, language, show);
  const sentence = filled(language, `finding.${finding.messageId}`, values);
  // Some sentences say themselves how many there are.
  const isSaid = finding.alike === undefined || finding.args['count'] !== undefined;
  const alike = isSaid ? [] : [say(language, 'finding.alike', { alike: finding.alike?.length ?? 0 })];
  return joined(language, [sentence, ...additions(finding.messageId, finding.args, values, language), ...alike]);
}

/** Returns the words beside a related place, as plain text on one line. */
export function relatedLabel(related: Pick<Related, 'labelId' | 'args'>, language: Language): string {
  return filled(language, `label.${related.labelId}`, readable(related.args, language, shortVisibleText));
}

type Values = Readonly<Record<string, string | number>>;

/** Arguments whose absence needs a word of its own in the sentence. */
const unknownWords: Readonly<Record<string, StringId>> = {
  from: 'finding.unknown.from',
  to: 'finding.unknown.to',
  method: 'finding.unknown.method',
  peer: 'finding.unknown.peer',
  contentType: 'finding.unknown.contentType',
  transport: 'finding.unknown.transport',
  uri: 'finding.unknown.uri',
};

/** The parts that two nearly equal URIs may differ in. */
const partWords: Readonly<Record<string, StringId>> = {
  port: 'finding.part.port',
  transport: 'finding.part.transport',
};

function readable(args: Arguments, language: Language, show: Show): Values {
  const values: Record<string, string | number> = {};
  for (const name in args) {
    const value = args[name];
    if (value !== undefined) values[name] = readableValue(name, value, language, show);
  }
  const status = args['status'];
  if (status !== undefined) values['response'] = show(`${status} ${args['reason'] ?? ''}`.trim());
  return values;
}

function readableValue(name: string, value: string | number, language: Language, show: Show): string | number {
  if (typeof value === 'number') return value;
  const word = value === '' ? unknownWords[name] : name === 'part' ? partWords[value] : undefined;
  return word === undefined ? show(value) : `${edge}${textOf(language, word)}${edge}`;
}

/** Stands around a word of ours that takes a value's place. No value holds it, because controls are made visible. */
const edge = '\u0000';

/**
 * Japanese sets a blank around a value in Latin letters, but none around a word of its own; an English sentence that begins
 * with such a word begins with a capital.
 */
function filled(language: Language, id: StringId, values: Values): string {
  const text = fill(textOf(language, id), values);
  if (!text.includes(edge)) return text;
  if (language === 'ja') return text.replace(/ ?\u0000 ?/g, '');
  return text.replace(/^\u0000./, (first) => first.toUpperCase()).replaceAll(edge, '');
}

function additions(id: MessageId, args: Arguments, values: Values, language: Language): readonly string[] {
  const found: (string | undefined)[] = [
    hasSeveralContacts(id, args) ? filled(language, 'finding.more-contacts', values) : undefined,
    isSet(args['action']) ? filled(language, 'finding.action', values) : undefined,
    isSet(args['text']) ? filled(language, 'finding.text', values) : undefined,
    id === 'alternative-service.target' && isSet(args['contentType'])
      ? filled(language, 'finding.content-type', values)
      : undefined,
    isSet(args['lastStatus']) ? filled(language, 'finding.last-status', values) : undefined,
    filledOf(failedSentences, args['failed'], values, language),
    filledOf(missingSentences, args['missing'], values, language),
    filledOf(nextSentences, args['next'], values, language),
    isSet(args['late']) ? filled(language, 'finding.precondition.late', values) : undefined,
    sentenceOf(trustSentences, args['trust'], language),
    sentenceOf(outcomeSentences, args['outcome'], language),
    chainSentence(args['chain'], values, language),
  ];
  return found.filter((one) => one !== undefined);
}

const severalContacts: ReadonlySet<MessageId> = new Set<MessageId>([
  'moved-permanently.new-address',
  'moved-permanently.followed',
  'moved-permanently.in-loop',
  'moved-permanently.no-request',
  'redirected.addresses',
  'redirected.unknown',
]);

function hasSeveralContacts(id: MessageId, args: Arguments): boolean {
  const count = args['count'];
  return severalContacts.has(id) && typeof count === 'number' && 1 < count;
}

function isSet(value: string | number | undefined): boolean {
  return value !== undefined && value !== '' && value !== 0;
}

const trustSentences: Readonly<Record<string, StringId>> = {
  passes: 'finding.trust.passes',
  fails: 'finding.trust.fails',
};

const outcomeSentences: Readonly<Record<string, StringId>> = {
  followed: 'finding.outcome.followed',
  'followed-by-proxy': 'finding.outcome.followed-by-proxy',
  'probably-followed': 'finding.outcome.probably-followed',
  'partly-followed': 'finding.outcome.partly-followed',
  'not-followed': 'finding.outcome.not-followed',
  'not-needed': 'finding.outcome.not-needed',
  'trace-ends': 'finding.outcome.trace-ends',
  'cannot-be-told': 'finding.outcome.cannot-be-told',
};

/** Of a 580: what its own session description says; `open` where it says nothing. */
const failedSentences: Readonly<Record<string, StringId>> = {
  caller: 'finding.precondition.failed.caller',
  callee: 'finding.precondition.failed.callee',
  'end-to-end': 'finding.precondition.failed.end-to-end',
  unknown: 'finding.precondition.failed.unknown',
  open: 'finding.precondition.failed.open',
};

const missingSentences: Readonly<Record<string, StringId>> = {
  caller: 'finding.precondition.missing.caller',
  callee: 'finding.precondition.missing.callee',
  'end-to-end': 'finding.precondition.missing.end-to-end',
};

const nextSentences: Readonly<Record<string, StringId>> = {
  answer: 'finding.precondition.next.answer',
  prack: 'finding.precondition.next.prack',
  'update-answer': 'finding.precondition.next.update-answer',
  update: 'finding.precondition.next.update',
  'callee-update': 'finding.precondition.next.callee-update',
  reserve: 'finding.precondition.next.reserve',
};

const chainSentences: Readonly<Record<string, StringId>> = {
  'loop-ahead': 'finding.chain.loop-ahead',
  loop: 'finding.chain.loop',
  'long-ahead': 'finding.chain.long-ahead',
};

function chainSentence(chain: string | number | undefined, values: Values, language: Language): string | undefined {
  const id = chain === undefined ? undefined : chainSentences[chain];
  return id === undefined ? undefined : filled(language, id, values);
}

function filledOf(
  sentences: Readonly<Record<string, StringId>>,
  id: string | number | undefined,
  values: Values,
  language: Language,
): string | undefined {
  const sentence = id === undefined ? undefined : sentences[id];
  return sentence === undefined ? undefined : filled(language, sentence, values);
}

function sentenceOf(
  sentences: Readonly<Record<string, StringId>>,
  id: string | number | undefined,
  language: Language,
): string | undefined {
  const sentence = id === undefined ? undefined : sentences[id];
  return sentence === undefined ? undefined : textOf(language, sentence);
}

/** Japanese sentences follow each other without a blank. */
function joined(language: Language, sentences: readonly string[]): string {
  return sentences.join(language === 'ja' ? '' : ' ');
}
