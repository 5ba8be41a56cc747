import { packageExtension } from '../run/package.mjs';

const { file, size } = await packageExtension();
console.log(`Package: ${file}, ${Math.ceil(size / 1024)} KB.`);
