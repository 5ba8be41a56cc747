import { existsSync } from 'node:fs';
import path from 'node:path';

/** Findings of one kind on one message of one file that are known. */
export interface KnownFinding {
  /** From the folder of the baseline, with `/` between its parts; `-` for standard input. */
  readonly file: string;
  readonly rule: string;
  readonly fingerprint: string;
  /** How often: a message that is there again is found again. */
  readonly count: number;
}

/** How a finding is found again. */
interface Found extends Pick<KnownFinding, 'rule' | 'fingerprint'> {
  /** The fingerprint of what stands for all that its sender does in the same way, as it is told where that is much. */
  readonly group?: () => string;
}

/**
 * The findings that were known before a check, of which it takes those that it meets; and those that it has met, which are the next
 * baseline. A finding is known in its file; where its file is gone, it is known in any other: files are renamed.
 */
export class Baseline {
  readonly #folder: string;
  readonly #left = new Map<string, KnownFinding>();
  readonly #moved = new Map<string, string[]>();
  readonly #met = new Map<string, KnownFinding>();
  readonly #checked = new Set<string>();
  /** What is known to stand for many, and was met one by one. */
  readonly #opened = new Set<string>();
  #known = 0;
  #added = 0;

  /** `file` is where the baseline stands: paths in it begin in its folder. */
  constructor(file: string, findings: readonly KnownFinding[]) {
    this.#folder = path.dirname(path.resolve(file));
    const isGone = new Map<string, boolean>();
    for (const finding of findings) {
      const key = keyOf(finding);
      this.#left.set(key, { ...finding, count: finding.count + (this.#left.get(key)?.count ?? 0) });
      const gone = isGone.get(finding.file) ?? this.#isGone(finding.file);
      isGone.set(finding.file, gone);
      if (gone) this.#moved.set(finding.fingerprint, [...(this.#moved.get(finding.fingerprint) ?? []), key]);
    }
  }

  /** How many findings were known. */
  get known(): number {
    return this.#known;
  }

  /** How many findings were not. */
  get added(): number {
    return this.#added;
  }

  /** How many of the known findings are not there any more, of the files that were checked and of those that are gone. */
  get gone(): number {
    let sum = 0;
    for (const { file, count } of this.#left.values()) {
      if (this.#checked.has(file) || this.#isGone(file)) sum += count;
    }
    return sum;
  }

  /** Notes that a file is checked. */
  begin(file: string): void {
    this.#checked.add(this.#name(file));
  }

  /** Notes a finding of a file, and tells whether it is known. */
  take(file: string, { rule, fingerprint, group }: Found): boolean {
    const own = { file: this.#name(file), rule, fingerprint };
    const key = keyOf(own);
    this.#met.set(key, { ...own, count: 1 + (this.#met.get(key)?.count ?? 0) });
    const isKnown =
      this.#keysOf(own).some((one) => this.#takeOne(one)) || (group !== undefined && this.#isOfGroup(own, group));
    if (isKnown) this.#known += 1;
    else this.#added += 1;
    return isKnown;
  }

  /** Returns what is known from now on: what was met, and what was known of files that were not checked and are still there. */
  next(): readonly KnownFinding[] {
    const others = [...this.#left.values()].filter(({ file }) => !this.#checked.has(file) && !this.#isGone(file));
    return [...this.#met.values(), ...others].toSorted(
      (a, b) => compare(a.file, b.file) || compare(a.rule, b.rule) || compare(a.fingerprint, b.fingerprint),
    );
  }

  /** Returns the keys under which a finding may be known: in its file, and in those that are gone. */
  #keysOf(own: Omit<KnownFinding, 'count'>): readonly string[] {
    return [keyOf(own), ...(this.#moved.get(own.fingerprint) ?? [])];
  }

  /** Tells whether a finding is one of those that were known as one: a message fewer, and they are told one by one. */
  #isOfGroup(own: Omit<KnownFinding, 'count'>, group: () => string): boolean {
    const fingerprint = group();
    if (fingerprint === own.fingerprint) return false;
    const keys = this.#keysOf({ ...own, fingerprint });
    if (keys.some((key) => this.#opened.has(key))) return true;
    const taken = keys.find((key) => this.#takeOne(key));
    if (taken !== undefined) this.#opened.add(taken);
    return taken !== undefined;
  }

  #takeOne(key: string): boolean {
    const known = this.#left.get(key);
    if (known === undefined) return false;
    if (known.count === 1) this.#left.delete(key);
    else this.#left.set(key, { ...known, count: known.count - 1 });
    return true;
  }

  #isGone(file: string): boolean {
    return file !== '-' && !existsSync(path.resolve(this.#folder, file));
  }

  #name(file: string): string {
    return file === '-' ? file : path.relative(this.#folder, path.resolve(file)).split(path.sep).join('/');
  }
}

function keyOf({ file, rule, fingerprint }: Omit<KnownFinding, 'count'>): string {
  return JSON.stringify([file, rule, fingerprint]);
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
