import type { en } from './en.ts';
import { eventPackages } from './ja/event-packages.ts';
import { headers } from './ja/headers.ts';
import { methods } from './ja/methods.ts';
import { optionTags } from './ja/option-tags.ts';
import { parameters } from './ja/parameters.ts';
import { parts } from './ja/parts.ts';
import { sdp } from './ja/sdp.ts';
import { snippets } from './ja/snippets.ts';
import { values } from './ja/values.ts';

/** The same in Japanese; the compiler holds that none is missing. */
export const ja: Readonly<Record<keyof typeof en, string>> = {
  ...eventPackages,
  ...headers,
  ...methods,
  ...optionTags,
  ...parameters,
  ...parts,
  ...sdp,
  ...snippets,
  ...values,
};
