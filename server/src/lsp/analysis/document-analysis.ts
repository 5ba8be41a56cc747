import type { CancellationToken } from 'vscode-languageserver';
import { analyseInSlices, findings, joinEdits, reanalyse, sortedFindings } from '../../engine/index.ts';
import type { RuleSettings, SortedFindings, TextEdit, TextSource, Trace } from '../../engine/index.ts';
import { SharedWork } from '../shared-work.ts';
import { answerTo, isAboutFindings } from './answers.ts';
import type { Answers, Asker, QuestionKind, Questions } from './questions.ts';

/** An answer; a question that was taken back, or that an edit has overtaken, has none. */
export type Answered<Kind extends QuestionKind> = { readonly answer: Answers[Kind] } | 'given-up';

/** What the engine's long work needs from its surroundings. */
export interface Surroundings {
  /** The text as it is now. */
  text(): TextSource;
  /** Resolves after everything that waits has had its turn. */
  yieldTurn(): Promise<void>;
}

interface Check {
  readonly trace: Trace;
  readonly rules: string;
  readonly work: SharedWork<SortedFindings>;
}

/**
 * The analysis of one open document, carried from version to version. Work is done when something is asked, once for all who
 * ask, in slices, and given up when nobody waits for it any more or the text has changed.
 */
export class DocumentAnalysis {
  readonly #surroundings: Surroundings;
  /** Counts the versions of the text. */
  #version = 0;
  #trace: { readonly version: number; readonly trace: Trace } | undefined;
  /** All edits since the trace was made, as one. */
  #edit: TextEdit | undefined;
  #analysis: { readonly version: number; readonly work: SharedWork<Trace> } | undefined;
  #check: Check | undefined;

  constructor(surroundings: Surroundings) {
    this.#surroundings = surroundings;
  }

  /** Takes note of what was changed; each edit counts from the text that the one before it left. */
  edited(edits: readonly TextEdit[]): void {
    if (edits.length === 0) return;
    this.#version += 1;
    for (const edit of edits) this.#edit = this.#edit === undefined ? edit : joinEdits(this.#edit, edit);
  }

  /** Gives up what runs: nobody will ask again. */
  close(): void {
    this.#version += 1;
  }

  /** Answers a question about the text as it is now. */
  async ask<Kind extends QuestionKind>(
    kind: Kind,
    question: Questions[Kind],
    asker: Asker,
    token: CancellationToken,
  ): Promise<Answered<Kind>> {
    const version = this.#version;
    const trace = await this.#traceNow(token);
    if (trace === undefined || version !== this.#version) return 'given-up';
    const found = isAboutFindings(kind) ? await this.#findings(trace, asker.rules, token) : none;
    if (found === undefined || version !== this.#version || token.isCancellationRequested) return 'given-up';
    const material = { trace, findings: found.told, suppressed: found.suppressed.length, asker };
    return { answer: answerTo(kind, question, material) };
  }

  async #traceNow(token: CancellationToken): Promise<Trace | undefined> {
    const version = this.#version;
    if (this.#trace?.version === version) return this.#trace.trace;
    if (this.#analysis?.version === version && !this.#analysis.work.isDone) {
      return await this.#analysis.work.join(token);
    }
    const work = new SharedWork<Trace>(token, this.#isStill(version), (isWanted) => this.#analyse(version, isWanted));
    this.#analysis = { version, work };
    return await work.join(token);
  }

  async #analyse(version: number, isWanted: () => boolean): Promise<Trace | undefined> {
    const source = this.#surroundings.text();
    const [before, edit] = [this.#trace?.trace, this.#edit];
    const goesOn = before !== undefined && edit !== undefined;
    const work = goesOn ? reanalyse(before, source, edit) : analyseInSlices(source);
    try {
      const trace = await this.#drive(work, isWanted);
      if (trace !== undefined && version === this.#version) {
        this.#trace = { version, trace };
        this.#edit = undefined;
        // The old trace would keep the old text alive.
        this.#check = undefined;
      }
      return trace;
    } catch (error) {
      // What could not be gone on from is no ground to stand on: the next analysis begins anew.
      if (version === this.#version) this.#trace = undefined;
      throw error;
    }
  }

  async #findings(trace: Trace, rules: RuleSettings, token: CancellationToken): Promise<SortedFindings | undefined> {
    const key = JSON.stringify(rules);
    const known = this.#check;
    if (known?.trace === trace && known.rules === key && !known.work.hasFailed) {
      const found = await known.work.join(token);
      if (found !== undefined) return found;
    }
    const isWanted = this.#isStill(this.#version);
    const work = new SharedWork<SortedFindings>(token, isWanted, (isAwaited) => {
      return this.#drive(sorted(trace, rules), isAwaited);
    });
    this.#check = { trace, rules: key, work };
    return await work.join(token);
  }

  #isStill(version: number): () => boolean {
    return () => this.#version === version;
  }

  async #drive<Result>(work: Generator<unknown, Result>, isWanted: () => boolean): Promise<Result | undefined> {
    for (;;) {
      const step = work.next();
      if (step.done === true) return step.value;
      // One slice after the other is the point: between two of them an edit or a cancellation can arrive.
      await this.#surroundings.yieldTurn();
      if (isWanted()) continue;
      // What the work has had of memory is given back.
      (work as Generator<unknown, Result | undefined>).return(undefined);
      return undefined;
    }
  }
}

const none: SortedFindings = { told: [], suppressed: [] };

function* sorted(trace: Trace, rules: RuleSettings): Generator<void, SortedFindings> {
  return sortedFindings(trace, yield* findings(trace, rules), rules);
}
