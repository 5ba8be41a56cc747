import { describe, expect, it } from 'vitest';
import { plainText } from './plain-text.ts';

describe('Markdown in a terminal', () => {
  it('keeps links, and loses marks', () => {
    expect(plainText('# A\n\n**b** `c` [RFC 1 §2](https://example.com/#2) [run](command:x?1)')).toBe(
      'A\n\nb c RFC 1 §2 <https://example.com/#2> run',
    );
  });

  it('leaves what stands in code spans as it is', () => {
    expect(plainText('- Contact: `` sip:`**a**`@x ``, **then** `[a](https://x)`')).toBe(
      '- Contact: sip:`**a**`@x, then [a](https://x)',
    );
  });

  it('tells sections from what stands in them, in wide letters too', () => {
    expect(plainText('## Meaning\n\nText.\n\n### 301\n\n## 意味')).toBe(
      'Meaning\n───────\n\nText.\n\n301\n\n意味\n────',
    );
  });

  it('makes a list of a table', () => {
    const table = '|  | 301 | 380 |\n| --- | --- | --- |\n| Class | redirection | a \\| b |\n| `Contact` | yes | no |';
    expect(plainText(`x\n\n${table}\n\ny`)).toBe(
      'x\n\nClass\n  301: redirection\n  380: a | b\nContact\n  301: yes\n  380: no\n\ny',
    );
  });

  it('shows what stands between fences as it is, further in', () => {
    expect(plainText('a\n\n```sip\n# `x`\n\n**y**\n```\n\n````\n```\n````\n\n## b')).toBe(
      'a\n\n    # `x`\n\n    **y**\n\n    ```\n\nb\n─',
    );
  });
});
