// Read by both sides, so that nothing stands here but whole numbers without a type.

/** Where the names of the registered methods stand: sixteen octets each, of which the last tells the length. */
export const methodsAt = 1024;

/** The longest list of methods, and the longest name in it, in octets. */
export const mostMethods = 32;
export const longestMethod = 15;

/** Where four octets for each format stand: what it needs (`formatNeeds`), and how many lines above its mark belong to it. */
export const formatsAt = 2048;

/** The highest number that a format may have here. */
export const mostFormats = 255;

/** What a format needs, in bits. */
export const needsGap = 1;
export const hasContext = 2;
export const needsContext = 4;
export const hasOpening = 8;

/** What a line is, in bits above the number of the one format whose mark it is: some format's mark, some format's end. */
export const isSomeMark = 256;
export const isSomeEnd = 512;

/** What a line above a mark is to the mark's format, in bits. */
export const isKnownLine = 1;
export const isOpeningLine = 2;

/** Where the machines that tell lines apart are described: `machineLength` octets for each, the fields at these offsets. */
export const machinesAt = 4096;
export const machineLength = 32;
/** Four times the kind of each octet, in two octets. */
export const machineKinds = 0;
export const machineTransitions = 4;
export const machineInfos = 8;
/** How many octets a state has in the table, and where the first one begins. */
export const machineKindCount = 12;
export const machineFirst = 16;
/** How many octets of the table of transitions are there; a state behind them must be asked for. */
export const machineKnown = 20;

/**
 * Where it is remembered what sixteen octets have led to in the machine of the marks: `memoWays` for each stretch of a line, `memoLength`
 * octets each: the octets, the state before them (0 where there is nothing), the state behind them.
 */
export const memosAt = 24576;
export const memosEnd = 26624;
export const memoWays = 4;
export const memoLength = 32;
export const memoEntry = 16;
export const memoExit = 20;

/**
 * What tells of a state of a machine: the bits above, up to which length of a line they are right, and a bit for each of the first formats
 * whose messages such a line ends.
 */
export const infoLength = 16;
export const infoExactUpTo = 4;
export const infoEnds = 8;

/** The machine of the marks of all formats; that of a format's lines above its mark has the format's number. */
export const markMachine = 0;

/** Where the places of the headers stand that were read last: sixteen numbers. */
export const placesAt = 16384;

/**
 * Where the names of the headers stand that have a slot, in lower case: at the place that the sum of the first two letters (the second
 * is 0 in a name of one) and the length gives modulo `namePlaces`, `nameRoom` octets each, with the length and the slot behind the letters.
 */
export const namesAt = 20480;
export const namePlaces = 32;
export const nameRoom = 32;
export const nameLength = 16;
export const nameSlot = 17;

/** Where the rows are written that a scan has found: `mostRows` of them, `rowLength` numbers each. */
export const rowsAt = 65536;
export const mostRows = 1024;
export const rowLength = 52;

/**
 * The numbers of a row, by their place in it: first those that `EntryColumns` keeps, as it keeps them. The start counts from the window, all
 * other offsets from one another; the reach ascends; the identity is left to who takes the rows.
 */
export const rowStart = 0;
export const rowHeadStart = 1;
export const rowHeadEnd = 2;
export const rowBodyStart = 3;
export const rowEnd = 4;
export const rowReach = 5;
export const rowLayout = 6;
export const rowFormat = 7;
export const rowStatus = 8;
export const rowMethod = 9;
export const rowCallId = 10;
export const rowCseqNumber = 11;
export const rowCseqMethod = 12;
export const rowViaBranch = 13;
export const rowFromTag = 14;
export const rowToTag = 15;
export const rowIdentity = 16;
/** How many Contact lines there are. */
export const rowContacts = 17;
/** The sixteen numbers of `placesAt`. */
export const rowPlaces = 18;
/**
 * Where no table of keys stands in the memory, what the keys are of, in the order Call-ID, branch, From tag, To tag, method of CSeq:
 * `linkLength` numbers each, start (-1 where there is none), end and hash. The method's start is -1 where it is a registered one.
 */
export const rowLinks = 34;
export const linkLength = 3;
export const cseqMethodLink = 4;

/** Where the numbers of one place of all rows stand behind one another that were gathered. */
export const columnAt = 290816;

/** What stands for the status of a request. */
export const noStatus = 65535;

/** Where the machines' tables may stand, and behind them the window. */
export const tablesAt = 311296;
export const windowAt = 4390912;

/** How many octets a window may have, with the line feeds behind it. */
export const windowRoom = 16842752;

/** Where a table of keys may stand (`KeyTable`), and where it is described: `keysAt` is behind the longest window. */
export const keysAt = 22020096;
export const keyTableAt = 512;
/** The fields of its description, as offsets: where its parts stand, how many slots it has, for how much it has room, how much it holds. */
export const keyStarts = 0;
export const keyHashes = 4;
export const keySlots = 8;
export const keyOctets = 12;
export const keySlotCount = 16;
export const keyRoom = 20;
export const keyOctetRoom = 24;
export const keyCount = 28;
/** Where three keys stand for each key that is a Call-ID: the branch and the tags that were met last with it. */
export const keyRecents = 32;
export const recentLength = 12;

/** Why a scan has stopped. */
export const stopOver = 0;
export const stopShort = 1;
export const stopPaused = 2;
export const stopNearEnd = 3;
export const stopOdd = 4;
export const stopFull = 5;
/** The table of keys has no room for another one. */
export const stopKeys = 6;
