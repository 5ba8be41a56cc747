import { actionPlaces } from '../answers/action-places.ts';
import { correctedMessage, correctionsOf } from '../answers/corrected-message.ts';
import { editorCommands, ownCommands, type EditorCommandId, type OwnCommandId } from '../answers/editor-command.ts';
import { allOf, fixAll, sureFix } from '../answers/fix-all.ts';
import { lineEndOf } from '../answers/insertion-after.ts';
import { placedEdits } from '../answers/placed-edits.ts';
import type { SpanEdit } from '../answers/span-edit.ts';
import type { Trace } from '../log/trace.ts';
import type { EditRemedy, Finding, Remedy } from '../rules/rule.ts';
import type { Span } from '../text/span.ts';
import { actionTitle, cautionText } from './action-title.ts';
import type { AnswerContext } from './answer-context.ts';
import { draftedRequest } from './drafted-request.ts';
import { systemToChange } from './rule-document.ts';
import { say } from './say.ts';

/** Who asks for quick fixes, and about which document. */
export interface ActionContext extends AnswerContext {
  /** `sip` documents are edited in place; logs are never touched. */
  readonly languageId: string;
  /** The document's URI, the first argument of the server's own commands. */
  readonly uri: string;
  /** True where a quick fix may write a file beside the document, for a client that has no command to open a text. */
  readonly createsFiles?: boolean;
}

/** One quick fix. Exactly one of `edits` and `command` is present, or `open` alone, where a file is to be made of it. */
export interface Action {
  readonly title: string;
  readonly finding: Finding;
  readonly isPreferred: boolean;
  readonly edits?: readonly ActionEdit[];
  readonly command?: {
    readonly id: EditorCommandId | OwnCommandId;
    readonly args: readonly (string | number)[];
  };
  /** What the commands `createRequest` and `openCorrectedCopy` open. */
  readonly open?: OpenedText;
}

/** The text of a new document. */
export interface OpenedText {
  readonly languageId: 'sip';
  readonly text: string;
  /** What it is, in letters, digits and hyphens: a part of the name of its file. The same message has another one for another purpose. */
  readonly name: string;
  /** Where the message stands that it was made of, in offsets of the text. */
  readonly at: number;
}

/** An edit of the document; a snippet has `$0` where the cursor goes, which other clients get as an empty place. */
export interface ActionEdit extends SpanEdit {
  readonly isSnippet: boolean;
}

/**
 * Returns the quick fixes of the findings that touch `range` or speak about what stands there, in the order of the findings
 * and their remedies; a fix that needs something the client cannot do is left out, and one that two findings share stands
 * once.
 */
export function codeActions(
  trace: Trace,
  range: Span,
  findings: readonly Finding[],
  context: ActionContext,
): readonly Action[] {
  const actions = new Map<string, Action>();
  const asked: Asked = { trace, findings, context };
  for (const whole of findings) {
    for (const finding of allOf(whole)) {
      // Of what stands for many only those are looked at whose message is at hand.
      if (finding !== whole && !touches(trace.messageSpan(finding.index), range)) continue;
      if (!actionPlaces(trace, finding).some((place) => touches(place, range))) continue;
      for (const action of offeredFor(asked, finding, whole)) {
        if (action !== undefined && !actions.has(action.title)) actions.set(action.title, action);
      }
    }
  }
  return [...actions.values()];
}

function touches(place: Span, range: Span): boolean {
  return place.start <= range.end && range.start <= place.end;
}

/** `whole` is the finding that stands for this one, or this one itself. */
function offeredFor(asked: Asked, finding: Finding, whole: Finding): readonly (Action | undefined)[] {
  const [fixes, last] = [finding.remedies.filter((one) => !turnsOff(one)), finding.remedies.filter(turnsOff)];
  return [
    ...fixes.map((remedy) => actionOf(asked, finding, remedy)),
    fixAllOf(asked, finding),
    showAll(asked, whole),
    aboutRule(asked, finding),
    ...last.map((remedy) => actionOf(asked, finding, remedy)),
  ];
}

/** Who wants to know more is served before who wants to hear no more. */
function turnsOff({ kind }: Remedy): boolean {
  return kind === 'turn-off';
}

function actionOf(asked: Asked, finding: Finding, remedy: Remedy): Action | undefined {
  const effect = effectOf(asked, finding, remedy);
  if (effect === undefined) return undefined;
  const title = titleOf(asked.trace, remedy, effect, asked.context);
  const isPreferred = remedy.kind === 'insert-contact' || (remedy.kind === 'edit' && remedy.isPreferred);
  return { title, finding, isPreferred, ...effect };
}

/** What was asked, and all that was found. */
interface Asked {
  readonly trace: Trace;
  readonly findings: readonly Finding[];
  readonly context: ActionContext;
}

/** In a log the same fix is done to a copy, and its title says so. */
function titleOf(trace: Trace, remedy: Remedy, { edits: own }: Effect, { prose }: ActionContext): string {
  const title = actionTitle(trace, remedy, prose.language);
  return remedy.kind === 'edit' && own === undefined ? say(prose.language, 'action.corrected-copy', { title }) : title;
}

/** Every finding leads to the page of its rule, which begins with what to change on the system that the message names. */
function aboutRule({ trace, context }: Asked, finding: Finding): Action | undefined {
  const { rule } = finding;
  const effect = command(context, 'showRule', [at(trace, finding), rule]);
  if (effect === undefined) return undefined;
  const { language } = context.prose;
  const system = systemToChange(trace, finding);
  const title =
    system === undefined
      ? say(language, 'action.explain-rule', { rule })
      : say(language, 'action.change-system', { system, rule });
  return { title, finding, isPreferred: false, ...effect };
}

/** A finding that stands for others leads to them. */
function showAll({ trace, context }: Asked, finding: Finding): Action | undefined {
  if (finding.alike === undefined) return undefined;
  const effect = command(context, 'showAlike', [at(trace, finding), finding.rule]);
  if (effect === undefined) return undefined;
  const title = say(context.prose.language, 'action.show-alike', { count: finding.alike.length + 1 });
  return { title, finding, isPreferred: false, ...effect };
}

/** Where a rule has found the same in several places of a `.sip` file, all of them can be put right at once. */
function fixAllOf({ trace, findings, context }: Asked, finding: Finding): Action | undefined {
  if (context.languageId !== 'sip' || sureFix(trace, finding) === undefined) return undefined;
  const alike = findings.filter(({ rule }) => rule === finding.rule).flatMap(allOf);
  const count = alike.filter((one) => sureFix(trace, one) !== undefined).length;
  if (count < 2) return undefined;
  const title = say(context.prose.language, 'action.fix-all', { count, rule: finding.rule });
  const all = fixAll(trace, alike).map(({ span, newText }) => ({ span, newText, isSnippet: false }));
  return { title, finding, isPreferred: false, edits: all };
}

type Effect = Pick<Action, 'command' | 'edits' | 'open'>;

function effectOf(asked: Asked, finding: Finding, remedy: Remedy): Effect | undefined {
  const { trace, context } = asked;
  switch (remedy.kind) {
    case 'edit':
      return edits(asked, finding, remedy);
    case 'explain':
      return command(context, 'showRemedy', [trace.facts(finding.index).status ?? 0, at(trace, finding)]);
    case 'copy':
      return command(context, remedy.what === 'contact-uri' ? 'copyContact' : 'copyServiceUrn', [remedy.text]);
    case 'replace-uri':
      return command(context, 'replaceUri', [remedy.from, remedy.to, cautionText(remedy, context.prose.language)]);
    case 'create-request':
      return createRequest(trace, remedy, context);
    case 'go-to':
      return command(context, 'goToBody', [remedy.span.start, remedy.span.end]);
    case 'insert-contact':
      return insertContact(trace, remedy, context);
    case 'compare':
      return command(context, 'compareCodes', [remedy.a, remedy.b, at(trace, finding)]);
    case 'turn-off':
      return command(context, 'turnOffRule', [remedy.rule]);
  }
}

/** A message of a `.sip` file is edited where it stands; of one in a log a corrected copy is opened. */
function edits({ trace, findings, context }: Asked, finding: Finding, remedy: EditRemedy): Effect | undefined {
  const placed = context.languageId === 'sip' ? placedEdits(trace, remedy) : undefined;
  if (placed !== undefined) return { edits: placed.map(({ span, newText }) => ({ span, newText, isSnippet: false })) };
  const fix = correctionsOf(findings, remedy.index, finding.rule).indexOf(remedy);
  const start = trace.messageSpan(remedy.index).start;
  const open = (): OpenedText => ({
    languageId: 'sip',
    text: correctedMessage(trace, remedy),
    name: fix === 0 ? finding.rule : `${finding.rule}-${fix + 1}`,
    at: start,
  });
  return opened(context, 'openCorrectedCopy', [at(trace, finding), finding.rule, fix], open);
}

/** The client's command that opens a text, else a file that is made of it, else what the server can do by itself. */
function opened(
  context: ActionContext,
  name: CommandName,
  args: readonly (string | number)[],
  open: () => OpenedText,
): Effect | undefined {
  if (context.createsFiles === true && !context.clientCommands.has(editorCommands[name])) return { open: open() };
  const effect = command(context, name, args);
  return effect === undefined ? undefined : { ...effect, open: open() };
}

type CommandName = keyof typeof editorCommands;

/** The client's command when it announced it, else the server's own of the same name, else nothing. */
function command(context: ActionContext, name: CommandName, args: readonly (string | number)[]): Effect | undefined {
  const id = editorCommands[name];
  if (context.clientCommands.has(id)) return { command: { id, args } };
  const own = isOwn(name) ? ownCommands[name] : undefined;
  return own === undefined ? undefined : { command: { id: own, args: [context.uri, ...args] } };
}

function isOwn(name: CommandName): name is CommandName & keyof typeof ownCommands {
  return name in ownCommands;
}

function at(trace: Trace, finding: Finding): number {
  return trace.messageSpan(finding.index).start;
}

function createRequest(
  trace: Trace,
  remedy: Extract<Remedy, { kind: 'create-request' }>,
  context: ActionContext,
): Effect | undefined {
  const { index, variant, contactIndex } = remedy;
  const drafted = draftedRequest(trace, index, { variant, contactIndex }, context.prose.language);
  if (drafted === undefined) return undefined;
  if (context.languageId === 'sip') return { edits: [{ ...drafted.insertion, isSnippet: false }] };
  const place = contactIndex === undefined ? [] : [contactIndex];
  const { start } = trace.messageSpan(index);
  const name = ['request', variant, ...place.map((contact) => contact + 1)].join('-');
  return opened(context, 'createRequest', [start, variant, ...place], () => {
    return { languageId: 'sip', text: drafted.text, name, at: start };
  });
}

function insertContact(
  trace: Trace,
  remedy: Extract<Remedy, { kind: 'insert-contact' }>,
  context: ActionContext,
): Effect | undefined {
  if (context.languageId !== 'sip') return undefined;
  const parameters = trace.facts(remedy.index).status === 305 ? ';lr' : '';
  const newText = `Contact: <sip:$0${parameters}>${lineEndOf(trace.text)}`;
  return { edits: [{ span: { start: remedy.at, end: remedy.at }, newText, isSnippet: true }] };
}
