/** A server that ends this often within this time will not get better by being started again. */
const mostRestarts = 4;
const withinMilliseconds = 3 * 60 * 1000;

/** What is to be done when the server has ended: start it again, and say so the first time; or leave it off. */
export type AfterDeath = 'restart-and-tell' | 'restart' | 'give-up';

/** Counts how often the server has ended, so that one that ends at once, again and again, is not started for ever. */
export class Deaths {
  #times: readonly number[] = [];
  #hasTold = false;

  /** Takes note of an end at a time (milliseconds of any clock), and returns what is to be done. */
  add(now: number): AfterDeath {
    this.#times = [...this.#times.filter((time) => now - time < withinMilliseconds), now];
    if (mostRestarts < this.#times.length) {
      // Whoever starts it by hand after that has the same patience again.
      this.#times = [];
      return 'give-up';
    }
    if (this.#hasTold) return 'restart';
    this.#hasTold = true;
    return 'restart-and-tell';
  }
}
