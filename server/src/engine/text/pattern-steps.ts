import type { ProgramStep } from './pattern-program.ts';
import { stepsOf } from './pattern-program.ts';

/** Returns every step that takes a character, waits for the end or has matched, and is reached from one without a character. */
export function follow(steps: ProgramStep[], from: number, place: 'start' | 'inside' | 'end'): readonly number[] {
  const reached: number[] = [];
  const open = [from];
  const seen = new Set<number>();
  for (let number = open.pop(); number !== undefined; number = open.pop()) {
    const step = steps[number];
    if (step === undefined || seen.has(number)) continue;
    seen.add(number);
    if (step.kind === 'split') open.push(step.second, step.first);
    else if (step.kind === 'repeat') open.push(stepsOf(steps, step));
    else if (step.kind === 'start') {
      if (place === 'start') open.push(step.next);
    } else if (step.kind === 'end' && place === 'end') open.push(step.next);
    else reached.push(number);
  }
  return reached;
}
