import { expect, test } from 'vitest';
import { formats } from '../formats/index.ts';
import { methods } from '../methods.ts';
import { placeOf } from './describe.ts';
import { longestMethod, mostFormats, mostMethods, nameLength } from './memory-map.ts';
import { slotNames } from './slot-names.ts';

test('no two headers share a place, and all names have room', () => {
  expect(new Set(slotNames.map(([name]) => placeOf(name))).size).toBe(slotNames.length);
  for (const [name] of slotNames) expect(name.length).toBeLessThanOrEqual(nameLength);
});

test('the kernel has room for all methods and formats', () => {
  expect(methods.length).toBeLessThanOrEqual(mostMethods);
  for (const method of methods) expect(method.length).toBeLessThanOrEqual(longestMethod);
  expect(formats.length).toBeLessThanOrEqual(mostFormats);
});
