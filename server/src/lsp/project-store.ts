import { URI } from 'vscode-uri';
import { projectFile, projectRuleSettings, readProjectText } from '../engine/index.ts';
import type { Language, ProjectSettings, RuleSettings } from '../engine/index.ts';
import type { ReadProjectFileResult } from '../protocol/index.ts';

/** Returns the text of the file at a URI, or why there is none to be had; neither where there is no such file. */
export type ReadFile = (uri: string) => Promise<ReadProjectFileResult>;

/** Gets a sentence that begins with the URI of a file, line and column if there are any, and says what is wrong there. */
type TellWrong = (sentence: string) => void;

/** A `.siplens.json` that was found. */
interface Project {
  /** The path of its folder, without a slash at the end. */
  readonly folder: string;
  readonly settings: ProjectSettings;
  /** What is wrong with it. */
  readonly problems: readonly string[];
}

/** What the nearest `.siplens.json` in the folder of a document or above it says; each folder is looked at once, until files change. */
export class ProjectStore {
  readonly #readFile: ReadFile;
  readonly #language: () => Language;
  readonly #tellWrong: TellWrong;
  readonly #byFolder = new Map<string, Promise<Project | undefined>>();

  /** `language` is asked for when something is to be told. */
  constructor(readFile: ReadFile, language: () => Language, tellWrong: TellWrong) {
    this.#readFile = readFile;
    this.#language = language;
    this.#tellWrong = tellWrong;
  }

  /** Returns what holds for a document: `base`, over it what the file says. The same object where no file says anything. */
  async rulesFor(uri: string, base: RuleSettings): Promise<RuleSettings> {
    const place = URI.parse(uri);
    const project = await this.#projectOf(place);
    if (project === undefined) return base;
    return projectRuleSettings(base, project.settings, place.path.slice(project.folder.length + 1));
  }

  /** Returns what is wrong with the file that holds for a document. */
  async problemsFor(uri: string): Promise<readonly string[]> {
    return (await this.#projectOf(URI.parse(uri)))?.problems ?? [];
  }

  /** Forgets what was read: a file has come, gone or changed. */
  clear(): void {
    this.#byFolder.clear();
  }

  async #projectOf(place: URI): Promise<Project | undefined> {
    // A document that was never saved has no folder.
    return place.path.startsWith('/') ? await this.#nearest(place, folderAbove(place.path)) : undefined;
  }

  #nearest(place: URI, folder: string): Promise<Project | undefined> {
    const file = place.with({ path: `${folder}/${projectFile}`, query: '', fragment: '' }).toString();
    const known = this.#byFolder.get(file);
    if (known !== undefined) return known;
    const found = this.#read(file, folder).then((own) => {
      return own !== undefined || folder === '' ? own : this.#nearest(place, folderAbove(folder));
    });
    this.#byFolder.set(file, found);
    return found;
  }

  async #read(file: string, folder: string): Promise<Project | undefined> {
    const { text, unread } = await this.#readFile(file).catch((): ReadProjectFileResult => ({}));
    if (text === undefined && unread === undefined) return undefined;
    const { settings, problems } = readProjectText(text ?? { unread: unread ?? 'unreadable' }, this.#language());
    const sentences = problems.map(({ place, sentence }) => `${file}${place}: ${sentence}`);
    for (const sentence of sentences) this.#tellWrong(sentence);
    return { folder, settings, problems: sentences };
  }
}

function folderAbove(path: string): string {
  return path.slice(0, path.lastIndexOf('/'));
}
