import type { PatternProgram } from './pattern-program.ts';
import { itself, listedAt, zero } from './pattern-program.ts';

/** The steps of a program that a character leads to. One object is filled again and again. */
export class ReachedSteps {
  /** In the order in which they were come to. */
  steps: readonly number[] = [];
  /** The same for the same steps in any order. */
  hash = 0;
  readonly #program: PatternProgram;
  /** The filling in which each step was come to last. */
  readonly #cameIn: Uint32Array;
  #filling = 0;

  constructor(program: PatternProgram) {
    this.#program = program;
    this.#cameIn = new Uint32Array(program.steps.length / 2);
  }

  /**
   * Fills it with the steps of a list, and with those that a symbol of a kind leads to from some. This is most of what a process that
   * starts does with patterns, before V8 has compiled anything: so it calls nothing for the many steps that take other characters.
   */
  fill(from: readonly number[], kind: number, begun: number): void {
    const { steps, sets, lists, kindCount, matchedCount, endingCount } = this.#program;
    const width = (kindCount + 7) >> 3;
    const column = kind >> 3;
    const bit = 1 << (kind & 7);
    const cameIn = this.#cameIn;
    const filling = this.#filling + 1;
    const reached: number[] = [];
    let hash = 0;
    for (let index = -1; index < from.length; index += 1) {
      let origin = 0;
      let list = begun;
      if (0 <= index) {
        origin = from[index] ?? 0;
        if (endingCount <= origin) {
          const set = steps.charCodeAt(2 * origin) - zero;
          if (((sets.charCodeAt(set * width + column) - zero) & bit) === 0) continue;
          list = steps.charCodeAt(2 * origin + 1) - zero;
        } else if (origin < matchedCount) list = itself;
        else continue;
      }
      const last = list + lists.charCodeAt(list) - zero;
      for (let at = list + 1; at <= last; at += 1) {
        const step = origin + listedAt(lists, at);
        if (cameIn[step] === filling) continue;
        cameIn[step] = filling;
        reached.push(step);
        hash = (hash + Math.imul(step + 1, 0x9e37_79b1)) | 0;
      }
    }
    this.#filling = filling;
    this.steps = reached;
    this.hash = hash;
  }

  /** Tells whether these are the steps that were reached, in any order; no step is among them twice. */
  isSameAs(steps: readonly number[]): boolean {
    return steps.length === this.steps.length && steps.every((step) => this.#cameIn[step] === this.#filling);
  }
}
