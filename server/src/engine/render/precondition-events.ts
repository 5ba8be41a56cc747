import { declaredFailures } from '../rules/exchange/preconditions/failed-precondition.ts';
import { directionOf } from '../rules/exchange/preconditions/directions.ts';
import { missingAt, unmetRows } from '../rules/exchange/preconditions/missing-preconditions.ts';
import type { PreconditionStep } from '../rules/exchange/preconditions/precondition-story.ts';
import type { PreconditionRow } from '../rules/exchange/preconditions/status-table.ts';
import type { SeenCall } from '../rules/seen-call.ts';
import { codeSpan } from './code-span.ts';
import type { Language } from './language.ts';
import { say, type StringId } from './say.ts';

/** Returns what is new in one step of an exchange of preconditions, as pieces of a sentence in Markdown; none where nothing is. */
export function preconditionEvents(
  seen: SeenCall,
  steps: readonly PreconditionStep[],
  place: number,
  language: Language,
): readonly string[] {
  const step = steps[place];
  if (step === undefined) return [];
  const several = 1 < new Set(step.after.map((row) => row.place)).size;
  const isRefusal = 300 <= step.status;
  const news = isRefusal ? [] : step.after.flatMap((row) => newsOf(step, row, several, language));
  const isMet = unmetRows(step.before).length !== 0 && unmetRows(step.after).length === 0;
  const events = [
    ...news,
    ...(isRefusal ? failures(seen, step, language) : []),
    ...(step.isWithout && step.by === 'callee' && !isRefusal ? [say(language, 'preconditions.without')] : []),
    ...(isMet && !step.isWithout && !isRefusal ? [say(language, 'preconditions.met')] : []),
    ...turn(steps, place).map((id) => say(language, id)),
  ];
  return [...new Set(events)];
}

type News = 'wants.mandatory' | 'wants.optional' | 'has' | 'asks';

function newsOf(step: PreconditionStep, row: PreconditionRow, several: boolean, language: Language): readonly string[] {
  const { place, media, type, segment } = row;
  const blank = {
    ...row,
    mandatory: 0,
    optional: 0,
    has: undefined,
    toldIn: undefined,
    askedByCallee: 0,
    askedByCaller: 0,
  };
  const old = step.before.find((one) => one.place === place && one.type === type && one.segment === segment) ?? blank;
  const about = {
    type: codeSpan(several ? `${media} ${type}` : type),
    side: say(language, `preconditions.side.${segment}`),
  };
  const news: readonly (readonly [News, number, boolean])[] = [
    gained('wants.mandatory', row.mandatory, old.mandatory),
    gained('wants.optional', row.optional, old.optional | old.mandatory),
    ['has', row.has ?? 0, isToldAnew(step, row, old)],
    gained('asks', row.askedByCallee, old.askedByCallee),
    gained('asks', row.askedByCaller, old.askedByCaller),
  ];
  return news.flatMap(([id, bits, isNew]) => {
    return isNew ? [say(language, `preconditions.${id}`, { ...about, direction: directionOf(bits) })] : [];
  });
}

function gained(id: News, now: number, before: number): readonly [News, number, boolean] {
  const bits = now & ~before;
  return [id, bits, bits !== 0];
}

/** That the other side has nothing yet is no news. */
function isToldAnew({ entry }: PreconditionStep, row: PreconditionRow, old: PreconditionRow): boolean {
  if (row.has === undefined) return false;
  return row.toldIn === entry ? row.has !== old.has || old.toldIn === undefined : row.has !== 0 && row.has !== old.has;
}

function failures(seen: SeenCall, { entry, by }: PreconditionStep, language: Language): readonly string[] {
  return declaredFailures(seen, entry, by).map(({ strength, kind, segment, directions }) => {
    const type = codeSpan(kind);
    if (strength === 'unknown') return say(language, 'preconditions.unknown', { type });
    const side = say(language, `preconditions.side.${segment}`);
    return say(language, 'preconditions.failed', { type, side, direction: directionOf(directions) });
  });
}

type Turn = StringId &
  (
    | 'preconditions.prack'
    | 'preconditions.rings'
    | 'preconditions.rings-early'
    | 'preconditions.answered'
    | 'preconditions.answered-early'
    | 'preconditions.refused'
  );

/** What the step does to the call. */
function turn(steps: readonly PreconditionStep[], place: number): readonly Turn[] {
  const step = steps[place];
  if (step === undefined) return [];
  if (step.method === 'PRACK' && step.status === 0) return ['preconditions.prack'];
  if (step.method !== 'INVITE' || (step.status !== 180 && step.status < 200)) return [];
  if (300 <= step.status) return ['preconditions.refused'];
  const isEarly = missingAt(steps, place).length !== 0;
  if (step.status === 180) return [isEarly ? 'preconditions.rings-early' : 'preconditions.rings'];
  return [isEarly ? 'preconditions.answered-early' : 'preconditions.answered'];
}
