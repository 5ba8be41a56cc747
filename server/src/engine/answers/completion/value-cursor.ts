/** What of a header value is being written at its end. */
export interface ValueCursor {
  /**
   * `head`: what stands before the parameters. `uri`: what stands in angle brackets, or may. `text`: a quoted text that is no
   * parameter's value.
   */
  readonly kind: 'head' | 'uri' | 'parameter-name' | 'parameter-value' | 'text';
  /** The part of it that stands before the cursor. */
  readonly word: string;
  /** Whether the parameters are those of a URI in angle brackets. */
  readonly isInUri: boolean;
  /** Whether the word stands behind a quotation mark that is open. */
  readonly isQuoted: boolean;
  /** The name of the parameter whose value is written, in lower case; '' elsewhere. */
  readonly parameter: string;
  /** The element of the list that is written, up to the cursor. */
  readonly element: string;
  /** The words of its head, as in `Digest` or `SIP/2.0/UDP 192.0.2.1`. */
  readonly head: readonly string[];
}

/** How the elements and parameters of a value are told apart. */
export interface ValueSeparators {
  /** What stands between two elements; '' where a value is one. */
  readonly element: string;
  /** What stands before a parameter; a comma says that a blank does so behind the scheme, as in challenges; '' = there are none. */
  readonly parameter: ';' | ',' | '';
}

interface Scan {
  elementStart: number;
  partStart: number;
  /** Where the bracket and the quotation mark that are open stand, -1 for none. */
  bracket: number;
  quote: number;
  equals: number;
  parts: number;
}

/** So many characters before the cursor are read; no value that people write is as long. */
const longestValue = 4096;

/** Returns what is being written at the end of `before`, which is a header value up to the cursor. */
export function valueCursor(before: string, separators: ValueSeparators): ValueCursor {
  const text = before.slice(-longestValue).replace(/[\r\n\t]/g, ' ');
  const scan = scanned(text, separators);
  const element = text.slice(scan.elementStart).trimStart();
  const headEnd = element.search(separators.parameter === ';' ? /[;<"]/ : /$/);
  const head = element
    .slice(0, headEnd === -1 ? element.length : headEnd)
    .split(/ +/)
    .filter((word) => word !== '');
  const common = { isInUri: scan.bracket !== -1, isQuoted: scan.quote !== -1, element, head };
  const part = text.slice(scan.partStart);
  if (scan.parts === 0) {
    const from = scan.quote === -1 ? Math.max(scan.partStart, text.lastIndexOf(' ') + 1) : scan.quote + 1;
    const kind = scan.bracket !== -1 ? 'uri' : scan.quote !== -1 ? 'text' : 'head';
    return { kind, word: text.slice(kind === 'uri' ? scan.bracket + 1 : from), parameter: '', ...common };
  }
  if (scan.equals === -1) {
    return { kind: 'parameter-name', word: part.trimStart(), parameter: '', ...common };
  }
  const name = text.slice(scan.partStart, scan.equals).trim().toLowerCase();
  const value = text.slice(scan.quote === -1 ? scan.equals + 1 : scan.quote + 1);
  return { kind: 'parameter-value', word: value.trimStart(), parameter: name, ...common };
}

function scanned(text: string, separators: ValueSeparators): Scan {
  const scan: Scan = { elementStart: 0, partStart: 0, bracket: -1, quote: -1, equals: -1, parts: 0 };
  for (let at = 0; at < text.length; at += 1) {
    const mark = text.charAt(at);
    if (scan.quote !== -1) {
      if (mark === '\\') at += 1;
      else if (mark === '"') scan.quote = -1;
    } else if (mark === '"') scan.quote = at;
    else if (mark === '<' || mark === '>') {
      scan.bracket = mark === '<' ? at : -1;
      begin(scan, at);
    } else if (mark === separators.element && scan.bracket === -1) {
      scan.elementStart = at + 1;
      begin(scan, at);
    } else if (mark === separators.parameter || isBlankBeforeParameter(text, at, scan, separators)) nextPart(scan, at);
    else if (mark === '=' && scan.equals === -1) scan.equals = at;
  }
  return scan;
}

function begin(scan: Scan, at: number): void {
  scan.partStart = at + 1;
  scan.parts = 0;
  scan.equals = -1;
}

function nextPart(scan: Scan, at: number): void {
  scan.partStart = at + 1;
  scan.parts += 1;
  scan.equals = -1;
}

/** Behind the scheme of a challenge a blank begins the parameters. */
function isBlankBeforeParameter(text: string, at: number, scan: Scan, { parameter }: ValueSeparators): boolean {
  if (parameter !== ',' || text.charAt(at) !== ' ' || scan.parts !== 0) return false;
  return text.slice(scan.elementStart, at).trim() !== '';
}
