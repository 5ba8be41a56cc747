import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** The folder of traces and tables beside the checkout; absent in a plain clone, and every test that needs it says so. */
const sharedFolder = fileURLToPath(new URL('../../../../shared/', import.meta.url));

/** Returns the path of something in the shared folder, or undefined where the machine does not have it. */
export function sharedPath(relative: string): string | undefined {
  const path = sharedFolder + relative;
  return existsSync(path) ? path : undefined;
}
