/** The one function of jssip's parser that the benchmark calls; the package has no types for it. */
declare module 'jssip/lib/Parser.js' {
  const parser: { parseMessage(data: string, ua: object): unknown };
  // A CommonJS module has no named exports to import.
  // oxlint-disable-next-line import/no-default-export
  export default parser;
}
