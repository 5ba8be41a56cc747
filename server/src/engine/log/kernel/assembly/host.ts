/** Returns what the host says of a line to a machine, in the bits of a machine's `info`. */
export declare function lineInfo(machine: i32, start: i32, end: i32): i32;

/** Returns 1 where the host says that a line ends a format's messages. */
export declare function endsMessage(start: i32, end: i32, format: i32): i32;
