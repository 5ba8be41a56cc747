import { correctedMessage, correctionsOf } from '../answers/corrected-message.ts';
import { editorCommands, ownCommands } from '../answers/editor-command.ts';
import { lineEndOf } from '../answers/insertion-after.ts';
import { placedEdits } from '../answers/placed-edits.ts';
import type { Trace } from '../log/trace.ts';
import type { EditRemedy, Finding, Remedy } from '../rules/rule.ts';
import type { Action, ActionContext, OpenedText } from './action.ts';
import { cautionText } from './action-title.ts';
import { draftedRequest } from './drafted-request.ts';

/** What was asked, and all that was found. */
export interface Asked {
  readonly trace: Trace;
  readonly findings: readonly Finding[];
  readonly context: ActionContext;
}

/** What a quick fix does. */
export type Effect = Pick<Action, 'command' | 'edits' | 'open'>;

/** Returns what a remedy does; undefined where the client cannot do it. */
export function effectOf(asked: Asked, finding: Finding, remedy: Remedy): Effect | undefined {
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

/** Returns the client's command when it announced it, else the server's own of the same name, else nothing. */
export function command(
  context: ActionContext,
  name: CommandName,
  args: readonly (string | number)[],
): Effect | undefined {
  const id = editorCommands[name];
  if (context.clientCommands.has(id)) return { command: { id, args } };
  const own = isOwn(name) ? ownCommands[name] : undefined;
  return own === undefined ? undefined : { command: { id: own, args: [context.uri, ...args] } };
}

function isOwn(name: CommandName): name is CommandName & keyof typeof ownCommands {
  return name in ownCommands;
}

/** Returns where the message of a finding begins, by which commands name it. */
export function at(trace: Trace, finding: Finding): number {
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
