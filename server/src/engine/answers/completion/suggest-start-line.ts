import { sipMethods } from '../../reference/sip-methods.ts';
import { statusCodes } from '../../reference/status-codes.ts';
import type { NearbyValues } from './nearby-values.ts';
import { plainOf, snippetOf } from './snippet-text.ts';
import type { Suggestion, Suggestions } from './suggestion.ts';

/** The cursor on a line that begins a message, or is about to. */
export interface StartLinePlace {
  readonly before: string;
  readonly behind: string;
  readonly near: () => NearbyValues;
  /** Where a request of a method is sent that belongs to a call above, the best first. */
  readonly targets: (method: string) => readonly string[];
  /** Whole messages, offered where nothing else stands on the line, for what is typed. */
  readonly messages: (word: string) => readonly Suggestion[];
}

/** Returns what may be written on a start line; undefined where that is free text. */
export function suggestStartLine(place: StartLinePlace): Suggestions | undefined {
  const { before, behind } = place;
  const status = /^SIP\/2\.0[ \t]+(\d{0,3}|\d{3}[ \t].*)$/i.exec(before);
  if (status !== null) {
    return { word: status[1] ?? '', rest: behind.length, suggestions: statusCodes.map(codeSuggestion) };
  }
  const word = /^[^\s:]*$/.test(before) ? before : undefined;
  if (word !== undefined) return firstWord(place, word);
  const target = /^([A-Za-z]{2,40})[ \t]+(\S*)$/.exec(before);
  if (target !== null) return requestUri(place, target[1] ?? '', target[2] ?? '');
  const version = /^[A-Za-z]{2,40}[ \t]+\S+[ \t]+(\S*)$/.exec(before);
  if (version === null) return undefined;
  const suggestions = [{ kind: 'value', label: 'SIP/2.0', plain: 'SIP/2.0' } as const];
  return { word: version[1] ?? '', rest: behind.length, suggestions };
}

function firstWord(place: StartLinePlace, word: string): Suggestions {
  const isAlone = place.behind.trim() === '';
  const requests = sipMethods.map(({ name }) => requestLine(name, place.targets(name)[0]));
  const messages = isAlone ? place.messages(word) : [];
  // In an empty place whole exchanges come first; whoever writes a method means that.
  const isExchange = ({ label }: Suggestion): boolean => word === '' && label.includes('…');
  const first = messages.filter(isExchange);
  const lines = isAlone ? [...first, ...requests, ...messages.filter((one) => !isExchange(one))] : [];
  const statuses = isAlone ? statusLines(word) : [];
  const names = isAlone ? [] : sipMethods.map(({ name }) => methodName(name));
  const rest = /^[^\s:]*/.exec(place.behind)?.[0].length ?? 0;
  return { word, rest, suggestions: [...names, ...lines, ...statuses] };
}

function methodName(name: string): Suggestion {
  return { kind: 'method', label: name, plain: name, topic: `method:${name}` };
}

function requestLine(name: string, known: string | undefined): Suggestion {
  const target = known ?? (name === 'REGISTER' ? 'sip:example.com' : 'sip:bob@example.com');
  const text = `${name} ⟦${target.replace(/[⟦⟧]/g, '')}⟧ SIP/2.0`;
  return { ...methodName(name), plain: plainOf(text), snippet: snippetOf(text) };
}

/** A status line is found by its number, too, which is what people know of it. */
function statusLines(word: string): readonly Suggestion[] {
  const isNumber = /^\d/.test(word);
  return statusCodes.map(({ code, phrase }) => ({
    kind: 'status',
    label: `SIP/2.0 ${code} ${phrase}`,
    plain: `SIP/2.0 ${code} ${phrase}`,
    topic: `status:${code}`,
    filter: isNumber ? `${code} ${phrase}` : undefined,
  }));
}

function codeSuggestion({ code, phrase }: (typeof statusCodes)[number]): Suggestion {
  const text = `${code} ${phrase}`;
  return { kind: 'status', label: text, plain: text, topic: `status:${code}` };
}

function requestUri({ behind, near, targets }: StartLinePlace, method: string, word: string): Suggestions {
  const rest = /^\S*/.exec(behind)?.[0].length ?? 0;
  const version = behind.slice(rest).trim() === '' ? ' SIP/2.0' : '';
  const own = new Set(targets(method.toUpperCase()));
  const known = [...new Set([...own, ...near().uris])].map((uri): Suggestion => {
    return { kind: 'uri', label: uri, plain: `${uri}${version}`, note: own.has(uri) ? 'in-dialog' : 'in-file' };
  });
  const open = `sip:⟦bob⟧@⟦example.com⟧${version}`;
  const new_: Suggestion = { kind: 'uri', label: 'sip:', plain: plainOf(open), snippet: snippetOf(open) };
  return { word, rest, suggestions: [...known, new_] };
}
