import type { Trace } from '../../log/trace.ts';
import { from } from '../../sip/headers/from.ts';
import { to } from '../../sip/headers/to.ts';
import { stretchOf } from '../../text/text-source.ts';

/** The URIs of From and To as written; what is missing is absent. */
export interface Parties {
  readonly from?: string;
  readonly to?: string;
}

/** The lines of From and To of nearly all messages: a URI in brackets, and before it at most a name without a sign that needs care. */
const plainLine =
  /^(?:(from|f)|to|t)[ \t]{0,8}:[ \t]{0,8}(?:"[\w .,+-]{0,200}"|[\w .+-]{0,200})[ \t]{0,8}<([^\s<>"]{1,500})>[;\r]/i;
/** What begins with the letters of the two; a line that is one of them in another form must be parsed. */
const anyLine = /^(?:from|f|to|t)[ \t]*:/i;

/**
 * Returns who calls whom, read where the message stands: a list of calls asks nothing else of most of their requests. Whatever is odd is left
 * to the parser.
 */
export function partiesAt(trace: Trace, index: number): Parties {
  const quick = trace.isVerbatim(index) ? quickParties(trace, index) : undefined;
  if (quick !== undefined) return quick;
  const message = trace.message(index);
  const [caller, called] = [from(message)?.uriText, to(message)?.uriText];
  return { ...(caller === undefined ? {} : { from: caller }), ...(called === undefined ? {} : { to: called }) };
}

const longestHead = 4000;

function quickParties(trace: Trace, index: number): Parties | undefined {
  const { start, end } = trace.messageSpan(index);
  const text = stretchOf(trace.text, start, Math.min(end, start + longestHead));
  let caller: string | undefined;
  let called: string | undefined;
  for (let at = text.indexOf('\n') + 1; at !== 0; at = text.indexOf('\n', at) + 1) {
    const first = text.charCodeAt(at);
    // The empty line.
    if (first === carriageReturn || first === lineFeed) break;
    if ((first | 0x20) !== letterF && (first | 0x20) !== letterT) continue;
    const line = text.slice(at, text.indexOf('\n', at) + 1 || text.length);
    if (!anyLine.test(line)) continue;
    const match = plainLine.exec(line);
    if (match === null) return undefined;
    if (match[1] === undefined) called ??= match[2];
    else caller ??= match[2];
    // A line that goes on says more.
    const next = text.charCodeAt(at + line.length);
    if (next === blank || next === tab) return undefined;
    if (caller !== undefined && called !== undefined) return { from: caller, to: called };
  }
  return undefined;
}

const letterF = 0x66;
const letterT = 0x74;
const blank = 0x20;
const tab = 0x09;
const carriageReturn = 0x0d;
const lineFeed = 0x0a;
