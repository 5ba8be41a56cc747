/** What stands beside a suggestion while a message is written. */
export const completion = {
  'note.missing': 'required, not there yet',
  'note.all-missing': 'all that is missing',
  'note.advised': 'should be there',
  'note.unusual': 'not meant for this message',
  'note.in-file': 'in this file',
  'note.new': 'new',
  'note.copied': 'copied from the request',
  'note.in-dialog': 'as in this call',
} as const;
