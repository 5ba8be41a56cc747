import { analyse } from '../log/analyse.ts';
import type { Trace } from '../log/trace.ts';
import { documentText } from '../text/text-source.ts';

/** One logged message of a fixture. */
export interface Step {
  readonly text: string;
  /** Seconds since the trace began; every step has one, or none has. */
  readonly at?: number;
  /** host:port */
  readonly source?: string;
  readonly destination?: string;
  /** UDP where absent. */
  readonly transport?: 'UDP' | 'TCP';
}

/** Returns the trace of a capture as ngrep prints it; without times the messages stand bare, one after the other. */
export function traceFromMessages(steps: readonly Step[]): Trace {
  const isTimed = steps.every(({ at }) => at !== undefined);
  return analyse(documentText(steps.map((step, place) => (isTimed ? captured(step, place) : step.text)).join('')));
}

/** Returns the trace of a log that one party wrote about itself, as belle-sip prints it. */
export function traceFromOwner(owner: string, steps: readonly Step[]): Trace {
  return analyse(documentText(steps.map((step) => `${ownLine(owner, step)}\n${step.text}\n`).join('')));
}

/** Returns a message as ngrep prints it; `place` is 0-based and becomes the number of the packet. */
export function captured({ text, at, source, destination, transport }: Step, place: number): string {
  const letter = transport === 'TCP' ? 'T' : 'U';
  const lines = text.replace(/\r\n/g, '.\n');
  return `\n${letter} ${clock(at ?? 0, '/', '.', 6)} ${source} -> ${destination} #${place + 1}\n${lines}\n`;
}

function ownLine(owner: string, { text, at, source, destination, transport }: Step): string {
  const time = `${clock(at ?? 0, '-', ':', 3)} belle-sip-message-channel [0x1]:`;
  const scheme = transport ?? 'UDP';
  return source === owner
    ? `${time} message sent to [${scheme}://${destination}], size: [${text.length}] bytes`
    : `${time} received [${text.length}] new bytes from [${scheme}://${source}]:`;
}

function clock(seconds: number, dash: string, point: string, digits: number): string {
  const iso = new Date(Date.UTC(2026, 10, 22, 6, 0, 0) + Math.round(seconds * 1000)).toISOString();
  const fraction = iso.slice(20, 23).padEnd(digits, '0');
  return `${iso.slice(0, 10).replaceAll('-', dash)} ${iso.slice(11, 19)}${point}${fraction}`;
}
