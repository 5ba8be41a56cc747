import {
  allOf,
  codeActions,
  completionItems,
  contentLengthEdit,
  correctedMessage,
  correctionsOf,
  draftedRequest,
  findingMessage,
  fixAllAgain,
  formatEdits,
  hover,
  mentionLinks,
  relatedLabel,
  rename,
  renameTarget,
  ruleDocument,
  ruleNamed,
  semanticTokens,
  signature,
  toldWhileWriting,
} from '../../engine/index.ts';
import type { Finding, Language, Trace } from '../../engine/index.ts';
import { written } from './explanation-text.ts';
import type { Answers, Asker, FoundPlace, QuestionKind, Questions } from './questions.ts';

/** What an answer is made of. */
interface Material {
  readonly trace: Trace;
  /** Empty for a question that is not about what the rules found. */
  readonly findings: readonly Finding[];
  /** How many of them are suppressed, and not among them. */
  readonly suppressed: number;
  readonly asker: Asker;
}

type Answerers = {
  readonly [Kind in QuestionKind]: (material: Material, question: Questions[Kind]) => Answers[Kind];
};

/** The questions for which the rules have to run first. */
const aboutFindings: ReadonlySet<QuestionKind> = new Set([
  'actions',
  'fixAll',
  'corrected',
  'alike',
  'rule',
  'diagnostics',
  'counts',
]);

export function isAboutFindings(kind: QuestionKind): boolean {
  return aboutFindings.has(kind);
}

/** Returns the answer to a question about an analysed text. */
export function answerTo<Kind extends QuestionKind>(
  kind: Kind,
  question: Questions[Kind],
  material: Material,
): Answers[Kind] {
  return answerers[kind](material, question);
}

const answerers: Answerers = {
  hover: ({ trace, asker }, { offset }) => hover(trace, offset, asker.context),
  completion: ({ trace, asker }, question) => completionItems(trace, question, asker.context.prose.language),
  signature: ({ trace, asker }, question) => signature(trace, question, asker.context.prose.language),
  actions: ({ trace, findings, asker }, { span, ...document }) => {
    return codeActions(trace, span, findings, { ...asker.context, ...document });
  },
  fixAll: ({ trace, findings, asker }) => {
    return fixAllAgain(trace, findings, asker.rules).map(({ span, newText }) => ({ span, newText, isSnippet: false }));
  },
  corrected: ({ trace, findings }, { at, rule, fix }) => {
    const index = trace.indexAt(at);
    const remedy = index === undefined ? undefined : correctionsOf(findings, index, rule)[fix];
    return remedy === undefined ? undefined : correctedMessage(trace, remedy);
  },
  alike: ({ trace, findings }, { at, rule }) => {
    const index = trace.indexAt(at);
    const found = findings.filter((one) => one.rule === rule && one.index === index);
    // A message may have several findings of one rule, of which some stand for others.
    const many = found.filter((one) => one.alike !== undefined);
    const shown = (many.length === 0 ? found : many).flatMap(allOf).map(({ span }) => span);
    return shown.length === 0 ? undefined : shown.toSorted((a, b) => a.start - b.start || a.end - b.end);
  },
  links: ({ trace }, { most }) => mentionLinks(trace, most),
  diagnostics: ({ trace, findings, asker }, { most, writtenAt }) => {
    const { language } = asker.context.prose;
    const { told, held } =
      writtenAt === undefined ? { told: findings, held: 0 } : toldWhileWriting(trace, findings, writtenAt);
    return { shown: told.slice(0, most).map((finding) => placeOf(finding, language)), count: told.length, held };
  },
  formatting: ({ trace }, { span }) => formatEdits(trace, span),
  contentLength: ({ trace }, { offset }) => contentLengthEdit(trace, offset),
  renameTarget: ({ trace }, { offset }) => renameTarget(trace, offset),
  rename: ({ trace }, { offset, newName }) => rename(trace, offset, newName),
  tokens: ({ trace }, { span }) => semanticTokens(trace, span),
  counts: ({ trace, findings, suppressed }) => ({ messages: trace.count, findings: findings.length, suppressed }),
  size: ({ trace }) => trace.count,
  response: ({ trace }, { offset }) => {
    const index = trace.indexAt(offset);
    const status = index === undefined ? undefined : trace.facts(index).status;
    if (index === undefined || status === undefined) return undefined;
    const { start, end } = trace.messageSpan(index);
    return { status, at: start, end };
  },
  draft: ({ trace, asker }, { at, ...request }) => {
    const index = trace.indexAt(at);
    if (index === undefined) return undefined;
    return draftedRequest(trace, index, request, asker.context.prose.language)?.text;
  },
  explanation: ({ trace, asker }, { explanation, at }) => {
    const index = trace.indexAt(at);
    return index === undefined ? undefined : written(explanation, asker.context, { trace, index });
  },
  rule: ({ trace, findings, asker }, { rule, at, page }) => {
    const id = ruleNamed(rule);
    const index = trace.indexAt(at);
    if (id === undefined || index === undefined) return undefined;
    const finding = findings.flatMap(allOf).find((one) => one.rule === id && one.index === index);
    const { language } = asker.context.prose;
    return ruleDocument(id, page, language, finding === undefined ? undefined : { trace, finding });
  },
};

/** The words of a finding, as long as it is the same: most findings outlive a keystroke, and each is said once. */
const said = new WeakMap<Finding, { readonly language: Language; readonly place: FoundPlace }>();

function placeOf(finding: Finding, language: Language): FoundPlace {
  const known = said.get(finding);
  if (known?.language === language) return known.place;
  const { span, severity, rule } = finding;
  const related = finding.related.slice(0, 3).map((one) => ({ span: one.span, message: relatedLabel(one, language) }));
  const place = { span, severity, rule, message: findingMessage(finding, language), related };
  said.set(finding, { language, place });
  return place;
}
