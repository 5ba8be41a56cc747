import assert from 'node:assert/strict';
import type * as vscode from 'vscode';
import { applyFix } from './apply-fix.ts';
import { diagnosticsOf } from './diagnostics-of.ts';
import { isJapanese } from './japanese.ts';
import { openTrace } from './open-trace.ts';
import { quickFixesAt } from './quick-fixes-at.ts';

/** Tells which of the quick fixes is meant: the one that runs a command (with its first arguments), or the one that edits. */
export type Wanted = readonly [command: string, ...args: readonly unknown[]] | 'edit';

/**
 * Opens a file and returns its editor and a quick fix that the light bulb offers on the first finding of a rule, or on the
 * one after `skip` others. Its title is in the language of the run.
 */
export async function fixOf(
  name: string,
  rule: string,
  wanted: Wanted,
  skip = 0,
): Promise<readonly [vscode.TextEditor, vscode.CodeAction]> {
  const editor = await openTrace(name);
  const { uri } = editor.document;
  const found = (await diagnosticsOf(uri, rule)).toSorted((a, b) => a.range.start.compareTo(b.range.start))[skip];
  assert.ok(found !== undefined);
  const fix = (await quickFixesAt(uri, found.range, (each) => isMeant(each, wanted))).find((each) =>
    isMeant(each, wanted),
  );
  assert.ok(fix !== undefined);
  assert.equal(/[ぁ-ん]/u.test(fix.title), isJapanese, fix.title);
  return [editor, fix];
}

/** Does what `fixOf` finds, and returns the editor of the trace. */
export async function applyFixOf(name: string, rule: string, wanted: Wanted): Promise<vscode.TextEditor> {
  const [editor, fix] = await fixOf(name, rule, wanted);
  await applyFix(fix);
  return editor;
}

function isMeant({ edit, command }: vscode.CodeAction, wanted: Wanted): boolean {
  if (wanted === 'edit') return edit !== undefined;
  const [id, ...args] = wanted;
  const values: readonly unknown[] = command?.arguments ?? [];
  return command?.command === id && args.every((value, index) => values[index] === value);
}
