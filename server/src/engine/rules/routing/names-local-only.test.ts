import { expect, it } from 'vitest';
import { request } from '../../testing/sip-text.ts';
import { traceFromMessages } from '../../testing/trace-from-messages.ts';
import { namesLocalOnly } from './names-local-only.ts';

it.each([
  ['10.0.0.1:5060', '192.168.1.9:5060', true],
  ['10.0.0.1:5060', '203.0.113.5:5060', false],
  ['[fd00::1]:5060', '[2001:db8::1]:5060', false],
])('%s to %s: %s', (source, destination, expected) => {
  const text = request('OPTIONS', 'sip:bob@example.com');
  expect(namesLocalOnly(traceFromMessages([{ at: 0, text, source, destination }]), 0)).toBe(expected);
});

it('cannot tell where nothing is named', () => {
  expect(namesLocalOnly(traceFromMessages([{ text: request('OPTIONS', 'sip:bob@example.com') }]), 0)).toBe(false);
});
