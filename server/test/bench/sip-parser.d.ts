// `sip` ships no types. Declared here is what the benchmark calls.
declare module 'sip/sip.js' {
  const parser: { readonly parse: (data: string) => unknown };
  // A CommonJS module has no named exports to import.
  // oxlint-disable-next-line import/no-default-export
  export default parser;
}
