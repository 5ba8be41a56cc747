import { malformedNumberRule } from './malformed-number-rule.ts';

/** A CSeq that is not a number below 2^31, a blank and a method. */
export const malformedCseq = malformedNumberRule({
  id: 'malformed-cseq',
  defaultSeverity: 'error',
  basis: 'must',
  reference: { rfc: 'RFC 3261', section: '20.16' },
  headers: ['cseq'],
  malformed: 'malformed-cseq.malformed',
  tooLarge: 'malformed-cseq.too-large',
});
