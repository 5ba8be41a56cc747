/** Returns where the line ends that holds `at`: its line feed, or the end of the text. */
export function lineEnd(chars: string, at: number): number {
  const newline = chars.indexOf('\n', at);
  return newline === -1 ? chars.length : newline;
}
