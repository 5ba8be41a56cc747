import { malformedNumberRule } from './malformed-number-rule.ts';

/** A RAck that is not two numbers and a method. */
export const malformedRack = malformedNumberRule({
  id: 'malformed-rack',
  defaultSeverity: 'error',
  basis: 'must',
  reference: { rfc: 'RFC 3262', section: '7.2' },
  headers: ['rack'],
  malformed: 'malformed-rack.malformed',
  tooLarge: 'malformed-rack.too-large',
});
