import { readFile, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { build } from './build.mjs';
import { packageCommand } from './command.mjs';
import { root } from './root.mjs';

const limitOctets = 1024 * 1024;

/**
 * Builds what ships and writes dist/sip-lens-<version>.vsix; returns its path from the project's folder and its size.
 * Throws when vsce refuses or warns, or when the file is larger than 1 MB.
 */
export async function packageExtension() {
  const { name, version } = JSON.parse(await readFile(path.join(root, 'package.json'), 'utf8'));
  const file = `dist/${name}-${version}.vsix`;
  await build({ minify: true, sourcemap: false });
  await rm(path.join(root, file), { force: true });
  let printed = '';
  const capture = (text) => (printed += text);
  const code = await packageCommand('@vscode/vsce/vsce', ['package', '--no-dependencies', '--out', file], { capture });
  if (code !== 0) throw new Error(`vsce package ended with code ${code}:\n${printed}`);
  if (/warning/i.test(printed)) throw new Error(`vsce package has warned:\n${printed}`);
  const { size } = await stat(path.join(root, file));
  if (limitOctets < size) throw new Error(`${file} has ${size} octets, and may have ${limitOctets}.`);
  return { file, size };
}
