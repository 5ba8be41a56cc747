import { formats } from '../formats/index.ts';
import { methods } from '../methods.ts';
import {
  formatsAt,
  hasContext,
  hasOpening,
  longestMethod,
  methodsAt,
  nameLength,
  namePlaces,
  nameRoom,
  nameSlot,
  namesAt,
  needsContext,
  needsGap,
} from './memory-map.ts';
import { slotNames } from './slot-names.ts';

/** Writes what never changes into the kernel's memory: the names of methods and headers, and what formats need. */
export function describe(memory: Uint8Array): void {
  methods.forEach((method, number) => {
    const at = methodsAt + number * (longestMethod + 1);
    writeName(memory, at, method);
    memory[at + longestMethod] = method.length;
  });
  for (const [name, slot] of slotNames) {
    const at = namesAt + placeOf(name) * nameRoom;
    writeName(memory, at, name);
    memory[at + nameLength] = name.length;
    memory[at + nameSlot] = slot;
  }
  formats.forEach(({ gap, context }, index) => {
    const at = formatsAt + 4 * (index + 1);
    const needs = context === undefined ? 0 : hasContext | (context.until === undefined ? 0 : hasOpening);
    memory[at] = needs | (gap === 'always' ? needsGap : 0) | (context?.isNeeded === true ? needsContext : 0);
    memory[at + 1] = context?.lines ?? 0;
  });
}

function writeName(memory: Uint8Array, at: number, name: string): void {
  for (let index = 0; index < name.length; index += 1) memory[at + index] = name.charCodeAt(index);
}

/** Returns the place of a header's name among the names; no two names have the same. */
export function placeOf(name: string): number {
  const second = name.length === 1 ? 0 : name.charCodeAt(1);
  return (name.charCodeAt(0) + second + name.length) % namePlaces;
}
