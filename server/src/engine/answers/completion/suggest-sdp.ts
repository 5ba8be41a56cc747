import { sdpAttributes } from '../../reference/sdp-attributes.ts';
import { sdpAttributeWords, sdpBandwidths, sdpLineTypes, sdpMedia, sdpProtos } from '../../reference/sdp-words.ts';
import { sessionOf } from '../messages/template-bodies.ts';
import type { OwnHost } from './own-host.ts';
import { sdpAbove, type SdpAbove } from './sdp-above.ts';
import { suggestFormat, suggestRtpmap } from './suggest-codec.ts';
import { plainOf, snippetOf } from './snippet-text.ts';
import type { Suggestion, Suggestions } from './suggestion.ts';

/**
 * Returns what may be written on a line of a session description, of which `before` stands before the cursor and `lines` above; `host` is
 * where its sender is.
 */
export function suggestSdp(before: string, behind: string, lines: string, host: OwnHost): Suggestions | undefined {
  const read = sdpAbove(lines);
  const found =
    lineStart(before, behind, { ...read, host: originOf(lines) ?? host }) ??
    attributeName(before, behind, read) ??
    value(before, behind, read);
  return found === undefined || found.suggestions.length === 0 ? undefined : found;
}

/** The address that the `o=` line has already. */
function originOf(lines: string): OwnHost | undefined {
  const [, type, address] = /^o=\S{1,200} \S{1,40} \S{1,40} IN (IP4|IP6) (\S{1,200})/m.exec(lines) ?? [];
  return address === undefined ? undefined : { type: type === 'IP6' ? type : 'IP4', address, isKnown: true };
}

interface LinePlace extends SdpAbove {
  readonly host: OwnHost;
}

function lineStart(before: string, behind: string, above: LinePlace): Suggestions | undefined {
  if (!/^[a-z]?$/.test(before)) return undefined;
  const rest = behind.startsWith('=') ? 1 : 0;
  const isBare = behind.trim() === '';
  const allowed = sdpLineTypes.filter(({ letter }) => isAllowed(letter, above));
  const ranked = allowed.toSorted((a, b) => rankOf(a.letter, above) - rankOf(b.letter, above));
  const suggestions = ranked.map(({ letter }) => lineSuggestion(letter, isBare, above));
  const isBegun = above.medium !== undefined || 0 < above.letters.length;
  const whole = isBegun || before !== '' || !isBare ? [] : [wholeSession(above.host)];
  return { word: before, rest, suggestions: [...whole, ...suggestions] };
}

const inMedia = 'icbam';
const once = 'vosiucpe';
/** What a session must have, in the order in which it has it (RFC 8866 §5). */
const needed = ['v', 'o', 's', 'c', 't'];

function isAllowed(letter: string, { medium, letters }: SdpAbove): boolean {
  if (medium !== undefined && !inMedia.includes(letter)) return false;
  const isOnce = medium === undefined ? once.includes(letter) : letter === 'i';
  return !(isOnce && letters.includes(letter));
}

function rankOf(letter: string, { medium, letters, sessionLetters }: SdpAbove): number {
  if (medium !== undefined) return letter === 'a' ? 0 : letter === 'm' ? 1 : 2;
  const place = needed.indexOf(letter);
  if (place !== -1) return letters.includes(letter) ? 30 : place;
  const isComplete = needed.every((one) => one === 'c' || sessionLetters.includes(one));
  if (letter === 'm') return isComplete ? 8 : 20;
  return letter === 'a' ? 9 : 15;
}

/** Returns a description of one audio stream; gone with the first letter, which is one of a line. */
function wholeSession(host: OwnHost): Suggestion {
  const { lines } = sessionOf({ ...host, address: `⟦${host.address}⟧`, port: 49170 }, 1);
  const text = lines.join('\n');
  const label = `${lines[0] ?? ''} … ${lines.at(-1) ?? ''}`;
  return { kind: 'snippet', label, filter: '…', plain: plainOf(text), snippet: snippetOf(text), note: 'all-missing' };
}

function lineText(letter: string, { type, address }: OwnHost): string | undefined {
  switch (letter) {
    case 'v':
      return 'v=0';
    case 'o':
      return `o=⟦-⟧ ⟦1⟧ 1 IN ${type} ⟦${address}⟧`;
    case 's':
      return 's=⟦-⟧';
    case 'c':
      return `c=IN ${type} ⟦${address}⟧`;
    case 't':
      return 't=0 0';
    case 'm':
      return 'm=⟦audio⟧ ⟦49170⟧ RTP/AVP ⟦0 8 101⟧';
    case 'b':
      return 'b=⟦AS⟧:⟦64⟧';
    default:
      return undefined;
  }
}

function lineSuggestion(letter: string, isBare: boolean, { medium, letters, host }: LinePlace): Suggestion {
  const isMissing = medium === undefined && 'vost'.includes(letter) && !letters.includes(letter);
  const text = isBare ? lineText(letter, host) : undefined;
  return {
    kind: 'line',
    label: `${letter}=`,
    topic: `sdp:${letter}`,
    plain: text === undefined ? `${letter}=` : plainOf(text),
    snippet: text === undefined ? undefined : snippetOf(text),
    detail: text === undefined ? undefined : plainOf(text).slice(2),
    note: isMissing ? 'missing' : undefined,
    asksAgain: letter === 'a',
  };
}

function attributeName(before: string, behind: string, { medium }: SdpAbove): Suggestions | undefined {
  const name = /^a=([\w.+-]*)$/.exec(before)?.[1];
  if (name === undefined) return undefined;
  const rest = /^[\w.+-]*/.exec(behind)?.[0].length ?? 0;
  const hasColon = behind.slice(rest).startsWith(':');
  const here = sdpAttributes.filter(({ level }) => level === 'both' || (level === 'media') === (medium !== undefined));
  const suggestions = here.map(({ name: label, hasValue }): Suggestion => {
    const goesOn = hasValue && !hasColon;
    const plain = goesOn ? `${label}:` : label;
    return { kind: 'attribute', label, plain, topic: `attribute:${label}`, asksAgain: goesOn && hasWords(label) };
  });
  return { word: name, rest, suggestions };
}

function hasWords(attribute: string): boolean {
  return attribute === 'rtpmap' || attribute === 'fmtp' || sdpAttributeWords.has(attribute);
}

function value(before: string, behind: string, above: SdpAbove): Suggestions | undefined {
  const rest = /^\S*/.exec(behind)?.[0].length ?? 0;
  const [, letter = '', text = ''] = /^([a-z])=(.*)$/.exec(before) ?? [];
  const words = text.split(' ');
  const word = words.at(-1) ?? '';
  const found = letter === 'a' ? attributeValue(text, above) : { word, suggestions: lineValue(letter, words, above) };
  return found === undefined ? undefined : { rest, ...found };
}

function attributeValue(text: string, above: SdpAbove): Omit<Suggestions, 'rest'> | undefined {
  const [, name = '', value_ = ''] = /^([\w.+-]+):(.*)$/.exec(text) ?? [];
  if (name === 'rtpmap') return suggestRtpmap(value_, above);
  if (name === 'fmtp') return suggestFormat(value_, above);
  const words = value_.split(' ');
  const choices = sdpAttributeWords.get(name)?.[words.length - 1] ?? [];
  const topic = `attribute:${name}`;
  return { word: words.at(-1) ?? '', suggestions: choices.map((choice) => word_(choice, topic)) };
}

function lineValue(letter: string, words: readonly string[], above: SdpAbove): readonly Suggestion[] {
  const topic = `sdp:${letter}`;
  const choices = (texts: readonly string[]): readonly Suggestion[] => texts.map((text) => word_(text, topic));
  const place = words.length - 1;
  if (letter === 'm') {
    if (place === 0) return choices(sdpMedia);
    if (place === 2) return choices(sdpProtos);
    return place < 3 ? [] : staticFormats(words);
  }
  if (letter === 'b' && place === 0) return choices(sdpBandwidths.map((modifier) => `${modifier}:`));
  if (letter === 'v' && place === 0) return choices(['0']);
  if (letter === 't') return place < 2 ? choices(['0']) : [];
  const address = letter === 'c' ? place : letter === 'o' ? place - 3 : -1;
  if (address === 0) return choices(['IN']);
  if (address === 1) return choices(['IP4', 'IP6']);
  return letter === 's' && above.letters.length < 3 ? choices(['-']) : [];
}

/** The payload types that need no rtpmap and that calls use (RFC 3551 §6). */
const usualFormats: readonly (readonly [string, string])[] = [
  ['0', 'PCMU/8000'],
  ['8', 'PCMA/8000'],
  ['9', 'G722/8000'],
  ['18', 'G729/8000'],
  ['3', 'GSM/8000'],
  ['13', 'CN/8000'],
];

function staticFormats(words: readonly string[]): readonly Suggestion[] {
  if (words[0] !== 'audio' || words[2]?.includes('RTP/') !== true) return [];
  return usualFormats
    .filter(([type]) => !words.slice(3, -1).includes(type))
    .map(([type, codec]) => {
      return { kind: 'value', label: type, plain: type, detail: codec, topic: `codec:${codec.split('/')[0] ?? ''}` };
    });
}

function word_(text: string, topic: string): Suggestion {
  return { kind: 'value', label: text, plain: text, topic };
}
