import * as vscode from 'vscode';

/** A file system with one file in memory, such as an extension for archives, databases or remote machines brings. */
export class TraceFileSystem implements vscode.FileSystemProvider {
  readonly #changed = new vscode.EventEmitter<vscode.FileChangeEvent[]>();
  readonly onDidChangeFile = this.#changed.event;
  readonly #path: string;
  #bytes: Uint8Array;
  #changedAtMs = 1;

  constructor(path: string, bytes: Uint8Array) {
    this.#path = path;
    this.#bytes = bytes;
  }

  stat({ path }: vscode.Uri): vscode.FileStat {
    const times = { ctime: 1, mtime: this.#changedAtMs };
    if (path === this.#path) return { type: vscode.FileType.File, size: this.#bytes.length, ...times };
    if (path === '/') return { type: vscode.FileType.Directory, size: 0, ...times };
    throw vscode.FileSystemError.FileNotFound(path);
  }

  readFile({ path }: vscode.Uri): Uint8Array {
    if (path !== this.#path) throw vscode.FileSystemError.FileNotFound(path);
    return this.#bytes;
  }

  writeFile({ path }: vscode.Uri, bytes: Uint8Array): void {
    if (path !== this.#path) throw vscode.FileSystemError.NoPermissions(path);
    this.#bytes = bytes;
    this.#changedAtMs += 1;
  }

  readDirectory(): [string, vscode.FileType][] {
    return [[this.#path.slice(1), vscode.FileType.File]];
  }

  watch(): vscode.Disposable {
    return new vscode.Disposable(() => undefined);
  }

  createDirectory({ path }: vscode.Uri): never {
    throw vscode.FileSystemError.NoPermissions(path);
  }

  delete({ path }: vscode.Uri): never {
    throw vscode.FileSystemError.NoPermissions(path);
  }

  rename({ path }: vscode.Uri): never {
    throw vscode.FileSystemError.NoPermissions(path);
  }
}
