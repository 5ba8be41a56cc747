/** Titles of quick fixes that change a message: `fix.<fix id>`. Plain text. */
export const fixes = {
  'fix.insert-header': 'Insert the missing {name}',
  'fix.insert-header-to-complete': 'Insert {name}, to be completed',
  'fix.remove-header': 'Remove this {name}',
  'fix.replace': 'Replace “{from}” with “{to}”',
  'fix.remove': 'Remove “{what}”',
  'fix.insert': 'Insert “{what}”',
  'fix.set-content-length': 'Set Content-Length to {octets}',
} as const;
