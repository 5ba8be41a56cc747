import { build } from 'esbuild';
import path from 'node:path';
import { expect, test } from 'vitest';
import { embedProgram, programModule } from './embed-program.mjs';
import { loadSource } from './load-source.mjs';
import { root } from './root.mjs';

const entry = 'server/src/engine/log/line-kind.ts';

async function builtText() {
  const { outputFiles } = await build({
    entryPoints: [path.join(root, entry)],
    bundle: true,
    write: false,
    format: 'esm',
    plugins: [await embedProgram()],
  });
  return outputFiles[0].text;
}

function load(text) {
  return import(/* @vite-ignore */ `data:text/javascript;base64,${Buffer.from(text).toString('base64')}`);
}

test('what is built holds the programs that the sources make, and nothing that makes them', async () => {
  const text = await builtText();
  expect(text).not.toContain('patternTree');
  const made = await loadSource('server/src/engine/log/line-program.ts');
  const embedded = await load(await programModule());
  expect(embedded.lineProgram()).toEqual(made.lineProgram());
});

test('what is built tells every line of every sample apart as the sources do', async () => {
  const sources = await loadSource(entry);
  const built = await load(await builtText());
  const { formats } = await loadSource('server/src/engine/log/formats/index.ts');
  const lines = formats.flatMap(({ samples }) => samples.flatMap((sample) => sample.split(/\r?\n/)));
  expect(lines.length).toBeGreaterThan(formats.length);
  for (const line of lines) {
    expect(built.lineKind(line, 0, line.length)).toEqual(sources.lineKind(line, 0, line.length));
    for (let format = 1; format <= formats.length; format += 1) {
      expect(built.contextKind(format, line, 0, line.length)).toEqual(
        sources.contextKind(format, line, 0, line.length),
      );
    }
  }
});
