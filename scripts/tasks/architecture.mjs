import { checkImports } from '../run/check-imports.mjs';
import { sources } from '../run/sources.mjs';

const files = await sources();
const violations = checkImports(files);
for (const violation of violations) console.error(violation);
if (violations.length !== 0) process.exitCode = 1;
else console.log(`Architecture: the imports of ${files.size} files keep to the table.`);
