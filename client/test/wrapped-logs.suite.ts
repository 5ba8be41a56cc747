import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { diagnosticsOf, ruleOf } from './diagnostics-of.ts';
import { assertNext, openedRequest } from './drafted-request.ts';
import { applyFixOf } from './fix-of.ts';
import { hoverAt } from './hover-at.ts';
import { isJapanese } from './japanese.ts';
import { messageIn } from './message-text.ts';
import { openTrace, workspaceFile } from './open-trace.ts';
import { positionOf } from './position-of.ts';
import { quickFixesAt } from './quick-fixes-at.ts';
import { carol, traces } from './traces.ts';
import { until } from './until.ts';
import { asTcpdump, behind, docker, writeBoth } from './wrapped-log.ts';
import type { BothNames, Wrapper } from './wrapped-log.ts';

const folder = 'wrapped';
const moved = 'moved-permanently';
const alternative = 'alternative-service';

interface Row {
  readonly name: string;
  /** The log of real software that is wrapped. */
  readonly sample: string;
  readonly printed?: (log: string) => string;
  readonly wrapper: Wrapper;
  readonly status: string;
  readonly rule: string;
  /** What the hover tells of this trace: where the next request goes. */
  readonly target: string;
}

const dockerMoved: Row = {
  name: '301-json.log',
  sample: traces.movedLog,
  wrapper: docker,
  status: '301 Moved Permanently',
  rule: moved,
  target: carol.new,
};
const dockerEmergency: Row = {
  name: '380-json.log',
  sample: traces.emergencyLog,
  wrapper: docker,
  status: '380 Alternative Service',
  rule: alternative,
  target: 'urn:service:sos',
};
const ngrep = 'samples/301-not-followed.ngrep.log';
const rows: readonly Row[] = [
  dockerMoved,
  dockerEmergency,
  {
    ...dockerMoved,
    name: 'tcpdump.syslog.log',
    sample: ngrep,
    printed: asTcpdump,
    wrapper: behind('Nov 22 11:20:51 sbc-1 tcpdump[812]: '),
  },
  { ...dockerMoved, name: 'ngrep.compose.log', sample: ngrep, wrapper: behind('capture-1  | ') },
];

suite('logs whose every line is wrapped', () => {
  const files = new Map<string, BothNames>();

  suiteSetup(async () => {
    for (const { name, sample, printed, wrapper } of rows) {
      const log = new TextDecoder().decode(await vscode.workspace.fs.readFile(workspaceFile(sample)));
      files.set(name, await writeBoth(folder, name, printed?.(log) ?? log, wrapper));
    }
  });

  // Another suite looks through the whole workspace for what stands in them.
  suiteTeardown(async () => {
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await vscode.workspace.fs.delete(workspaceFile(folder), { recursive: true });
  });

  const namesOf = ({ name }: Row): BothNames => {
    const names = files.get(name);
    assert.ok(names !== undefined);
    return names;
  };

  for (const row of rows) {
    const { name, wrapper, status, rule, target } = row;

    test(`${name}: the ${status} is explained, as in the log itself`, async () => {
      const names = namesOf(row);
      const plain = (await openTrace(names.plain)).document;
      const wanted = await hoverAt(plain.uri, statusOf(plain, status));
      const { document } = await openTrace(names.wrapped);
      assert.equal(document.languageId, 'log');
      const text = await hoverAt(document.uri, statusOf(document, status));
      assert.ok(text.includes(status));
      assert.ok(text.includes(target), text);
      assert.equal(/[ぁ-ん]/u.test(text), isJapanese);
      assert.equal(withoutOffsets(text), withoutOffsets(wanted));
    });

    test(`${name}: marks stand where they stand in the log itself, with the same remedies`, async () => {
      const names = namesOf(row);
      // What is not shown is not checked, so that the log itself is asked before the wrapped one takes its place.
      const plain = (await openTrace(names.plain)).document;
      const wanted = await diagnosticsOf(plain.uri, rule);
      const places = wanted.map((each) => told(each, (place) => moveInto(wrapper, plain, place)));
      const titles = await fixesOf(plain.uri, wanted);
      const { document } = await openTrace(names.wrapped);
      const found = await diagnosticsOf(document.uri, rule);
      assert.deepEqual(
        found.map((each) => told(each, (place) => place)),
        places,
      );
      assert.deepEqual(found[0]?.range.start, statusOf(document, status));
      assert.equal(document.getText(found[0]?.range), status);
      assert.deepEqual(await fixesOf(document.uri, found), titles);
    });
  }

  test('the next request of a Docker log is written without the escapes of its records', async () => {
    const { text } = await openedRequest(namesOf(dockerMoved).wrapped, moved);
    const plain = (await openTrace(namesOf(dockerMoved).plain)).document.getText();
    assertNext(text, messageIn(plain, 'INVITE '), carol.new);
  });

  test('the Contact of a 301 in a Docker log is explained behind its escapes', async () => {
    const { document } = await openTrace(namesOf(dockerMoved).wrapped);
    const contact = positionOf(document, String.raw`Contact: \u003c${carol.new}`);
    const text = await hoverAt(document.uri, contact.translate(0, String.raw`Contact: \u003csip:`.length));
    assert.ok(text.includes(carol.new), text);
  });

  test('the body of a 380 in a Docker log is gone to, from its first escape to its last', async () => {
    const editor = await applyFixOf(namesOf(dockerEmergency).wrapped, alternative, ['sipLens.goToBody']);
    const selected = await until('a selection', () => {
      const text = editor.document.getText(editor.selection);
      return text === '' ? undefined : text;
    });
    assert.match(selected, /^\\u003calternative-service\\u003e[^]*\\u003c\/alternative-service\\u003e$/u);
  });
});

/** Returns where the status of the response stands: behind its version, which summaries of tools repeat above it. */
function statusOf(document: vscode.TextDocument, status: string): vscode.Position {
  const line = Array.from({ length: document.lineCount }, (_, index) => document.lineAt(index).text);
  const index = line.findLastIndex((each) => each.includes(`SIP/2.0 ${status}`));
  return new vscode.Position(index, (line[index] ?? '').lastIndexOf(status));
}

function told(diagnostic: vscode.Diagnostic, placeOf: (place: vscode.Position) => vscode.Position): unknown {
  const rangeOf = ({ start, end }: vscode.Range): vscode.Range => new vscode.Range(placeOf(start), placeOf(end));
  return {
    rule: ruleOf(diagnostic),
    severity: diagnostic.severity,
    message: diagnostic.message,
    range: rangeOf(diagnostic.range),
    related: diagnostic.relatedInformation?.map(({ message, location }) => [message, rangeOf(location.range)]),
  };
}

function moveInto(
  { column }: Wrapper,
  plain: vscode.TextDocument,
  { line, character }: vscode.Position,
): vscode.Position {
  return new vscode.Position(line, column(plain.lineAt(line).text, character));
}

async function fixesOf(uri: vscode.Uri, found: readonly vscode.Diagnostic[]): Promise<readonly string[]> {
  const [first] = found;
  assert.ok(first !== undefined);
  const fixes = await quickFixesAt(uri, first.range, ({ title }) => (isJapanese ? /対処/u : /remedy/u).test(title));
  return fixes.map(({ title }) => title);
}

/** The links of a hover name the place of the message in the text, which differs. */
function withoutOffsets(hover: string): string {
  return hover.replaceAll(/%2C\d+%5D\)/gu, ')');
}
