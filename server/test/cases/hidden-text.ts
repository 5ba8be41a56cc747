/**
 * Returns the text that a cell of a case spells: `\xHH` is an octet that would not be seen there or would end the cell,
 * as are a bar, a backtick, and a blank at either end.
 */
export function hiddenText(cell: string): string {
  return cell.replaceAll(/\\x([0-9a-f]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
}
