import { describe, expect, it } from 'vitest';
import { saidOf, withBody } from '../../testing/findings-in-body.ts';

const rule = 'xml-root-unexpected';
const said = (body: string, contentType: string): readonly string[] => saidOf(withBody(body, { contentType }), rule);

describe('xml-root-unexpected', () => {
  it.each([
    ['application/pidf+xml', 'reginfo'],
    ['application/reginfo+xml', 'presence'],
    ['application/3gpp-ims+xml', 'ims'],
  ])('%s with %s', (type, root) => expect(said(`<${root} version="1"/>`, type)).toEqual([`warning found: ${root}`]));

  it.each([
    ['application/pidf+xml', '<p:Presence xmlns:p="urn:ietf:params:xml:ns:pidf"/>'],
    ['application/3gpp-ims+xml', '<ims-3gpp version="1"/>'],
    ['application/xml', '<anything/>'],
    ['application/other+xml', '<anything/>'],
  ])('says nothing about %s with %s', (type, body) => expect(said(body, type)).toEqual([]));
});
