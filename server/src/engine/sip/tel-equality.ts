import type { Parameter } from './parameters.ts';
import type { Uri } from './uri.ts';

/** Tells whether two tel URIs are equal by RFC 3966 §4: both global or both local, separators and case ignored. */
export function areTelUrisEqual(a: Uri, b: Uri): boolean {
  // A global number keeps its +, so that the two kinds never compare equal.
  if (withoutSeparators(a.opaque ?? '') !== withoutSeparators(b.opaque ?? '')) return false;
  return comparableParameters(a.parameters) === comparableParameters(b.parameters);
}

/** Returns a telephone number without its visual separators (RFC 3966 §5.1.1), letters in lower case. */
export function withoutSeparators(number: string): string {
  return number.replace(/[-.()]/g, '').toLowerCase();
}

function comparableParameters(parameters: readonly Parameter[]): string {
  return parameters.map(comparableParameter).sort().join(';');
}

function comparableParameter({ name, value }: Parameter): string {
  if (value === undefined) return name;
  const isNumber = name === 'ext' || (name === 'phone-context' && value.startsWith('+'));
  return `${name}=${isNumber ? withoutSeparators(value) : value.toLowerCase()}`;
}
