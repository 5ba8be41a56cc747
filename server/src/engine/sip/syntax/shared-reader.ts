import { SyntaxReader } from './syntax-reader.ts';

/**
 * The one reader of the engine. Its tape grows to the size of the largest message and is used again; reading is synchronous,
 * so that whoever fills it has taken what it needs before the next one begins.
 */
export const sharedReader = new SyntaxReader();
