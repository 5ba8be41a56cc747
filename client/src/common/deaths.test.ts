import { describe, expect, it } from 'vitest';
import { Deaths } from './deaths.ts';

const minute = 60_000;

describe('a server that ends', () => {
  it('is started again and again when days lie between, which is said once', () => {
    const deaths = new Deaths();
    const done = Array.from({ length: 50 }, (_, day) => deaths.add(day * 24 * 60 * minute));
    expect(done).toEqual(['restart-and-tell', ...Array.from({ length: 49 }, () => 'restart')]);
  });

  it('stays off when it ends five times within three minutes, and has the same patience when it is started by hand', () => {
    const deaths = new Deaths();
    const add = (): string[] => Array.from({ length: 5 }, (_, second) => deaths.add(second * 1000));
    expect(add()).toEqual(['restart-and-tell', 'restart', 'restart', 'restart', 'give-up']);
    expect(add()).toEqual(['restart', 'restart', 'restart', 'restart', 'give-up']);
  });

  it('is forgiven what is three minutes ago', () => {
    const deaths = new Deaths();
    const times = [0, 1, 2, 3, 4, 5].map((nth) => nth * minute);
    expect(times.map((time) => deaths.add(time))).not.toContain('give-up');
  });
});
