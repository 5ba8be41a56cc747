import { watch } from 'node:fs';
import path from 'node:path';

/** Tells when a file may have changed. */
export interface FileChanges {
  /** Returns what has ended the wait: a change, the time being over, or the signal. */
  next(mostMs: number, signal: AbortSignal): Promise<'change' | 'time' | 'stop'>;
  close(): void;
}

/**
 * Returns what tells of changes under a name: its folder is watched, so that a new file of the same name is seen. Where the system
 * cannot watch it (a network drive, too many watches), only the time ends a wait.
 */
export function fileChanges(file: string): FileChanges {
  let isChanged = false;
  let wake: (() => void) | undefined;
  const changed = (): void => {
    isChanged = true;
    wake?.();
  };
  const close = watched(file, changed);
  return {
    next: (mostMs, signal) =>
      new Promise((resolve) => {
        const timer = setTimeout(() => settle('time'), mostMs);
        const stop = (): void => settle('stop');
        const settle = (why: 'change' | 'time' | 'stop'): void => {
          clearTimeout(timer);
          signal.removeEventListener('abort', stop);
          wake = undefined;
          isChanged = false;
          resolve(why);
        };
        wake = () => settle('change');
        signal.addEventListener('abort', stop);
        if (signal.aborted) settle('stop');
        else if (isChanged) settle('change');
      }),
    close,
  };
}

function watched(file: string, changed: () => void): () => void {
  const name = path.basename(file);
  try {
    const watcher = watch(path.dirname(file), (_, about) => {
      if (about === null || about === name) changed();
    });
    watcher.on('error', () => watcher.close());
    return () => watcher.close();
  } catch {
    return () => undefined;
  }
}
