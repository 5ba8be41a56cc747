import { expect, test } from 'vitest';
import { formats } from '../formats/index.ts';
import { markMachine } from '../line-kind.ts';
import { LineMachines } from './line-machines.ts';
import {
  infoLength,
  machineFirst,
  machineInfos,
  machineKindCount,
  machineKinds,
  machineKnown,
  machineLength,
  machineTransitions,
  machinesAt,
  markMachine as marksNumber,
  windowAt,
} from './memory-map.ts';

const lines = formats.flatMap(({ samples }) => samples.flatMap((sample) => sample.split(/\r?\n/)));

/** Returns what the memory says of the line: what follows the last state, or undefined where the memory does not know. */
function infoIn(memory: Uint8Array, line: string): number | undefined {
  const numbers = new Int32Array(memory.buffer);
  const about = (what: number): number => numbers[(machinesAt + marksNumber * machineLength + what) / 4] ?? 0;
  const kinds = new Uint16Array(memory.buffer, about(machineKinds), 256);
  let state = about(machineFirst);
  for (let at = 0; at < line.length; at += 1) {
    state = numbers[(about(machineTransitions) + state + (kinds[line.charCodeAt(at)] ?? 0)) / 4] ?? -1;
    if (state < 0 || about(machineKnown) <= state) return undefined;
  }
  const info = (about(machineInfos) + (state / about(machineKindCount)) * infoLength) / 4;
  return line.length <= (numbers[info + 1] ?? -1) ? numbers[info] : undefined;
}

test('what was asked of lines stands in the memory afterwards, though only what is new is copied', () => {
  const machines = new LineMachines();
  const memory = new Uint8Array(windowAt + 65_536);
  const latin = lines.filter((line) => /^[\x00-\xff]*$/.test(line));
  let known = 0;
  for (let from = 0; from < latin.length; from += 50) {
    const some = latin.slice(from, from + 50);
    const infos = some.map((line) => {
      memory.set(
        Uint8Array.from(line, (char) => char.charCodeAt(0)),
        windowAt,
      );
      return machines.infoOf(marksNumber, memory, windowAt, windowAt + line.length);
    });
    some.forEach((line, index) => {
      const info = infoIn(memory, line);
      if (info !== undefined) known += 1;
      expect(info === undefined || info === infos[index]).toBe(true);
    });
  }
  // Those whose patterns look around are asked again each time, and so are the last ones where there is no room.
  expect(known).toBeGreaterThan(latin.length / 2);
  expect(markMachine().machine.states.length).toBeGreaterThan(1);
});
