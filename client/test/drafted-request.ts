import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { applyFix } from './apply-fix.ts';
import { closeActive } from './close-active.ts';
import { fixOf } from './fix-of.ts';
import { bodyOf, branchOf, headerOf, messageIn, nextRequest } from './message-text.ts';
import { until } from './until.ts';

/** The text that a fix has drafted, and the text of the trace, which is as it was before. */
export interface Drafted {
  readonly text: string;
  readonly trace: string;
}

/** Applies the fix that writes into a `.sip` file, checks that it only inserts, before the text `next`, and takes it back. */
export async function insertedRequest(name: string, rule: string, next: string): Promise<Drafted> {
  const [{ document }, fix] = await fixOf(name, rule, 'edit');
  const trace = document.getText();
  await applyFix(fix);
  const now = document.getText();
  const at = trace.indexOf(next);
  const text = now.slice(at, at + now.length - trace.length);
  assert.equal(trace.slice(0, at) + text + trace.slice(at), now, 'All but the new request stays as it was.');
  assert.ok(document.isDirty);
  await vscode.commands.executeCommand('undo');
  assert.equal(document.getText(), trace);
  return { text, trace };
}

/** Applies the fix that opens a request as a new document, checks that the log stays as it was, and closes what it opened. */
export async function openedRequest(name: string, rule: string): Promise<Drafted> {
  const [{ document }, fix] = await fixOf(name, rule, ['sipLens.createRequest']);
  const trace = document.getText();
  await applyFix(fix);
  const untitled = await until('the new document', () => {
    const active = vscode.window.activeTextEditor?.document;
    return active?.isUntitled === true && active.languageId === 'sip' ? active : undefined;
  });
  const text = untitled.getText();
  assert.equal(document.getText(), trace);
  assert.ok(!document.isDirty);
  await closeActive();
  return { text, trace };
}

/**
 * Checks every octet of the request in `text` that follows `sent` to `uri`, but for its branch, which must be new, and that
 * its Content-Length is right. Returns it.
 */
export function assertNext(text: string, sent: string, uri: string): string {
  const next = messageIn(text, `INVITE ${uri} SIP/2.0`);
  const branch = branchOf(next);
  assert.match(branch, /^z9hG4bK./u);
  assert.notEqual(branch, branchOf(sent));
  assert.equal(next, nextRequest(sent, uri, branch));
  assert.ok(0 < bodyOf(next).length);
  assert.equal(bodyOf(next).length, Number(headerOf(next, 'Content-Length')));
  // Behind the message stands nothing that would belong to its body.
  assert.ok(text.replaceAll('\r', '').trimEnd().endsWith(next.replaceAll('\r', '').trimEnd()));
  return next;
}
