/** How a line of a session description is written, by its letter (RFC 8866 §9). Of attributes, each has its own form. */
export const lineForms: ReadonlyMap<string, string> = new Map([
  ['v', 'v=0'],
  ['o', 'o=<user> <id> <version> IN IP4|IP6 <address>'],
  ['s', 's=<name>'],
  ['i', 'i=<text>'],
  ['u', 'u=<URI>'],
  ['e', 'e=<address>'],
  ['p', 'p=<number>'],
  ['c', 'c=IN IP4|IP6 <address>'],
  ['b', 'b=<type>:<kbit/s>'],
  ['t', 't=<start> <stop>'],
  ['r', 'r=<interval> <duration> <offset> ...'],
  ['z', 'z=<time> <offset> ...'],
  ['k', 'k=prompt|clear:<key>|base64:<key>|uri:<URI>'],
]);
