import { detached } from './detached.ts';

/**
 * Strings by number: equal strings get equal keys, so that links between messages are comparisons of integers.
 * Key 0 is the empty string. The table only grows, so a key means the same in every later version of a text.
 */
export class KeyTable {
  readonly #texts: string[] = [''];
  readonly #keys = new Map<string, number>([['', 0]]);

  /** Returns the key of `text`, giving it one when it is new. */
  keyOf(text: string): number {
    const known = this.#keys.get(text);
    if (known !== undefined) return known;
    const own = detached(text);
    const key = this.#texts.length;
    this.#texts.push(own);
    this.#keys.set(own, key);
    return key;
  }

  /** Returns the key of `text`, or undefined when no message has it. */
  knownKeyOf(text: string): number | undefined {
    return this.#keys.get(text);
  }

  /** Returns the string of a key; a key that was never given reads as the empty string. */
  textOf(key: number): string {
    return this.#texts[key] ?? '';
  }
}
