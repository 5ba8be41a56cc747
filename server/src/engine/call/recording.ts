import type { Trace } from '../log/trace.ts';
import { callGroups } from './call-groups.ts';

/**
 * A question about the whole trace whose answer is an entry: asked again in a later version, the answer tells whether what
 * was concluded from it still holds.
 */
interface Question {
  answerIn(trace: Trace): number | undefined;
}

/** What something that was read from a trace rests on, beside the entries themselves. */
export interface Recording {
  /** The groups whose links were followed. */
  readonly groups: readonly NotedGroup[];
  readonly questions: readonly AnsweredQuestion[];
  /** True where times were compared: other messages like these may have come at other times. */
  readonly isTimed: boolean;
}

interface NotedGroup {
  /** Of its first entry. */
  readonly identity: number;
  readonly group: number;
}

interface AnsweredQuestion {
  readonly question: Question;
  /** The identity of the answer, 0 for none. */
  readonly answer: number;
}

interface OpenRecording {
  readonly groups: NotedGroup[];
  readonly questions: AnsweredQuestion[];
  isTimed: boolean;
}

/** A reading that is going on, inside of another one. */
interface Reading {
  readonly trace: Trace;
  /** Undefined where nothing is noted. */
  readonly recording: OpenRecording | undefined;
  readonly outer: Reading | undefined;
}

/** The innermost reading. It never outlives a synchronous call, so that nobody else's reading gets in, and no trace stays here. */
let innermost: Reading | undefined;

function runningFor(trace: Trace): OpenRecording | undefined {
  let reading = innermost;
  while (reading !== undefined && reading.trace !== trace) reading = reading.outer;
  return reading?.recording;
}

export interface Recorded<Value> {
  readonly value: Value;
  readonly recording: Recording;
}

/** Runs `read` and returns its value with what it rests on. An outer recording does not hear of it: see `replay`. */
export function recorded<Value>(trace: Trace, read: () => Value): Recorded<Value> {
  const recording: OpenRecording = { groups: [], questions: [], isTimed: false };
  return { value: within(trace, recording, read), recording };
}

/** A value, and what it rests on where somebody wanted to know when it was read. */
export interface Read<Value> {
  readonly value: Value;
  readonly recording: Recording | undefined;
}

/** How many values are kept of each trace: those that are asked for in turn, and those of what is on the screen. */
const mostKept = 2048;

/** The same where nothing is recorded: who checks a text once asks for each value in turn, and what is kept longer has to be moved. */
const fewKept = 32;

/**
 * Returns the value of a key, reading it by `read` when it is not known. What it rests on is noted for each recording that runs, also
 * for one that runs only when the value is known; where none runs nothing is recorded, which costs as much as a rule.
 */
export function readOnce<Value>(trace: Trace, values: Map<number, Read<Value>>, key: number, read: () => Value): Value {
  const isRecording = runningFor(trace) !== undefined;
  const known = values.get(key);
  if (known !== undefined && (!isRecording || known.recording !== undefined)) {
    if (known.recording !== undefined) replay(trace, known.recording);
    return known.value;
  }
  const found: Read<Value> = isRecording ? recorded(trace, read) : { value: read(), recording: undefined };
  if ((isRecording ? mostKept : fewKept) <= values.size) values.clear();
  values.set(key, found);
  if (found.recording !== undefined) replay(trace, found.recording);
  return found.value;
}

/** Adds to the recording that runs what something rests on that another one has heard. */
export function replay(trace: Trace, { groups, questions, isTimed }: Recording): void {
  const open = runningFor(trace);
  if (open === undefined) return;
  open.isTimed ||= isTimed;
  for (const noted of groups) add(open, noted);
  // Each rule that reads the same redirection replays the same questions: once is enough.
  for (const asked of questions) if (!open.questions.includes(asked)) open.questions.push(asked);
}

/** Notes that it counts when messages came. */
export function noteTimes(trace: Trace): void {
  const open = innermost === undefined ? undefined : runningFor(trace);
  if (open !== undefined) open.isTimed = true;
}

/** Notes that links within the group of `index` are followed. */
export function noteGroup(trace: Trace, index: number): void {
  const open = runningFor(trace);
  if (open === undefined) return;
  const groups = callGroups(trace);
  add(open, { identity: trace.identity(groups.firstOf(index)), group: groups.numberOf(index) });
}

function add({ groups }: OpenRecording, noted: NotedGroup): void {
  if (!groups.some(({ group }) => group === noted.group)) groups.push(noted);
}

/**
 * Asks a question and notes it. What is read to answer it is not noted: it is the answer that has to stay the same.
 * `answerIn` must be a function of a module, and `about` must hold identities, keys and texts, because both outlive the trace:
 * a closure would share its context with its neighbours, and keep the text of one version alive with whatever they hold.
 */
export function ask<About>(
  trace: Trace,
  about: About,
  answerIn: (version: Trace, about: About) => number | undefined,
): number | undefined {
  // Where nothing is read under supervision there is nothing to be noted, nor to be kept from being noted.
  if (innermost === undefined) return answerIn(trace, about);
  const open = runningFor(trace);
  const answer = within(trace, undefined, () => answerIn(trace, about));
  open?.questions.push({ question: questionOf(about, answerIn), answer: identityOf(trace, answer) });
  return answer;
}

function questionOf<About>(about: About, answerIn: (version: Trace, about: About) => number | undefined): Question {
  return { answerIn: (version) => answerIn(version, about) };
}

/** Tells whether all that a recording rests on is the same in a version of the text. */
export function holdsIn(trace: Trace, { groups, questions }: Recording): boolean {
  const now = callGroups(trace);
  for (const { identity, group } of groups) {
    const index = now.indexOf(identity);
    if (index === undefined || now.numberOf(index) !== group) return false;
  }
  for (const { question, answer } of questions) {
    if (identityOf(trace, question.answerIn(trace)) !== answer) return false;
  }
  return true;
}

function identityOf(trace: Trace, index: number | undefined): number {
  return index === undefined ? 0 : trace.identity(index);
}

function within<Value>(trace: Trace, recording: OpenRecording | undefined, read: () => Value): Value {
  const outer = innermost;
  innermost = { trace, recording, outer };
  try {
    return read();
  } finally {
    innermost = outer;
  }
}
