import { sipLanguage } from '../../../server/src/protocol/index.ts';

/** The language in which VS Code keeps logs; a document of another language that is treated as a trace gets it. */
export const logLanguage = 'log';

/** The languages whose documents reach the server; each is looked at before anything is done with it. */
export const traceLanguages: readonly string[] = [sipLanguage, logLanguage, 'plaintext'];
