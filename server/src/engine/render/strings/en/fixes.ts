/** Titles of quick fixes that change a message: `fix.<fix id>`. Plain text. */
export const fixes = {
  'action.corrected-copy': 'Open a copy of this message with this done: {title}',
  'action.fix-all': 'Fix all {count} of “{rule}” in this file',
  'action.show-alike': 'Show all {count} places',
  'finding.alike': 'The same in {alike} more messages of this sender.',
  'fix.insert-header': 'Insert the missing {name}',
  'fix.insert-header-to-complete': 'Insert {name}, to be completed',
  'fix.insert-blank-line': 'Insert the empty line',
  'fix.remove-header': 'Remove this {name}',
  'fix.replace': 'Replace “{from}” with “{to}”',
  'fix.remove': 'Remove “{what}”',
  'fix.insert': 'Insert “{what}”',
  'fix.remove-empty-line': 'Remove the empty line',
  'fix.hold-by-direction': 'Hold with a=sendonly and the address {address}',
  'fix.reorder-sdp': 'Put the lines in order',
  'fix.set-content-length': 'Set Content-Length to {octets}',
  'fix.keep-one-content-length': 'Keep one Content-Length: {octets}',
} as const;
