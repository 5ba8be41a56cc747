import { malformedNumberRule } from './malformed-number-rule.ts';

/** An RSeq that is no number below 2^32. */
export const malformedRseq = malformedNumberRule({
  id: 'malformed-rseq',
  defaultSeverity: 'error',
  basis: 'must',
  reference: { rfc: 'RFC 3262', section: '7.1' },
  headers: ['rseq'],
  malformed: 'malformed-rseq.malformed',
  tooLarge: 'malformed-rseq.too-large',
});
