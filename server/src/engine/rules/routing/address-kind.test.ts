import { expect, it } from 'vitest';
import { addressKind } from './address-kind.ts';

it.each([
  ['192.0.2.1', 'public'],
  ['2001:db8::1', 'public'],
  ['10.1.2.3', 'local'],
  ['[fd00::1]', 'local'],
  ['127.0.0.1', 'local'],
  ['100.64.0.1', 'local'],
  ['0.0.0.0', 'nowhere'],
  ['239.1.2.3', 'nowhere'],
  ['[::]', 'nowhere'],
  ['phone.example.com', undefined],
  ['10.example.com', undefined],
  ['300.1.2.3', undefined],
  ['[', undefined],
])('%s is %s', (host, kind) => {
  expect(addressKind(host)).toBe(kind);
});
