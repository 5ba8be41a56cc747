import { describe, expect, it } from 'vitest';
import { fixedText, saidOf, withBody } from '../../testing/findings-in-body.ts';

const rule = 'ims-xml-incomplete';
const around = { contentType: 'application/3gpp-ims+xml', start: '380 Alternative Service' };
const service = '<alternative-service><type>emergency</type><reason/></alternative-service>';
const document = (version: string, inner: string): string =>
  withBody(`<ims-3gpp${version}>${inner}</ims-3gpp>`, around);

describe('ims-xml-incomplete', () => {
  it('misses the version, and adds it', () => {
    const text = document('', service);
    expect(saidOf(text, rule)).toEqual(['information no-version: ims-3gpp']);
    expect(fixedText(text, rule)).toBe(document(' version="1"', service));
  });

  it('misses the reason, and tells a type that is an element', () => {
    const inner = '<alternative-service><type><emergency/></type></alternative-service>';
    expect(saidOf(document(' version="1"', inner), rule)).toEqual([
      `information no-reason: ${inner}`,
      'information type-element: emergency',
    ]);
  });

  it('says nothing about a whole one, about a wrong root, and about other responses', () => {
    expect(saidOf(document(' version="1"', service), rule)).toEqual([]);
    expect(saidOf(withBody(`<ims>${service}</ims>`, around), rule)).toEqual([]);
    expect(
      saidOf(withBody(`<ims-3gpp>${service}</ims-3gpp>`, { ...around, start: '504 Server Time-out' }), rule),
    ).toEqual([]);
  });
});
