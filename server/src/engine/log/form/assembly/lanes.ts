import { forgetBlock } from './block';
import { eightAt } from './eight';

/** What was read of a line, as one number: lines which differ hardly ever have the same. */
export class Line {
  static hash: u64 = 0;
  /** False once something was met that no form has, such as an octet that is no ASCII. */
  static isPlain: bool = true;
  /** True where rules about calls read the line. */
  static isOfCalls: bool = true;
}

/** What was read of the message, and of the lines of it that rules about calls read. */
export class Form {
  static own: u64 = 0;
  static ofCalls: u64 = 0;
}

const lineStart: u64 = (u64(0xcbf29ce4) << 32) | 0x84222325;
const factor: u64 = (u64(0x9e3779b9) << 32) | 0x7f4a7c15;

/** What stands there as it is and was not mixed in yet: from this address on. */
class Stretch {
  static from: usize = 0;
}

/** Begins with what stands from an address on. */
export function beginForm(seed: u32, from: usize): void {
  Form.own = mixed(lineStart, seed);
  Form.ofCalls = mixed(factor, seed);
  Line.isPlain = true;
  beginLine();
  forgetBlock();
  Stretch.from = from;
}

function beginLine(): void {
  Line.hash = lineStart;
  Line.isOfCalls = true;
}

/** Goes on with what stands from an address on; what stands before it is left out. */
export function goOnAt(from: usize): void {
  Stretch.from = from;
}

/** Returns a number that tells of two, in this order. */
export function mixed(hash: u64, value: u64): u64 {
  const product = (hash ^ value) * factor;
  return product ^ (product >> 29);
}

/** Mixes a number into what was read of the line. */
export function mix(value: u64): void {
  Line.hash = mixed(Line.hash, value);
}

/** Mixes in what stands as it is up to an address. */
export function readUpTo(end: usize): void {
  let hash = Line.hash;
  for (let at = Stretch.from; at < end; at += 8) hash = mixed(hash, eightAt(at, i32(end - at)));
  Line.hash = mixed(hash, end - Stretch.from);
  Stretch.from = end;
}

/** Puts a number into the place of what stands between two addresses. */
export function putInPlace(value: u64, start: usize, end: usize): void {
  readUpTo(start);
  mix(value);
  Stretch.from = end;
}

/** Adds the line, which ends at an address, to the message. */
export function endLine(end: usize): void {
  readUpTo(end);
  Form.own = mixed(Form.own, Line.hash);
  if (Line.isOfCalls) Form.ofCalls = mixed(Form.ofCalls, Line.hash);
  beginLine();
}
