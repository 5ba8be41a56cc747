/** How a system writes its name: the words that its User-Agent or Server value holds, in lower case. */
interface NamedSystem {
  readonly id: string;
  /** As its makers write it. */
  readonly name: string;
  /** Any of these, as a word that no letter follows; with `*` at its end as the beginning of a word. */
  readonly words: readonly string[];
}

/**
 * The systems that are known by their User-Agent or Server (RFC 3261 §20.35, §20.41). The first row that fits holds: what is built on
 * another stack stands before that stack.
 */
const systems = [
  { id: 'freeswitch', name: 'FreeSWITCH', words: ['freeswitch'] },
  { id: 'sofia', name: 'Sofia-SIP', words: ['sofia-sip', 'mod_sofia'] },
  { id: 'asterisk', name: 'Asterisk', words: ['asterisk', 'fpbx'] },
  { id: 'kamailio', name: 'Kamailio', words: ['kamailio'] },
  { id: 'opensips', name: 'OpenSIPS', words: ['opensips'] },
  { id: 'openser', name: 'OpenSER', words: ['openser'] },
  { id: 'drachtio', name: 'drachtio', words: ['drachtio'] },
  { id: 'sems', name: 'SEMS', words: ['sip express media server', 'sems'] },
  { id: 'yate', name: 'YATE', words: ['yate'] },
  { id: 'repro', name: 'reSIProcate', words: ['repro', 'resiprocate'] },
  { id: 'microsip', name: 'MicroSIP', words: ['microsip'] },
  { id: 'pjsip', name: 'PJSIP', words: ['pjsua', 'pjsip'] },
  { id: 'baresip', name: 'baresip', words: ['baresip'] },
  { id: 'linphone', name: 'Linphone', words: ['linphone*'] },
  { id: 'flexisip', name: 'Flexisip', words: ['flexisip'] },
  { id: 'jssip', name: 'JsSIP', words: ['jssip'] },
  { id: 'sipjs', name: 'SIP.js', words: ['sip.js'] },
  { id: 'sipp', name: 'SIPp', words: ['sipp'] },
  { id: 'sipsak', name: 'sipsak', words: ['sipsak'] },
  { id: 'cucm', name: 'Cisco Unified CM', words: ['cisco-cucm', 'cisco-ccm'] },
  { id: 'cisco-ios', name: 'Cisco IOS', words: ['cisco-sipgateway', 'cisco ios'] },
  { id: 'cisco-phone', name: 'Cisco IP phone', words: ['cisco-cp', 'cisco/spa', 'cisco/cp'] },
  {
    id: 'oracle-sbc',
    name: 'Oracle SBC',
    words: ['oracle communications', 'oracle esbc', 'acme packet', 'acmepacket'],
  },
  { id: 'ribbon', name: 'Ribbon SBC', words: ['sonus', 'ribbon'] },
  { id: 'audiocodes', name: 'AudioCodes', words: ['audiocodes'] },
  { id: 'avaya', name: 'Avaya', words: ['avaya'] },
  { id: 'genesys', name: 'Genesys', words: ['genesys'] },
  { id: 'grandstream', name: 'Grandstream', words: ['grandstream'] },
  { id: 'yealink', name: 'Yealink', words: ['yealink'] },
  { id: 'poly', name: 'Poly', words: ['polycom*', 'polyedge*'] },
  { id: 'snom', name: 'Snom', words: ['snom*'] },
  { id: 'fanvil', name: 'Fanvil', words: ['fanvil'] },
  { id: 'gigaset', name: 'Gigaset', words: ['gigaset'] },
  { id: 'mitel', name: 'Mitel', words: ['mitel', 'aastra'] },
  { id: 'panasonic', name: 'Panasonic', words: ['panasonic'] },
  { id: 'fritzbox', name: 'FRITZ!Box', words: ['avm fritz!box', 'fritz!os'] },
  { id: 'obihai', name: 'OBi', words: ['obihai'] },
  { id: 'zoiper', name: 'Zoiper', words: ['zoiper'] },
  { id: 'bria', name: 'Bria', words: ['bria', 'x-lite', 'eyebeam', 'counterpath'] },
  { id: 'jitsi', name: 'Jitsi', words: ['jitsi'] },
  { id: 'blink', name: 'Blink', words: ['blink'] },
  { id: '3cx', name: '3CX', words: ['3cxphone*', '3cx'] },
  { id: 'twilio', name: 'Twilio', words: ['twilio'] },
  { id: 'teams', name: 'Microsoft Teams Direct Routing', words: ['microsoft.pstnhub.sipproxy'] },
] as const satisfies readonly NamedSystem[];

export type SystemId = (typeof systems)[number]['id'];

/** A system as a message names it. */
export interface SipSystem {
  readonly id: SystemId;
  readonly name: string;
  /** As written; undefined where no number follows the name. Letters, digits, dots, `-`, `_` and `+` only, at most 24. */
  readonly version: string | undefined;
}

/** What is longer than this says no more about who sent it. */
const longestLookedAt = 200;

const longestVersion = 24;

/** Returns the system that a User-Agent or Server value names, or undefined where it is none of those that are known. */
export function sipSystem(value: string): SipSystem | undefined {
  const text = value.slice(0, longestLookedAt);
  const lower = text.toLowerCase();
  for (const { id, name, words } of systems) {
    for (const word of words) {
      const end = endOfWord(lower, word);
      if (end !== undefined) return { id, name, version: versionBehind(text, end) };
    }
  }
  return undefined;
}

/** Returns the name of a system as its makers write it. */
export function systemName(id: SystemId): string {
  return systems.find((one) => one.id === id)?.name ?? id;
}

/** Returns where the first such word ends. */
function endOfWord(lower: string, word: string): number | undefined {
  const isBeginning = word.endsWith('*');
  const letters = isBeginning ? word.slice(0, -1) : word;
  for (let at = lower.indexOf(letters); at !== -1; at = lower.indexOf(letters, at + 1)) {
    const end = at + letters.length;
    const isWhole = isBeginning || !isLetter(lower.charCodeAt(end));
    if (isWhole && (at === 0 || !isWordCharacter(lower.charCodeAt(at - 1)))) return end;
  }
  return undefined;
}

/** Small ones, which is what is looked at. */
function isLetter(code: number): boolean {
  return 0x61 <= code && code <= 0x7a;
}

/** Letters and digits. */
function isWordCharacter(code: number): boolean {
  return (0x30 <= code && code <= 0x39) || (0x41 <= code && code <= 0x5a) || (0x61 <= code && code <= 0x7a);
}

/**
 * The number behind a name: `Asterisk PBX 18.9.0`, `kamailio (5.6.3 (x86_64/linux))`, `baresip v3.1.0`, `FreeSWITCH-mod_sofia/1.10.7`. Words
 * between are passed over, because the version of a phone stands behind its model; a model alone is none: only what has a dot is a version.
 */
function versionBehind(text: string, from: number): string | undefined {
  for (let at = from; at < text.length; at += 1) {
    if (!isDigit(text.charCodeAt(at)) || !beginsVersion(text, at)) continue;
    let end = at;
    while (end < text.length && isVersionCharacter(text.charCodeAt(end))) end += 1;
    const version = text.slice(at, Math.min(end, at + longestVersion));
    if (version.includes('.')) return version.endsWith('.') ? version.slice(0, -1) : version;
    at = end;
  }
  return undefined;
}

/** A number begins a version at the beginning of a word, or behind the letter v that begins one. */
function beginsVersion(text: string, at: number): boolean {
  const before = text.charCodeAt(at - 1);
  if (!isWordCharacter(before)) return true;
  const isLetterV = before === 0x76 || before === 0x56;
  return isLetterV && !isWordCharacter(text.charCodeAt(at - 2));
}

function isDigit(code: number): boolean {
  return 0x30 <= code && code <= 0x39;
}

/** `-`, `.`, `_`, `+`, letters and digits. */
function isVersionCharacter(code: number): boolean {
  return isWordCharacter(code) || code === 0x2d || code === 0x2e || code === 0x5f || code === 0x2b;
}
