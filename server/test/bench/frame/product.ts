import path from 'node:path';

/** Where the build puts the command line; the benchmark task builds it first, as it is shipped. */
export const commandLine = path.join(process.cwd(), 'dist', 'cli.js');
