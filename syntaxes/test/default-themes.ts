import type { IRawTheme } from 'vscode-textmate';

/** The selectors of VS Code's default dark and light modern themes that our scopes meet, with their colours in each. */
const colours: Readonly<Record<string, readonly [dark: string, light: string]>> = {
  comment: ['#6A9955', '#008000'],
  'constant.numeric': ['#B5CEA8', '#098658'],
  'entity.name.function': ['#DCDCAA', '#795E26'],
  'entity.name.type': ['#4EC9B0', '#267F99'],
  invalid: ['#F44747', '#CD3131'],
  keyword: ['#569CD6', '#0000FF'],
  'keyword.control': ['#C586C0', '#AF00DB'],
  'markup.deleted': ['#CE9178', '#A31515'],
  'markup.inserted': ['#B5CEA8', '#098658'],
  'storage.type': ['#569CD6', '#0000FF'],
  string: ['#CE9178', '#A31515'],
  variable: ['#9CDCFE', '#001080'],
};

/** The selectors that both default themes colour. */
export const themeSelectors: readonly string[] = Object.keys(colours);

/** The plain text colour of each theme. */
export const plainColour = { dark: '#CCCCCC', light: '#3B3B3B' } as const;

/** Returns the default theme of that kind, as far as our scopes meet it. */
export function defaultTheme(kind: 'dark' | 'light'): IRawTheme {
  const index = kind === 'dark' ? 0 : 1;
  const rules = Object.entries(colours).map(([scope, pair]) => ({ scope, settings: { foreground: pair[index] } }));
  return { name: kind, settings: [{ settings: { foreground: plainColour[kind] } }, ...rules] };
}
