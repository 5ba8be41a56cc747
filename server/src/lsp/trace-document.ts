import type { TextDocumentContentChangeEvent } from 'vscode-languageserver-textdocument';
import type { TextEdit } from '../engine/index.ts';
import { sipLanguage } from '../protocol/index.ts';
import { DocumentText } from './document-text.ts';
import { beginsWithSip, hasSipAround } from './sniff.ts';

/** One change of a document, with the text that came in. */
export interface TextChange extends TextEdit {
  readonly text: string;
}

let openings = 0;

/** An open document as the client has it. */
export class TraceDocument {
  readonly uri: string;
  readonly languageId: string;
  /** Tells this opening from others of the same URI, whose versions may be the same numbers. */
  readonly opening: number;
  #revision = 0;
  readonly #text: DocumentText;
  #version: number;
  #hasShownSip: boolean;
  #treatment: boolean | undefined;
  #writtenAt: number | undefined;

  constructor(uri: string, languageId: string, version: number, content: string) {
    this.uri = uri;
    this.languageId = languageId;
    openings += 1;
    this.opening = openings;
    this.#text = new DocumentText(content);
    this.#version = version;
    this.#hasShownSip = languageId === sipLanguage || beginsWithSip(content);
  }

  get version(): number {
    return this.#version;
  }

  /** Counts the changes: another number for another text, whatever the client calls its versions. */
  get revision(): number {
    return this.#revision;
  }

  /** True for a document in which lines of `###` stand between messages: one that somebody writes, and no log. */
  get hasSeparators(): boolean {
    return this.languageId === sipLanguage;
  }

  /** Where the last change ended, as an offset, while it may not be the last one there; undefined when nobody is writing. */
  get writtenAt(): number | undefined {
    return this.#writtenAt;
  }

  /** From now on nobody is writing, until the next change. */
  settle(): void {
    this.#writtenAt = undefined;
  }

  /** The text of this version, and where its offsets stand as positions. */
  get text(): DocumentText {
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

  /** Takes one change that the client made, which counts from the text as it is, and returns it as offsets. */
  change(change: TextDocumentContentChangeEvent, version: number): TextChange {
    const edit = this.#editOf(change);
    this.#text.replace(edit.start, edit.end, change.text);
    this.#version = version;
    this.#revision += 1;
    // Who sends the whole text does not say where it has changed.
    this.#writtenAt = 'range' in change ? edit.start + edit.newLength : undefined;
    const text = this.#hasShownSip ? '' : this.#text.getText();
    this.#hasShownSip ||= hasSipAround(text, edit.start, edit.start + edit.newLength);
    return { ...edit, text: change.text };
  }

  #editOf(change: TextDocumentContentChangeEvent): TextEdit {
    const newLength = change.text.length;
    if (!('range' in change)) return { start: 0, end: this.#text.getText().length, newLength };
    const from = this.#text.offsetAt(change.range.start);
    const to = this.#text.offsetAt(change.range.end);
    return { start: Math.min(from, to), end: Math.max(from, to), newLength };
  }
}
