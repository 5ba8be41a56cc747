import { readFileSync, readdirSync } from 'node:fs';
import { expect, it } from 'vitest';
import { serverStrings } from '../src/lsp/strings.ts';
import { ja as cli } from '../src/cli/strings/ja.ts';
import { ja as engine } from '../src/engine/render/strings/ja.ts';
import { ja as terms } from '../src/engine/render/terms/ja.ts';

const root = new URL('../../', import.meta.url);

function read(place: string): string {
  return readFileSync(new URL(place, root), 'utf8');
}

/** Every Japanese text that a user reads, with where it stands. */
const texts: readonly (readonly [string, string])[] = [
  ['engine', Object.values(engine).join('\n')],
  ['terms', Object.values(terms).join('\n')],
  ['server', Object.values(serverStrings.ja).join('\n')],
  ['command line', Object.values(cli).join('\n')],
  ...['l10n/bundle.l10n.ja.json', 'package.nls.ja.json'].map((place) => [place, read(place)] as const),
  ...['codes', 'rules'].flatMap((kind) =>
    readdirSync(new URL(`prose/ja/${kind}/`, root)).map((file) => {
      const place = `prose/ja/${kind}/${file}`;
      return [place, read(place)] as const;
    }),
  ),
];

it.each([
  ['リーズンフレーズ', /理由句/],
  ['サブスクリプション', /購読/],
  ['分かる in kanji', /わか[らりるれっ]/],
  ['Q.850 の理由表示値', /Q\.850 の原因/],
  ['the parentheses of ASCII', /[（）]/],
  ['サーバー and ユーザー with a long vowel', /(?:サーバ|ユーザ)(?!ー)/],
  ['ヘッダ and パラメータ without one', /ヘッダー|パラメーター/],
])('is one word everywhere: %s', (_word, other) => {
  expect(texts.filter(([, text]) => other.test(text)).map(([place]) => place)).toEqual([]);
});
