import { packageExtension } from '../run/package.mjs';

try {
  const { file, size } = await packageExtension();
  console.log(`Package: ${file}, ${Math.ceil(size / 1024)} KB.`);
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}
