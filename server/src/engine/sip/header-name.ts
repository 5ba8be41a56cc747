/** The one-letter forms of the IANA registry (RFC 3261 §7.3.3 and the RFCs that added one). */
const compactForms: ReadonlyMap<string, string> = new Map([
  ['a', 'accept-contact'],
  ['b', 'referred-by'],
  ['c', 'content-type'],
  ['d', 'request-disposition'],
  ['e', 'content-encoding'],
  ['f', 'from'],
  ['i', 'call-id'],
  ['j', 'reject-contact'],
  ['k', 'supported'],
  ['l', 'content-length'],
  ['m', 'contact'],
  ['o', 'event'],
  ['r', 'refer-to'],
  ['s', 'subject'],
  ['t', 'to'],
  ['u', 'allow-events'],
  ['v', 'via'],
  ['x', 'session-expires'],
  ['y', 'identity'],
]);

/** Spellings that are not simply every word with a capital. */
const oddSpellings: ReadonlyMap<string, string> = new Map(
  [
    'AlertMsg-Error',
    'Call-ID',
    'Content-ID',
    'CSeq',
    'DC-Info',
    'MIME-Version',
    'Min-SE',
    'P-Associated-URI',
    'P-Called-Party-ID',
    'P-DCS-Billing-Info',
    'P-DCS-LAES',
    'P-DCS-OSPS',
    'P-DCS-Redirect',
    'P-DCS-Trace-Party-ID',
    'P-Refused-URI-List',
    'P-Visited-Network-ID',
    'Policy-ID',
    'RAck',
    'RSeq',
    'Remote-Party-ID',
    'RPID-Privacy',
    'SIP-ETag',
    'SIP-If-Match',
    'Session-ID',
    'User-to-User',
    'WWW-Authenticate',
  ].map((name) => [name.toLowerCase(), name]),
);

/** Returns the full name in lower case of a header name as written: `m`, `M` and `Contact` give `contact`. */
export function headerName(writtenName: string): string {
  const lower = writtenName.toLowerCase();
  return compactForms.get(lower) ?? lower;
}

/** Returns the spelling that RFCs use: `call-id` and `i` give `Call-ID`; an unknown name gets a capital for every word. */
export function displayName(name: string): string {
  const full = headerName(name);
  return oddSpellings.get(full) ?? full.split('-').map(capitalised).join('-');
}

/** Returns the one-letter form of a full name in lower case, or undefined when it has none. */
export function compactForm(name: string): string | undefined {
  for (const [letter, full] of compactForms) {
    if (full === name) return letter;
  }
  return undefined;
}

function capitalised(word: string): string {
  return word.slice(0, 1).toUpperCase() + word.slice(1);
}
