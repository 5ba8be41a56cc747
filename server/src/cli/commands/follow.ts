import { setImmediate as nextTurn } from 'node:timers/promises';
import { FollowedText } from '../../engine/index.ts';
import type { MessagesRequest } from '../command-line.ts';
import { sayProblem } from '../each-text.ts';
import { fileChanges } from '../file-changes.ts';
import { fileKind } from '../file-kind.ts';
import { FollowedFile } from '../followed-file.ts';
import { messageLine } from '../message-line.ts';
import type { Output } from '../output.ts';
import { problemOf } from '../read-input.ts';
import { safeJson } from '../safe-json.ts';
import { say } from '../say.ts';
import { safeLine } from '../safe-line.ts';

/** How files are followed. */
export interface FollowPace {
  /** How often a file is looked at, in ms, where the system does not tell of a change; a log is quiet after so long without one. */
  readonly intervalMs: number;
  /** Ends it. */
  readonly signal: AbortSignal;
}

/**
 * Prints every message of the files and goes on with what is appended to them, under their names, until the signal. Returns the exit
 * code: 0, or 2 when a file cannot be followed.
 */
export async function follow(request: MessagesRequest, output: Output, pace: FollowPace): Promise<number> {
  const codes = await Promise.all(request.files.map((file) => followFile({ file, request, output, pace })));
  return Math.max(0, ...codes);
}

interface Following {
  readonly file: string;
  readonly request: MessagesRequest;
  readonly output: Output;
  readonly pace: FollowPace;
}

async function followFile(following: Following): Promise<0 | 2> {
  const { file, request, output } = following;
  const source = new FollowedFile(file);
  const changes = fileChanges(file);
  try {
    return await followed(following, source, (intervalMs, signal) => changes.next(intervalMs, signal));
  } catch (error) {
    sayProblem(problemOf(file, error), request.language, output);
    return 2;
  } finally {
    changes.close();
    source.close();
  }
}

async function followed(
  following: Following,
  source: FollowedFile,
  wait: (mostMs: number, signal: AbortSignal) => Promise<'change' | 'time' | 'stop'>,
): Promise<0 | 2> {
  const { file, request, output, pace } = following;
  const tell = (id: 'follow.absent' | 'follow.replaced' | 'follow.emptied' | 'follow.kind'): void =>
    output.problem(`sip-lens: ${say(request.language, id, { file: safeLine(file) })}\n`);
  let text = new FollowedText(file);
  let isNew = true;
  let isToldAbsent = false;
  let isQuiet = false;
  while (!pace.signal.aborted && !output.isUnread) {
    const step = source.next();
    if (step.kind === 'octets') {
      if (isNew && fileKind(step.octets) !== 'text') {
        tell('follow.kind');
        return 2;
      }
      isNew = isQuiet = false;
      print(following, text, step.octets.toString('latin1'), 'growing');
      // What ends the program is heard between two pieces of a long file.
      await nextTurn();
    } else if (step.kind === 'replaced' || step.kind === 'emptied') {
      print(following, text, '', 'over');
      text = new FollowedText(file);
      isNew = true;
      tell(`follow.${step.kind}`);
    } else {
      if (step.kind === 'absent' && !isToldAbsent) {
        tell('follow.absent');
        isToldAbsent = true;
      }
      if (isQuiet) print(following, text, '', 'quiet');
      output.flush();
      isQuiet = (await wait(pace.intervalMs, pace.signal)) === 'time';
    }
  }
  print(following, text, '', 'over');
  return 0;
}

function print(
  { request, output }: Following,
  text: FollowedText,
  chars: string,
  end: 'growing' | 'quiet' | 'over',
): void {
  for (const row of text.append(chars, end)) {
    output.out(request.format === 'ndjson' ? `${safeJson(row)}\n` : messageLine(row, request.language));
  }
}
