/**
 * Follows the caret of a document that is being written, and tells when it leaves the line of the last change. Editors report a caret
 * that a change has moved behind the change: then it has left nothing.
 */
export class CaretLine {
  #line = -1;
  #isWritten = false;
  #hasJustChanged = false;

  /** Something was changed in the document. */
  change(): void {
    this.#isWritten = true;
    this.#hasJustChanged = true;
  }

  /** The caret stands on `line` now; returns whether it has left a line that was written. */
  move(line: number): boolean {
    const isLeft = this.#isWritten && !this.#hasJustChanged && this.#line !== -1 && line !== this.#line;
    this.#line = line;
    this.#hasJustChanged = false;
    if (isLeft) this.#isWritten = false;
    return isLeft;
  }
}
