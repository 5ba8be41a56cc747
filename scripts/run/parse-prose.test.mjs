import { describe, expect, it } from 'vitest';
import { parseProse } from './parse-prose.mjs';

describe('parse-prose', () => {
  it('returns the title and the sections in their order, headings in code fences left alone', () => {
    const markdown =
      '# 301 Moved\n\n## Meaning\n\nIt moved.\n\n```sh\n## no heading\n```\n\n## How to fix\nFollow it.\n';
    expect(parseProse(markdown, '301.md')).toEqual({
      title: '301 Moved',
      sections: { Meaning: 'It moved.\n\n```sh\n## no heading\n```', 'How to fix': 'Follow it.' },
    });
    expect(Object.keys(parseProse(markdown, '301.md').sections)).toEqual(['Meaning', 'How to fix']);
  });

  it.each([
    ['## Meaning\n', 'there is no "# " heading'],
    ['# A\n# B\n', 'second "# " heading'],
    ['# A\n## B\n## B\n', 'stands there twice'],
    ['# A\ntext\n', 'before the first "## " heading'],
  ])('refuses %j', (markdown, complaint) => {
    expect(() => parseProse(markdown, '301.md')).toThrow(complaint);
  });
});
