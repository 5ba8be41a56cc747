import { eventPackages } from './en/event-packages.ts';
import { headers } from './en/headers.ts';
import { methods } from './en/methods.ts';
import { optionTags } from './en/option-tags.ts';
import { parameters } from './en/parameters.ts';
import { parts } from './en/parts.ts';
import { sdp } from './en/sdp.ts';
import { snippets } from './en/snippets.ts';
import { values } from './en/values.ts';

/** A sentence or two about each word that is offered while a message is written, by its topic. */
export const en = {
  ...eventPackages,
  ...headers,
  ...methods,
  ...optionTags,
  ...parameters,
  ...parts,
  ...sdp,
  ...snippets,
  ...values,
} as const;
