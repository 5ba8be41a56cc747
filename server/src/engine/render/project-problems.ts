import { rules } from '../rules/index.ts';
import { readProjectSettings } from '../rules/project-settings.ts';
import type { ProjectSettings } from '../rules/project-settings.ts';
import type { WrongSetting, WrongSettingId } from '../rules/wrong-setting.ts';
import { jsonKey, jsonPlaces } from '../text/json-places.ts';
import type { JsonPath } from '../text/json-places.ts';
import { nearestWord } from '../text/nearest-word.ts';
import type { Language } from './language.ts';
import { shortVisibleText } from './visible-text.ts';

/** What is wrong with a `.siplens.json`, where, and what to do, in one sentence or two. */
export interface ProjectProblem {
  /** Behind the name of the file: `:LINE:COLUMN`, both from 1, in UTF-16 units; empty for the whole file. */
  readonly place: string;
  readonly sentence: string;
}

/** What a `.siplens.json` says. */
export interface ReadProjectText {
  readonly settings: ProjectSettings;
  readonly problems: readonly ProjectProblem[];
}

/** So many problems of a file are told. */
const mostTold = 20;

/** A `.siplens.json` that is there: its text, or why there is none to be had. */
export type ProjectFile = string | { readonly unread: 'no-file' | 'too-long' | 'unreadable' };

/** Reads a `.siplens.json`. One that cannot be read, or is no JSON, says nothing. */
export function readProjectText(file: ProjectFile, language: Language): ReadProjectText {
  if (typeof file === 'string') return readText(file, language);
  const { unread, empty, between } = tables[language];
  const { settings } = readProjectSettings(undefined);
  return { settings, problems: [{ place: '', sentence: [unread[file.unread], empty].join(between) }] };
}

function readText(text: string, language: Language): ReadProjectText {
  const json = text.replace(/^\ufeff/, '');
  const { places, repeated, fault } = jsonPlaces(json);
  const sentences = tables[language];
  // What is no UTF-8 has become this character where the file was read.
  const undecoded = json.indexOf('\ufffd');
  if (fault !== undefined) {
    const { settings } = readProjectSettings(undefined);
    const isUndecoded = undecoded !== -1 && undecoded <= fault;
    const sentence = isUndecoded ? sentences.wrong['no-utf8'](undefined, []) : sentences.broken(partAt(json, fault));
    return { settings, problems: [problemAt(json, fault, [sentence, sentences.nothing].join(sentences.between))] };
  }
  const { settings, wrong: meaningless } = readProjectSettings(JSON.parse(json));
  const wrong = [
    ...meaningless,
    ...repeated.map((path): WrongSetting => ({ path, id: 'twice', found: String(path.at(-1)) })),
  ];
  const placed = wrong.map((one) => ({ one, at: placeOf(places, one.path) }));
  if (undecoded !== -1) placed.push({ one: { path: [], id: 'no-utf8' }, at: undecoded });
  placed.sort((a, b) => a.at - b.at);
  const problems = placed.slice(0, mostTold).map(({ one, at }, place) => {
    const isLast = place === mostTold - 1 && mostTold < placed.length;
    const more = isLast ? [sentences.more(placed.length - mostTold)] : [];
    return problemAt(json, at, [...sentencesOf(one, sentences), ...more].join(sentences.between));
  });
  return { settings, problems };
}

/** What is missing is told where it should be: in what holds it. */
function placeOf(places: ReadonlyMap<string, number>, path: JsonPath): number {
  for (let { length } = path; 0 < length; length -= 1) {
    const place = places.get(jsonKey(path.slice(0, length)));
    if (place !== undefined) return place;
  }
  return places.get(jsonKey([])) ?? 0;
}

function problemAt(text: string, at: number, sentence: string): ProjectProblem {
  const before = text.slice(0, at);
  return { place: `:${before.split('\n').length}:${at - before.lastIndexOf('\n')}`, sentence };
}

/** What stands where a text stops being JSON: a word, or a sign. */
function partAt(text: string, at: number): string {
  const [part = ''] = /^(?:[\w-]{1,40}|.)/u.exec(text.slice(at, at + 64)) ?? [];
  return shortVisibleText(part);
}

function sentencesOf(wrong: WrongSetting, sentences: Sentences): readonly string[] {
  const found = wrong.found === undefined ? undefined : shortVisibleText(wrong.found, 60);
  const known = wrong.id === 'unknown-rule' ? rules.map(({ id }) => id) : (wrong.known ?? []);
  const meant = wrong.found === undefined ? undefined : nearestWord(wrong.found, known);
  const what = sentences.wrong[wrong.id](found, known);
  const hint = meant === undefined ? [] : [sentences.meant(meant)];
  const rest = leavesNothingOut.has(wrong.id) ? [] : [sentences.rest];
  return [`${pathText(wrong.path)}${what}`, ...hint, ...rest];
}

/** What is wrong and is taken all the same. */
const leavesNothingOut: ReadonlySet<WrongSettingId> = new Set(['twice', 'no-utf8']);

function pathText(path: JsonPath): string {
  const text = path.map((step) => (typeof step === 'number' ? `[${step}]` : `.${step}`)).join('');
  return text === '' ? '' : `${shortVisibleText(text.slice(1), 100)}: `;
}

type Say = (found: string | undefined, known: readonly string[]) => string;

interface Sentences {
  readonly wrong: Readonly<Record<WrongSettingId, Say>>;
  readonly meant: (word: string) => string;
  readonly more: (count: number) => string;
  readonly rest: string;
  readonly nothing: string;
  readonly unread: Readonly<Record<Exclude<ProjectFile, string>['unread'], string>>;
  /** What a file is taken for that cannot be read. */
  readonly empty: string;
  /** What stands between two sentences. */
  readonly between: string;
  readonly broken: (part: string) => string;
}

const named = (found: string | undefined, before: string): string => (found === undefined ? before : `“${found}” `);
const quoted = (found: string | undefined): string => (found === undefined ? 'この値' : `「${found}」`);

const en: Sentences = {
  wrong: {
    'unknown-name': (found, known) => `${named(found, 'this ')}is no setting here; these are: ${known.join(', ')}.`,
    'unknown-rule': (found) => `${named(found, 'this ')}is no rule; docs/rules has the list.`,
    'no-severity': (found, known) => `${named(found, 'this ')}is no severity: write ${orOf(known)}.`,
    'no-profile': (found, known) => `${named(found, 'this ')}is no profile: write ${orOf(known)}.`,
    'no-object': () => 'an object belongs here: { … }.',
    'no-list': () => 'a list belongs here: [ … ].',
    'no-text': () => 'a text that is not empty belongs here: "…".',
    'no-texts': () => 'a list of texts belongs here: ["…"].',
    'no-pattern': () => 'a pattern of paths below this folder belongs here, with / between their parts: "lab/**".',
    twice: (found) =>
      `${named(found, 'this ')}stands here for the second time, and this one holds: remove one of them.`,
    'no-utf8': () => 'this file is not written in UTF-8: save it with this encoding.',
    'missing-files': () => 'say for which files, as "files": "lab/**".',
    'missing-rule': () => 'say which rule, as "rule": "redirect-loop".',
    'missing-target': () =>
      'say of which call ("callId") or of which sender ("userAgent"); a whole rule is turned off under "rules".',
  },
  meant: (word) => `Did you mean “${word}”?`,
  more: (count) => `There are ${count} more such places.`,
  between: ' ',
  rest: 'Until it is corrected this is left out, and the rest of the file holds.',
  nothing: 'Until it is corrected nothing holds that the file says.',
  broken: (part) => {
    if (part === '') return 'the file ends here, before its JSON is complete.';
    if (part === '/') return 'JSON has no comments: “reason” says why something is suppressed.';
    return `from “${part}” on this is no JSON (a comma, a quotation mark or a bracket too many, or missing).`;
  },
  unread: {
    'no-file': 'this is no file, but a folder, a device, or a link that leads nowhere.',
    'too-long': 'this file has more than 1 MiB.',
    unreadable: 'this file cannot be read: check its permissions, and where it leads if it is a link.',
  },
  empty: 'Until it is corrected it is taken for an empty one, and those in the folders above do not hold here.',
};

const ja: Sentences = {
  wrong: {
    'unknown-name': (found, known) =>
      `${quoted(found)}という設定はここにはありません。使えるのは ${known.join('、')} です。`,
    'unknown-rule': (found) => `${quoted(found)}というルールはありません。一覧は docs/rules にあります。`,
    'no-severity': (found, known) =>
      `${quoted(found)}は重大度として使えません。${known.join('、')} のいずれかを書いてください。`,
    'no-profile': (found, known) =>
      `${quoted(found)}というプロファイルはありません。${known.join('、')} のいずれかを書いてください。`,
    'no-object': () => 'ここにはオブジェクト { … } を書いてください。',
    'no-list': () => 'ここには配列 [ … ] を書いてください。',
    'no-text': () => 'ここには空でない文字列 "…" を書いてください。',
    'no-texts': () => 'ここには文字列の配列 ["…"] を書いてください。',
    'no-pattern': () => 'このフォルダーより下のパスのパターンを、/ で区切って "lab/**" のように書いてください。',
    twice: (found) => `${quoted(found)}は 2 回目の指定で、こちらが有効です。どちらかを削除してください。`,
    'no-utf8': () => 'このファイルは UTF-8 ではありません。UTF-8 で保存してください。',
    'missing-files': () => '対象のファイルを "files": "lab/**" のように指定してください。',
    'missing-rule': () => 'ルールを "rule": "redirect-loop" のように指定してください。',
    'missing-target': () =>
      'どの呼 ("callId") か、どの送信元 ("userAgent") かを指定してください。ルール全体を無効にするには "rules" を使います。',
  },
  meant: (word) => `「${word}」のことでしょうか。`,
  more: (count) => `ほかに ${count} か所あります。`,
  between: '',
  rest: '修正されるまでこの指定は無視され、ファイルのほかの指定は有効です。',
  nothing: '修正されるまで、このファイルの指定はすべて無効です。',
  broken: (part) => {
    if (part === '') return 'JSON が完結しないままファイルが終わっています。';
    if (part === '/') return 'JSON にコメントは書けません。抑止の理由は "reason" に書けます。';
    return `「${part}」以降が JSON として読めません (コンマ、引用符、括弧の過不足など)。`;
  },
  unread: {
    'no-file': 'ファイルではありません (フォルダー、デバイス、またはリンク切れ)。',
    'too-long': 'ファイルが 1 MiB を超えています。',
    unreadable: 'ファイルを読めません。アクセス権と、リンクの場合はリンク先を確かめてください。',
  },
  empty: '修正されるまで空のファイルとして扱い、上位フォルダーの指定もここでは無効です。',
};

const tables: Readonly<Record<Language, Sentences>> = { en, ja };

function orOf(words: readonly string[]): string {
  return `${words.slice(0, -1).join(', ')} or ${words.at(-1) ?? ''}`;
}
