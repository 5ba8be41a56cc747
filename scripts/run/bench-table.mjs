/** Returns the rows of a benchmark (server/test/bench/frame/bench-row.ts) as one table of text. */
export function benchTable(rows) {
  const cells = [['what', 'measured', 'must', 'aim', 'verdict', ''], ...rows.map(rowCells)];
  const widths = cells[0].map((_, column) => Math.max(...cells.map((row) => row[column].length)));
  const lines = cells.map((row) =>
    row
      .map((cell, column) => cell.padEnd(widths[column]))
      .join('  ')
      .trimEnd(),
  );
  return [lines[0], widths.map((width) => '-'.repeat(width)).join('  '), ...lines.slice(1)].join('\n');
}

/** Tells whether a row misses what it must reach. A row that could not be measured, or is only noted, misses nothing. */
export function isMissed(row) {
  return row.skipped === undefined && row.must !== undefined && !reaches(row, row.must);
}

function rowCells(row) {
  if (row.skipped !== undefined) return [row.what, '-', '-', '-', 'skipped', row.skipped];
  if (row.must === undefined) return [row.what, shown(row.measured, row.unit), '-', '-', 'noted', row.detail];
  const sign = row.bound === 'at most' ? '<=' : '>=';
  const verdict = isMissed(row) ? 'MISSED' : reaches(row, row.aim) ? 'aim' : 'must';
  return [
    row.what,
    shown(row.measured, row.unit),
    `${sign} ${shown(row.must, row.unit)}`,
    `${sign} ${shown(row.aim, row.unit)}`,
    verdict,
    row.detail,
  ];
}

function reaches({ bound, measured }, limit) {
  return bound === 'at most' ? measured <= limit : limit <= measured;
}

function shown(figure, unit) {
  return `${Number(figure.toPrecision(3))} ${unit}`;
}
