// Takes the pictures of the documentation in the real editor: node scripts/pictures/take.mjs [name ...]. The scenes are
// data in scenes.json: name (of the picture), file, text or line (where the cursor goes), action, language (en unless given).
import { spawnSync } from 'node:child_process';
import { mkdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { findChromium } from '../editor/chromium.mjs';
import { installBuilt } from '../editor/open.mjs';
import { openWindow } from '../editor/open-window.mjs';
import { FOR_DEVELOPMENT, startServer, temporaryFolder } from '../editor/start-server.mjs';
import { vscodeServer } from '../editor/vscode-server.mjs';
import { remoteUri, windowAddress } from '../editor/window-address.mjs';
import { actions } from './actions.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const log = (line) => console.log(line);
const names = process.argv.slice(2);
const { width, height, scenes } = JSON.parse(await readFile(new URL('scenes.json', import.meta.url), 'utf8'));
const wanted = scenes.filter((scene) => names.length === 0 || names.includes(scene.name));
const missing = names.filter((name) => !scenes.some((scene) => scene.name === name));
if (0 < missing.length) fail(`There is no scene ${missing.join(', ')} in scripts/pictures/scenes.json.`);

const { main } = await vscodeServer({ root, log });
const browser = await findChromium({ root, log });
let failures = 0;
for (const scene of wanted) {
  if (scene.language === 'ja' && !hasJapaneseFont()) {
    log(`${scene.name}: skipped, because this machine has no Japanese font. Debian's package fonts-noto-cjk has one.`);
    continue;
  }
  failures += await takeSafely(scene);
}
process.exit(0 < failures ? 1 : 0);

async function takeSafely(scene) {
  try {
    log(`${scene.name}: ${path.relative(root, await take(scene))}`);
    return 0;
  } catch (error) {
    log(`${scene.name}: failed. ${error.message}`);
    return 1;
  }
}

async function take(scene) {
  const line = await lineOf(scene);
  const temporary = await temporaryFolder();
  const extensionsFolder = path.join(temporary, 'extensions');
  await installBuilt(root, extensionsFolder);
  const settings = {
    'workbench.activityBar.location': 'hidden',
    'editor.minimap.enabled': false,
    'editor.fontSize': 13,
    'workbench.reduceMotion': 'on',
  };
  const server = await startServer({ main, temporary, extensionsFolder, settings, switches: FOR_DEVELOPMENT });
  let window;
  try {
    window = await openWindow({ browser, temporary, language: scene.language, viewport: { width, height } });
    const file = `${remoteUri(server, path.join(root, scene.file))}:${line}:1`;
    const payload = [
      ['openFile', file],
      ['gotoLineMode', 'true'],
    ];
    await window.page.goto(windowAddress({ server, folder: path.join(root, path.dirname(scene.file)), payload }));
    window.page.setDefaultTimeout(20_000);
    await actions[scene.action](window.page, scene);
    const picture = path.join(root, 'docs', 'pictures', `${scene.name}.png`);
    await mkdir(path.dirname(picture), { recursive: true });
    // A hover fades in; the picture shows it as it stays.
    await window.page.screenshot({ path: picture, animations: 'disabled' });
    return picture;
  } finally {
    await window?.close();
    await server.stop();
  }
}

async function lineOf({ file, text, line }) {
  if (line !== undefined) return line;
  const content = await readFile(path.join(root, file), 'utf8');
  const at = content.split(/\r?\n/u).findIndex((each) => each.includes(text));
  if (at < 0) throw new Error(`${file} does not hold ${JSON.stringify(text)}.`);
  return at + 1;
}

function hasJapaneseFont() {
  const found = spawnSync('fc-list', [':lang=ja', 'family'], { encoding: 'utf8' });
  return found.status === 0 && found.stdout.trim() !== '';
}

function fail(message) {
  console.error(message);
  process.exit(2);
}
