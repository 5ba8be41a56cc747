import { URI } from 'vscode-uri';
import { projectFile, projectRuleSettings, readProjectSettings } from '../engine/index.ts';
import type { ProjectSettings, RuleSettings } from '../engine/index.ts';

/** Returns the text of the file at a URI; undefined where there is none that can be read. */
export type ReadFile = (uri: string) => Promise<string | undefined>;

/** Gets the URI of a file and the place in it that means nothing; undefined where the file is no JSON. */
type TellWrong = (uri: string, place: string | undefined) => void;

/** So long such a file is read, in UTF-16 units: it is written by hand. */
const longest = 1024 * 1024;

/** A `.siplens.json` that was found. */
interface Project {
  /** The path of its folder, without a slash at the end. */
  readonly folder: string;
  readonly settings: ProjectSettings;
}

/** What the nearest `.siplens.json` in the folder of a document or above it says; each folder is looked at once, until files change. */
export class ProjectStore {
  readonly #readFile: ReadFile;
  readonly #tellWrong: TellWrong;
  readonly #byFolder = new Map<string, Promise<Project | undefined>>();

  constructor(readFile: ReadFile, tellWrong: TellWrong) {
    this.#readFile = readFile;
    this.#tellWrong = tellWrong;
  }

  /** Returns what holds for a document: `base`, over it what the file says. The same object where no file says anything. */
  async rulesFor(uri: string, base: RuleSettings): Promise<RuleSettings> {
    const place = URI.parse(uri);
    // A document that was never saved has no folder.
    if (!place.path.startsWith('/')) return base;
    const project = await this.#nearest(place, folderAbove(place.path));
    if (project === undefined) return base;
    return projectRuleSettings(base, project.settings, place.path.slice(project.folder.length + 1));
  }

  /** Forgets what was read: a file has come, gone or changed. */
  clear(): void {
    this.#byFolder.clear();
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
    const text = await this.#readFile(file).catch(() => undefined);
    if (text === undefined || longest < text.length) return undefined;
    const value = parsed(text);
    if (value === undefined) this.#tellWrong(file, undefined);
    const { settings, wrong } = readProjectSettings(value);
    for (const name of wrong) this.#tellWrong(file, name);
    return { folder, settings };
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\ufeff/, ''));
  } catch {
    return undefined;
  }
}

function folderAbove(path: string): string {
  return path.slice(0, path.lastIndexOf('/'));
}
