// Read by both sides, so that nothing stands here but whole numbers without a type.

/** What an octet may be in a word, in bits; 0 is none of a word. */
export const isDigit = 1;
export const isLetter = 2;
export const isDot = 4;
export const isMark = 8;

/** How the words of a value are taken. */
export const exactValue = 0;
/** Hosts, ports, users, names and opaque parameters are any. */
export const addressValue = 1;
/** Every word is any. */
export const freeValue = 2;
export const cseqValue = 3;
export const dateValue = 4;
export const credentialsValue = 5;
export const lengthValue = 6;
export const mediaTypeValue = 7;
/** Names and versions of programs, with comments. */
export const productsValue = 8;
export const valueKinds = 15;
/** Set beside the kind where rules about calls read the header field. */
export const isOfCalls = 16;
/** Set where a name is known, so that no entry of the table is 0. */
export const isNamed = 32;

/** What the value of a parameter is. */
export const exactParameter = 0;
export const tokenParameter = 1;
export const branchParameter = 2;
export const opaqueParameter = 3;
export const digestParameter = 4;
export const portParameter = 5;

/** What each octet is in a word. */
export const kindsAt = 1024;

/** The form that was read last: two numbers of the message, two of what calls read of it, and how many things the latter hold. */
export const resultsAt = 1536;

/** Names of header fields and of parameters by the hash of their lower-case letters: the hash, and what is said of it (0: nothing). */
export const namesAt = 4096;
export const parametersAt = 12288;
/** The last label, or the last but one, of domain names that mean something of their own: `local`, `invalid` ... */
export const labelsAt = 40960;
export const slotCount = 1024;
export const slotLength = 8;

/** What of a message is any and may come again: two numbers each; first all of them, then those that calls read. */
export const thingsAt = 24576;
export const callThingsAt = 28672;
export const mostThings = 192;

/** Where the log's words about source and destination stand, a line each. */
export const partiesAt = 32768;
export const partiesRoom = 1024;

/** Where messages stand, and how many octets may. */
export const octetsAt = 65536;
export const octetsRoom = 393216;
