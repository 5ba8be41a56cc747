import {
  mostRows,
  rowLength,
  rowsAt,
  stopFull,
  stopKeys,
  stopNearEnd,
  stopOdd,
  stopOver,
  stopPaused,
  stopShort,
} from '../memory-map';
import { Body } from './body';
import { Headers, readHeaderLines } from './header-lines';
import { Marker } from './marker';
import { isOdd, isRead, Keys, readMessage, writeRow } from './message';
import { sipAt } from './search';
import { hasVersion } from './start-line';
import { Window } from './window';

let at: i32 = 0;
let floor: i32 = 0;
let count: i32 = 0;

/** Tells of the window that was put into the memory: `length` octets, and behind them line feeds. */
export function setWindow(length: i32, isExact: bool, isTop: bool): void {
  Window.length = length;
  Window.isExact = isExact;
  Window.isTop = isTop;
}

/** Tells whether an octet of the window is one of the message, whatever it spells. */
export function setUnit(areOctets: bool): void {
  Window.areOctets = areOctets;
}

/** Tells where a scan is to stop: no message is taken for which more than `limit` was looked at, none from `pause` on, none behind `near`. */
export function setStops(limit: i32, pause: i32, near: i32): void {
  Stops.limit = limit;
  Stops.pause = pause;
  Stops.near = near;
}

/** Tells whether a table of keys stands in the memory, and what the hashes begin with. */
export function setKeys(areThere: bool, seed: u32): void {
  Keys.areThere = areThere;
  Keys.seed = seed;
}

class Stops {
  static limit: i32 = 0;
  static pause: i32 = 0;
  static near: i32 = 0;
}

/**
 * Goes from version to version, from `from` on, and writes a row for each message that is plain; returns why it has stopped. Nothing before
 * `lowest` is looked at. `isBehindMark` tells that the message before has a mark: then one without a mark is odd.
 */
export function scan(from: i32, lowest: i32, isBehindMark: bool): i32 {
  at = from;
  floor = lowest;
  count = 0;
  let isMarked = isBehindMark;
  let reach = 0;
  while (count < mostRows) {
    const hit = sipAt(at, Window.length);
    if (hit === -1) return stopOver;
    at = hit;
    if (Stops.limit < hit) return stopShort;
    if (Stops.pause <= hit) return stopPaused;
    if (Stops.near < hit) return stopNearEnd;
    if (!hasVersion(hit)) {
      at = hit + 4;
      continue;
    }
    if (!readMessage(hit, floor)) return stopOdd;
    if (isMarked && Marker.format === 0) return stopOdd;
    const written = writeRow(rowsAt + count * rowLength * 4, reach);
    if (written !== isRead) return written === isOdd ? stopOdd : stopKeys;
    if (Stops.limit < Body.reach || Stops.limit < Body.end) return stopShort;
    isMarked = Marker.format !== 0;
    reach = max(reach, Body.reach);
    count += 1;
    at = max(Body.end, hit + 4);
    floor = at;
  }
  return stopFull;
}

/** Returns where the scan stands. */
export function reached(): i32 {
  return at;
}

/** Returns how many rows it has written. */
export function found(): i32 {
  return count;
}

/** Reads the header lines that begin at an offset of the window; returns the offset behind the empty line, or -1 where they are odd. */
export function readHeaders(start: i32): i32 {
  return readHeaderLines(start) ? Headers.end : -1;
}

export { hexProbe } from './hex-probe';
export { gather, gatheredBits, gatheredDiffering } from './gather';
export { fillSlots } from './keys';
export { holdsEither } from './holds-either';
export { countLineFeeds } from './line-feeds';

/** Returns how many Contact lines were read last. */
export function contacts(): i32 {
  return Headers.contacts;
}
