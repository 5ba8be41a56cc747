import path from 'node:path';
import { Visitor, parseSync } from 'oxc-parser';

/**
 * Returns what a source file imports, type-only imports, re-exports, `import()` and `import('...')` types included:
 * `{ target, line, isType }`, line 1-based. A relative target is a path from the project's folder, others are as written.
 * Throws when the file cannot be parsed.
 */
export function fileImports(file, source) {
  const { program, errors } = parseSync(file, source);
  if (errors.length !== 0) throw new Error(`${file} cannot be parsed: ${errors[0].message}`);
  const found = [];
  const add = (literal, isType) => {
    if (literal?.type !== 'Literal' || typeof literal.value !== 'string') return;
    found.push({
      target: resolve(file, literal.value),
      line: source.slice(0, literal.start).split('\n').length,
      isType,
    });
  };
  const addDeclaration = (kind) => (node) => add(node.source, node[kind] === 'type');
  new Visitor({
    ImportDeclaration: addDeclaration('importKind'),
    ExportNamedDeclaration: addDeclaration('exportKind'),
    ExportAllDeclaration: addDeclaration('exportKind'),
    ImportExpression: (node) => add(node.source, false),
    TSImportType: (node) => add(node.source ?? node.argument?.literal ?? node.argument, true),
  }).visit(program);
  return found;
}

function resolve(file, target) {
  if (!target.startsWith('.')) return target;
  return path.posix.normalize(path.posix.join(path.posix.dirname(file), target));
}
