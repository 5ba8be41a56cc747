import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { diagnosticsOf, ruleOf } from './diagnostics-of.ts';
import { applyFixOf } from './fix-of.ts';
import { setSetting, workspaceSetting } from './settings-of.ts';
import { until } from './until.ts';

/** Turns a rule off by its fix, checks that its findings go and come back when the setting is taken back. */
export async function assertTurnsOff(name: string, rule: string): Promise<void> {
  const { document } = await applyFixOf(name, rule, ['sipLens.turnOffRule', rule]);
  assert.equal(workspaceSetting(`sipLens.rules.${rule}`), 'off');
  await until(`no finding of ${rule}`, () =>
    vscode.languages.getDiagnostics(document.uri).some((each) => ruleOf(each) === rule) ? undefined : true,
  );
  await setSetting(`sipLens.rules.${rule}`, undefined);
  await diagnosticsOf(document.uri, rule);
}
