import { symbolCount } from './pattern-symbols.ts';
import type { SymbolSet } from './pattern-symbols.ts';

/** Returns for each symbol the number of its kind: symbols of one kind are in the same sets. */
export function symbolKinds(sets: readonly SymbolSet[]): Uint8Array {
  const kinds = new Uint8Array(symbolCount);
  const numbers = new Int16Array(2 * symbolCount);
  for (const set of sets) {
    let count = 0;
    numbers.fill(-1);
    for (let symbol = 0; symbol < symbolCount; symbol += 1) {
      const name = (kinds[symbol] ?? 0) * 2 + (set[symbol] ?? 0);
      if (numbers[name] === -1) {
        numbers[name] = count;
        count += 1;
      }
      kinds[symbol] = numbers[name] ?? 0;
    }
  }
  return kinds;
}
