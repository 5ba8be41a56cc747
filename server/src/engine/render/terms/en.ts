import { eventPackages } from './en/event-packages.ts';
import { headers } from './en/headers.ts';
import { methods } from './en/methods.ts';
import { optionTags } from './en/option-tags.ts';
import { parameters } from './en/parameters.ts';
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
  ...sdp,
  ...snippets,
  ...values,
} as const;
