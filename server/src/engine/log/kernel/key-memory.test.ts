import { expect, test } from 'vitest';
import { KeyTable } from '../../text/key-table.ts';
import { KeyMemory } from './key-memory.ts';
import { keysAt } from './memory-map.ts';

test('a table stays outside for good where the memory cannot grow, and keeps its keys', () => {
  const keys = new KeyTable();
  const key = keys.keyOf('a84b4c76e66710@pc33.example.com');
  let asked = 0;
  const memory = {
    buffer: new ArrayBuffer(keysAt),
    grow: (): number => {
      asked += 1;
      throw new RangeError('there is no more');
    },
  };
  const keyMemory = new KeyMemory();
  const kernel = { memory, fillSlots: () => undefined };
  expect([keyMemory.take(keys, kernel), keyMemory.take(keys, kernel), asked]).toEqual([false, false, 1]);
  expect(keys.isLent).toBe(false);
  expect(keys.keyOf('a84b4c76e66710@pc33.example.com')).toBe(key);
  expect(keyMemory.giveBack(keys)).toBe(true);
});
