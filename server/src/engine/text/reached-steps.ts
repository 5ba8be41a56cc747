import type { PatternProgram } from './pattern-program.ts';
import { isInSet, listedAt, numberAt } from './pattern-program.ts';

/** The steps of a program that a character leads to. One object is filled again and again. */
export class ReachedSteps {
  /** In the order in which they were come to. */
  steps: number[] = [];
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

  /** Fills it with the steps that a symbol of a kind leads to from some, and with those of a list. */
  fill(from: readonly number[], kind: number, list: number): void {
    this.steps = [];
    this.hash = 0;
    this.#filling += 1;
    for (const step of from) this.#take(step, kind);
    if (list !== 0) this.#comeToAll(list, 0);
  }

  /** Tells whether these are the steps that were reached, in any order; no step is among them twice. */
  isSameAs(steps: readonly number[]): boolean {
    return steps.length === this.steps.length && steps.every((step) => this.#cameIn[step] === this.#filling);
  }

  #take(step: number, kind: number): void {
    const { steps, matchedCount, endingCount } = this.#program;
    if (step < endingCount) {
      if (step < matchedCount) this.#come(step);
      return;
    }
    const about = numberAt(steps, 2 * step);
    if (!isInSet(this.#program, about >> 2, kind)) return;
    if ((about & 1) !== 0) this.#come(step);
    if ((about & 2) !== 0) this.#come(step + 1);
    const others = numberAt(steps, 2 * step + 1);
    if (others !== 0) this.#comeToAll(others, step);
  }

  #comeToAll(list: number, origin: number): void {
    const { lists } = this.#program;
    const end = list + numberAt(lists, list);
    for (let at = list + 1; at <= end; at += 1) this.#come(origin + listedAt(lists, at));
  }

  #come(step: number): void {
    if (this.#cameIn[step] === this.#filling) return;
    this.#cameIn[step] = this.#filling;
    this.steps.push(step);
    this.hash = (this.hash + Math.imul(step + 1, 0x9e37_79b1)) | 0;
  }
}
