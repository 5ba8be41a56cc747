import { malformedNumberRule } from './malformed-number-rule.ts';

/** A Max-Forwards that is no number from 0 to 255. */
export const malformedMaxForwards = malformedNumberRule({
  id: 'malformed-max-forwards',
  defaultSeverity: 'error',
  basis: 'must',
  reference: { rfc: 'RFC 3261', section: '20.22' },
  headers: ['max-forwards'],
  malformed: 'malformed-max-forwards.malformed',
  tooLarge: 'malformed-max-forwards.too-large',
  usual: '70',
});
