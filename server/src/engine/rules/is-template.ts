import type { SeenMessage } from './seen-message.ts';

/** Formats whose messages are programs' templates, with places that are filled in later. */
const templates: ReadonlySet<string> = new Set(['sipp-scenario']);

/** Tells whether a message is a template: what is missing or odd in it is filled in by a program. */
export function isTemplate({ trace, index }: SeenMessage): boolean {
  return templates.has(trace.formatId(index));
}
