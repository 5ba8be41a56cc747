/** What a node of the syntax tape is. Numbers, because the scanner writes one for every part of every header field. */

// Values: what stands between two commas of a header field, or the whole of it.
export const addressNode = 1;
export const wildcardNode = 2;
export const viaNode = 3;
/** A word with parameters. */
export const tokenNode = 4;
export const mediaTypeNode = 5;
export const numberNode = 6;
export const cseqNode = 7;
export const rackNode = 8;
/** An identifier such as a Call-ID, with parameters. */
export const wordNode = 9;
/** An authentication scheme with its parameters. */
export const credentialsNode = 10;
export const dateNode = 11;
export const warningNode = 12;
export const productNode = 13;
export const timestampNode = 14;
/** Parameters that no word stands before. */
export const parametersNode = 15;
export const textNode = 16;

// Parts of values.
export const displayNamePart = 32;
export const quotedPart = 33;
export const tokenPart = 34;
export const numberPart = 35;
export const commentPart = 36;
export const hostPart = 37;
export const portPart = 38;
export const protocolPart = 39;
export const versionPart = 40;
export const transportPart = 41;
export const methodPart = 42;
export const wordPart = 43;
export const subtypePart = 44;
export const schemePart = 45;
export const secondNumberPart = 46;
export const bracketedPart = 47;

// URIs.
export const uriNode = 64;
export const uriSchemePart = 65;
export const userPart = 66;
export const passwordPart = 67;
/** What stands behind the scheme of a URI that is not sip or sips. */
export const opaquePart = 68;
export const uriHeaderNode = 69;
/** A URI that cannot be used: without scheme or host, or with nothing behind its scheme. */
export const brokenUriNode = 70;

// Parameters, of a URI or of a header field.
export const parameterNode = 80;
export const parameterNamePart = 81;
export const parameterValuePart = 82;

// What a message is made of.
export const requestUriNode = 96;
export const headerNode = 97;
export const headerNamePart = 98;
