import { TextDocument } from 'vscode-languageserver-textdocument';
import type { TextDocumentContentChangeEvent } from 'vscode-languageserver-textdocument';
import { joinEdits } from '../engine/index.ts';
import type { TextEdit, Trace } from '../engine/index.ts';
import { sipLanguage } from '../protocol/index.ts';
import { beginsWithSip, hasSipAround } from './sniff.ts';

/** The analysis of one version of a document. */
export interface Snapshot {
  readonly document: TraceDocument;
  readonly version: number;
  readonly trace: Trace;
}

/** From which earlier analysis the next one can go on. */
export interface Progress {
  readonly trace: Trace;
  readonly edit: TextEdit;
}

let openings = 0;

/** An open document as the client has it, with the edits made since its last analysis. */
export class TraceDocument {
  readonly uri: string;
  readonly languageId: string;
  /** Tells this opening from others of the same URI, whose versions may be the same numbers. */
  readonly opening: number;
  #text: TextDocument;
  #hasShownSip: boolean;
  #treatment: boolean | undefined;
  #analysed: Snapshot | undefined;
  /** All edits since the analysis, as one. */
  #edit: TextEdit | undefined;

  constructor(uri: string, languageId: string, version: number, content: string) {
    this.uri = uri;
    this.languageId = languageId;
    openings += 1;
    this.opening = openings;
    this.#text = TextDocument.create(uri, languageId, version, content);
    this.#hasShownSip = languageId === sipLanguage || beginsWithSip(content);
  }

  get version(): number {
    return this.#text.version;
  }

  /** The text of this version, and where its offsets stand as positions. */
  get text(): TextDocument {
    return this.#text;
  }

  /** False in a log or text in which no SIP was seen, and where the user says so: then nothing is analysed. */
  get showsSip(): boolean {
    return this.#treatment ?? this.#hasShownSip;
  }

  /** From now on the document is a trace, or is none, because the user says so; undefined = what it shows decides. */
  treat(isTrace: boolean | undefined): void {
    this.#treatment = isTrace;
  }

  /** The analysis of this very version, or undefined when there is none yet. */
  get analysed(): Snapshot | undefined {
    return this.#analysed?.version === this.version ? this.#analysed : undefined;
  }

  /** Takes what the client changed; each change counts from the text that the one before it left. */
  update(changes: readonly TextDocumentContentChangeEvent[], version: number): void {
    for (const change of changes) {
      const edit = this.#editOf(change);
      this.#text = TextDocument.update(this.#text, [change], version);
      const text = this.#hasShownSip ? '' : this.#text.getText();
      this.#hasShownSip ||= hasSipAround(text, edit.start, edit.start + edit.newLength);
      this.#edit = this.#edit === undefined ? edit : joinEdits(this.#edit, edit);
    }
  }

  /** Returns where the analysis of this version may go on, or undefined when it has to begin anew. */
  progress(): Progress | undefined {
    if (this.#analysed === undefined || this.#edit === undefined) return undefined;
    return { trace: this.#analysed.trace, edit: this.#edit };
  }

  /** Keeps the analysis of a version, from which the next one goes on; one that an edit has overtaken is of no use. */
  keep(version: number, trace: Trace): void {
    if (version !== this.version) return;
    this.#edit = undefined;
    this.#analysed = { document: this, version, trace };
  }

  #editOf(change: TextDocumentContentChangeEvent): TextEdit {
    const newLength = change.text.length;
    if (!('range' in change)) return { start: 0, end: this.#text.getText().length, newLength };
    const from = this.#text.offsetAt(change.range.start);
    const to = this.#text.offsetAt(change.range.end);
    return { start: Math.min(from, to), end: Math.max(from, to), newLength };
  }
}
