import { lstatSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import type { ProjectSettings, RuleSettings } from '../engine/index.ts';
import { defaultRuleSettings, projectFile, projectRuleSettings, readProjectText } from '../engine/index.ts';
import type { Output } from './output.ts';
import { safeLine } from './safe-line.ts';
import type { CliLanguage } from './say.ts';

/** So long such a file is read, in octets: it is written by hand. */
const longest = 1024 * 1024;

/** A `.siplens.json` that was found. */
interface Project {
  readonly folder: string;
  readonly settings: ProjectSettings;
}

/** The settings of files: what the nearest `.siplens.json` says, in the folder of the file or above it. Each is read once. */
export class ProjectFiles {
  readonly #language: CliLanguage;
  readonly #output: Output;
  readonly #byFolder = new Map<string, Project | undefined>();
  readonly #problems: { readonly file: string; readonly problem: string }[] = [];

  constructor(language: CliLanguage, output: Output) {
    this.#language = language;
    this.#output = output;
  }

  /** What is wrong with the files that were read, which was said: one cannot be read, or says what means nothing. */
  get problems(): readonly { readonly file: string; readonly problem: string }[] {
    return this.#problems;
  }

  /** Returns what holds for a file; standard input (`-`) is as if it stood in the current folder. */
  settingsFor(file: string): RuleSettings {
    const place = path.resolve(file === '-' ? 'stdin' : file);
    const project = this.#nearest(path.dirname(place));
    if (project === undefined) return defaultRuleSettings;
    const relative = path.relative(project.folder, place).split(path.sep).join('/');
    return projectRuleSettings(defaultRuleSettings, project.settings, relative);
  }

  #nearest(folder: string): Project | undefined {
    if (this.#byFolder.has(folder)) return this.#byFolder.get(folder);
    const above = path.dirname(folder);
    const found = this.#read(folder) ?? (above === folder ? undefined : this.#nearest(above));
    this.#byFolder.set(folder, found);
    return found;
  }

  /** Returns what a folder's file says; undefined where there is none. One that cannot be read says nothing, and stands for those above. */
  #read(folder: string): Project | undefined {
    const file = path.join(folder, projectFile);
    if (!isThere(file)) return undefined;
    const { settings, problems } = readProjectText(textOf(file), this.#language);
    for (const { place, sentence } of problems) this.#tell(file, place, sentence);
    return { folder, settings };
  }

  #tell(file: string, place: string, sentence: string): void {
    const problem = `${safeLine(path.relative(process.cwd(), file))}${place}: ${safeLine(sentence)}`;
    this.#problems.push({ file, problem });
    this.#output.problem(`sip-lens: ${problem}\n`);
  }
}

/** Tells whether a name stands in its folder, whatever it leads to; where nobody may look, nothing does. */
function isThere(file: string): boolean {
  try {
    return lstatSync(file, { throwIfNoEntry: false }) !== undefined;
  } catch {
    return false;
  }
}

/** Returns the text of a file, or why there is none to be had. */
function textOf(file: string): Parameters<typeof readProjectText>[0] {
  try {
    const status = statSync(file, { throwIfNoEntry: false });
    if (status?.isFile() !== true) return { unread: 'no-file' };
    return longest < status.size ? { unread: 'too-long' } : readFileSync(file, 'utf8');
  } catch {
    return { unread: 'unreadable' };
  }
}
