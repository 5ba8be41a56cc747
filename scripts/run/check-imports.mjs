import { fileImports } from './file-imports.mjs';
import { boundaries, lists, testOnly } from './import-boundaries.mjs';

/**
 * Returns one sentence for each import that crosses a boundary, each file that belongs to no room, and each ring of
 * imports. `sources` maps a path from the project's folder to the file's text.
 */
export function checkImports(sources) {
  const imports = new Map([...sources].map(([file, source]) => [file, fileImports(file, source)]));
  return [...boundaryViolations(imports), ...listViolations(imports), ...rings(imports)];
}

function* boundaryViolations(imports) {
  for (const [file, found] of imports) {
    const row = boundaries.find(({ from }) => from.test(file));
    if (row === undefined) {
      yield `${file} belongs to no room of the house: move it, or add its room to scripts/run/import-boundaries.mjs.`;
      continue;
    }
    for (const { target, line } of found) {
      const isForTests = testOnly.test(target) && !testOnly.test(file);
      if (!row.may.some((allowed) => allowed.test(target))) yield `${file}:${line} imports ${target}. ${row.because}`;
      else if (isForTests) yield `${file}:${line} imports ${target}. What is for tests is imported by tests only.`;
    }
  }
}

function* listViolations(imports) {
  for (const { index, common, because } of lists) {
    const folder = index.slice(0, index.lastIndexOf('/') + 1);
    const listed = (imports.get(index) ?? []).map(({ target }) => target).filter((target) => target.startsWith(folder));
    const members = new Set([...listed.filter((target) => !common.includes(target)), index]);
    for (const file of members) {
      if (file === index) continue;
      for (const { target, line } of imports.get(file) ?? []) {
        if (members.has(target)) yield `${file}:${line} imports ${target}. ${because}`;
      }
    }
  }
}

/** A ring of imports has no first file; imports of types alone are erased and make no ring. */
function* rings(imports) {
  const done = new Set();
  const trail = [];
  const walk = function* (file) {
    if (done.has(file) || !imports.has(file)) return;
    const start = trail.indexOf(file);
    if (0 <= start) {
      yield `${[...trail.slice(start), file].join(' -> ')} is a ring of imports. Move what both need into a file of its own.`;
      return;
    }
    trail.push(file);
    for (const { target, isType } of imports.get(file)) if (!isType) yield* walk(target);
    trail.pop();
    done.add(file);
  };
  for (const file of imports.keys()) yield* walk(file);
}
