import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

const root = path.resolve(import.meta.dirname, '../../..');

function json(file: string): Readonly<Record<string, string>> {
  return JSON.parse(readFileSync(path.join(root, file), 'utf8')) as Readonly<Record<string, string>>;
}

/** Returns the texts that the client says through `t`, in order. */
function saidTexts(): readonly string[] {
  const files = readdirSync(path.join(root, 'client/src'), { recursive: true, encoding: 'utf8' });
  const sources = files.filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'));
  const texts = sources.flatMap((file) => {
    const source = readFileSync(path.join(root, 'client/src', file), 'utf8');
    return [...source.matchAll(/\bt\(\s*'((?:[^'\\]|\\.)*)'/gu)].map(([, text]) => text ?? '');
  });
  return [...new Set(texts)].toSorted();
}

function placeholders(text: string): readonly string[] {
  return [...text.matchAll(/\{\w+\}/gu)].map(([name]) => name).toSorted();
}

describe('what the client says', () => {
  it('is said in Japanese as well, and nothing is translated that nobody says', () => {
    expect(Object.keys(json('l10n/bundle.l10n.ja.json')).toSorted()).toEqual(saidTexts());
  });

  it('is said so in the output channel too', () => {
    const files = readdirSync(path.join(root, 'client/src'), { recursive: true, encoding: 'utf8' });
    const sources = files.filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'));
    const lines = sources.flatMap((file) => {
      const source = readFileSync(path.join(root, 'client/src', file), 'utf8');
      return [...source.matchAll(/channel\.(?:trace|debug|info|warn|error)\(\s*(\S{2})/gu)].map(([, start]) => start);
    });
    expect(lines).not.toEqual([]);
    expect(lines.filter((start) => start !== 't(')).toEqual([]);
  });

  it('has the same placeholders in both languages', () => {
    const pairs = Object.entries(json('l10n/bundle.l10n.ja.json'));
    const inJapanese = pairs.map(([english, japanese]) => [english, placeholders(japanese)]);
    expect(inJapanese).toEqual(pairs.map(([english]) => [english, placeholders(english)]));
  });
});

describe('the manifest', () => {
  const manifest = readFileSync(path.join(root, 'package.json'), 'utf8');
  const used = [...new Set([...manifest.matchAll(/"%([\w.-]+)%"/gu)].map(([, key]) => key ?? ''))].toSorted();

  it.each(['package.nls.json', 'package.nls.ja.json'])('finds each of its texts in %s', (file) => {
    expect(Object.keys(json(file)).toSorted()).toEqual(used);
  });

  it('says the same settings and links in both languages', () => {
    const links = (text: string): readonly string[] =>
      [...text.matchAll(/`#[^`]+#`|https:\S+\)/gu)].map(([link]) => link);
    const japanese = json('package.nls.ja.json');
    const pairs = Object.entries(json('package.nls.json'));
    const inJapanese = pairs.map(([key]) => [key, links(japanese[key] ?? '')]);
    expect(inJapanese).toEqual(pairs.map(([key, english]) => [key, links(english)]));
  });
});
