import { describe, expect, it } from 'vitest';
import { readXml } from './xml-tree.ts';

describe('XML that ends in half a character', () => {
  it.each(['<?', '<!', '<!-- -', '<![CDATA[]', '<?xml ', '<a><?a ?', '<a b="', '<a>&'])(
    'is read behind %s',
    (start) => {
      for (const half of ['\ud800', '\udbff\uffff', '\udc00', '\ud800<a/>']) {
        expect(readXml(start + half, 0).problems.length).toBeGreaterThan(0);
      }
    },
  );
});
