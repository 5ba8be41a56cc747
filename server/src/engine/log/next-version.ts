import { sipAt } from '../text/octet-search.ts';
import { isDigitCode, isLetterOrDigitCode } from './character-classes.ts';
import type { ScanState } from './scan-state.ts';
import { lastWithRoom } from './scan-state.ts';

/** What a scan has met: the window's end, a version that stands too near to it, the pause, the limit, or a version. */
export type Met = 'over' | 'near end' | 'paused' | 'short' | 'odd';

/** Moves a scan that has no quick way to the next version of its window. */
export function nextVersion(state: ScanState, pause: number): Met {
  const { window, limit } = state;
  for (;;) {
    const hit = sipAt(window.octets, Math.max(0, state.at - window.base), window.length);
    if (hit === -1) return 'over';
    state.at = hit + window.base;
    if (limit < state.at) return 'short';
    if (pause <= state.at) return 'paused';
    if (lastWithRoom(state) < hit) return 'near end';
    if (hasVersion(window.octets, hit)) return 'odd';
    state.at += 4;
  }
}

/** Tells whether digits, a dot and a digit stand behind `SIP/`: a version, and no more than that. */
function hasVersion(octets: Uint8Array, hit: number): boolean {
  let at = hit + 4;
  while (at < hit + 8 && isDigitCode(octets[at] ?? 0)) at += 1;
  if (at === hit + 4 || octets[at] !== 46 || !isDigitCode(octets[at + 1] ?? 0)) return false;
  // A version that goes on as a word is a program's own name for something, and none stands in a start line before another.
  if (octets[at + 2] === 45) return !isLetterOrDigitCode(octets[at + 3] ?? 0);
  return octets[at + 2] !== 32 || sipAt(octets, at + 3, at + 7) === -1;
}
