import { describe, expect, it } from 'vitest';
import { plainMessage } from './plain-message.ts';

describe('a value in a message', () => {
  it('is no link, and no icon', () => {
    expect(plainMessage('sip:[x](command:workbench.action.quit)@example.com')).toBe(
      'sip:[x] (command:workbench.action.quit)@example.com',
    );
    expect(plainMessage('sip:$(bug)@example.com')).toBe('sip:$ (bug)@example.com');
  });

  it('has no hidden characters, and is no novel', () => {
    expect(plainMessage('a\u001b[31m\u202eb\nc')).toBe('a\uFFFD[31m\uFFFDb\uFFFDc');
    expect(plainMessage('x'.repeat(5000))).toBe(`${'x'.repeat(200)}…`);
  });

  it('is else as it was', () => {
    expect(plainMessage('sip:+81-3@example.com;user=phone (東京)')).toBe('sip:+81-3@example.com;user=phone (東京)');
  });
});
