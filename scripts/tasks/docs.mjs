import { mkdir, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { generatedDocs } from '../run/generated-docs.mjs';
import { root } from '../run/root.mjs';

// Folders in which every file is generated, so that a page whose rule is gone goes too.
const generatedFolders = ['docs/rules'];

const isCheck = process.argv.includes('--check');
const generated = await generatedDocs();
const stale = [];
for (const [file, text] of generated) {
  const place = path.join(root, file);
  const present = await readFile(place, 'utf8').catch(() => undefined);
  if (present === text) continue;
  stale.push(file);
  if (isCheck) continue;
  await mkdir(path.dirname(place), { recursive: true });
  await writeFile(place, text);
}
for (const folder of generatedFolders) {
  for (const name of await readdir(path.join(root, folder)).catch(() => [])) {
    const file = `${folder}/${name}`;
    if (generated.has(file)) continue;
    stale.push(file);
    if (!isCheck) await rm(path.join(root, file), { recursive: true });
  }
}

if (isCheck && stale.length !== 0) {
  console.error(`These pages are not what their sources say: ${stale.join(', ')}. Run "npm run docs" and commit them.`);
  process.exitCode = 1;
} else {
  console.log(
    `Docs: ${generated.size} generated pages are up to date${stale.length === 0 ? '' : `, ${stale.length} changed`}.`,
  );
}
