import { actions } from './en/actions.ts';
import { documents } from './en/documents.ts';
import { findings } from './en/findings.ts';
import { headers } from './en/headers.ts';
import { hover } from './en/hover.ts';
import { mentions } from './en/mentions.ts';

/** Every short English string by its id. The ids of all languages are these. */
export const en = { ...actions, ...documents, ...findings, ...headers, ...hover, ...mentions } as const;
