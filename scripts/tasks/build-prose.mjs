import { buildProse } from '../run/build-prose.mjs';

await buildProse();
