import { malformedNumberRule } from './malformed-number-rule.ts';

/** A Content-Length that is no number of octets. */
export const malformedContentLength = malformedNumberRule({
  id: 'malformed-content-length',
  defaultSeverity: 'error',
  basis: 'must',
  reference: { rfc: 'RFC 3261', section: '20.14' },
  headers: ['content-length'],
  malformed: 'malformed-content-length.malformed',
  tooLarge: 'malformed-content-length.too-large',
});
