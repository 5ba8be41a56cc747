import { languages, window } from 'vscode';
import type { Diagnostic, TextEditor } from 'vscode';
import { commands as ids } from '../../../../server/src/protocol/index.ts';
import { placeOf } from '../active-trace.ts';
import { plainMessage } from '../plain-message.ts';
import { showExplanation } from '../show-explanation.ts';
import { t } from '../translate.ts';
import type { ClientCommand } from './client-command.ts';

/** Shows the page of a rule with what it found at a message; from the palette that of a finding at the cursor. */
export const showRule: ClientCommand = {
  id: ids.showRule,
  run: async (services, [at, rule]) => {
    const chosen = typeof at === 'number' && typeof rule === 'string' ? { at, rule } : await chooseAtCursor();
    const place = placeOf(chosen?.at);
    if (chosen === undefined || place === undefined) return;
    await showExplanation(services, { kind: 'rule', rule: chosen.rule, place });
  },
};

interface Chosen {
  readonly at: number;
  readonly rule: string;
}

/** Of several findings on the line of the cursor the user chooses one; with none a line in the status bar says what to do. */
async function chooseAtCursor(): Promise<Chosen | undefined> {
  const editor = window.activeTextEditor;
  const found = editor === undefined ? [] : findingsAtCursor(editor);
  if (found.length <= 1) {
    if (found.length === 0) {
      window.setStatusBarMessage(t('SIP Lens: nothing was found at the cursor. Put it on an underlined place.'), 8000);
    }
    return found[0];
  }
  return await window.showQuickPick(found);
}

function findingsAtCursor({ document, selection }: TextEditor): readonly (Chosen & { readonly label: string })[] {
  const { line } = selection.active;
  return languages.getDiagnostics(document.uri).flatMap((diagnostic) => {
    const rule = ruleOf(diagnostic);
    const { start, end } = diagnostic.range;
    if (rule === undefined || line < start.line || end.line < line) return [];
    return [{ at: document.offsetAt(start), rule, label: rule, detail: plainMessage(diagnostic.message) }];
  });
}

function ruleOf({ source, code }: Diagnostic): string | undefined {
  const value = typeof code === 'object' ? code.value : code;
  return source === 'sip' && typeof value === 'string' ? value : undefined;
}
