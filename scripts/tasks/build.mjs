import { build } from '../run/build.mjs';

await build({ minify: false, sourcemap: true });
