/** Tells whether a file is one that somebody writes SIP in, by its name: lines of `###` stand between its messages. */
export function isSipFile(file: string): boolean {
  return file.toLowerCase().endsWith('.sip');
}
