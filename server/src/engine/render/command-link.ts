import type { EditorCommandId } from '../answers/editor-command.ts';
import type { AnswerContext } from './answer-context.ts';

/**
 * Returns a Markdown link that runs a command, or undefined for a client that did not announce it. The arguments are
 * numbers by type, so that nothing of a trace can enter the link (DESIGN.md, invariant 8).
 */
export function commandLink(
  context: Pick<AnswerContext, 'clientCommands'>,
  title: string,
  command: EditorCommandId,
  args: readonly number[],
): string | undefined {
  if (!context.clientCommands.has(command)) return undefined;
  return `[${title}](command:${command}?${encodeURIComponent(JSON.stringify(args))})`;
}
