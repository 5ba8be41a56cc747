import { actionPlaces } from '../answers/action-places.ts';
import { allOf, fixAll, sureFix } from '../answers/fix-all.ts';
import type { Trace } from '../log/trace.ts';
import type { Finding, Remedy } from '../rules/rule.ts';
import type { Span } from '../text/span.ts';
import type { Action, ActionContext } from './action.ts';
import { at, command, effectOf, type Asked, type Effect } from './action-effect.ts';
import { actionTitle } from './action-title.ts';
import { systemToChange } from './rule-document.ts';
import { say } from './say.ts';

/**
 * Returns the quick fixes of the findings that touch `range` or speak about what stands there, in the order of the findings
 * and their remedies; a fix that needs something the client cannot do is left out, and one that two findings share stands
 * once.
 */
export function codeActions(
  trace: Trace,
  range: Span,
  findings: readonly Finding[],
  context: ActionContext,
): readonly Action[] {
  const actions = new Map<string, Action>();
  const asked: Asked = { trace, findings, context };
  for (const whole of findings) {
    for (const finding of allOf(whole)) {
      // Of what stands for many only those are looked at whose message is at hand.
      if (finding !== whole && !touches(trace.messageSpan(finding.index), range)) continue;
      if (!actionPlaces(trace, finding).some((place) => touches(place, range))) continue;
      for (const action of offeredFor(asked, finding, whole)) {
        if (action !== undefined && !actions.has(action.title)) actions.set(action.title, action);
      }
    }
  }
  return [...actions.values()];
}

function touches(place: Span, range: Span): boolean {
  return place.start <= range.end && range.start <= place.end;
}

/** `whole` is the finding that stands for this one, or this one itself. */
function offeredFor(asked: Asked, finding: Finding, whole: Finding): readonly (Action | undefined)[] {
  const [fixes, last] = [finding.remedies.filter((one) => !turnsOff(one)), finding.remedies.filter(turnsOff)];
  return [
    ...fixes.map((remedy) => actionOf(asked, finding, remedy)),
    fixAllOf(asked, finding),
    showAll(asked, whole),
    aboutRule(asked, finding),
    ...last.map((remedy) => actionOf(asked, finding, remedy)),
  ];
}

/** Who wants to know more is served before who wants to hear no more. */
function turnsOff({ kind }: Remedy): boolean {
  return kind === 'turn-off';
}

function actionOf(asked: Asked, finding: Finding, remedy: Remedy): Action | undefined {
  const effect = effectOf(asked, finding, remedy);
  if (effect === undefined) return undefined;
  const title = titleOf(asked.trace, remedy, effect, asked.context);
  const isPreferred = remedy.kind === 'insert-contact' || (remedy.kind === 'edit' && remedy.isPreferred);
  return { title, finding, isPreferred, ...effect };
}

/** In a log the same fix is done to a copy, and its title says so. */
function titleOf(trace: Trace, remedy: Remedy, { edits: own }: Effect, { prose }: ActionContext): string {
  const title = actionTitle(trace, remedy, prose.language);
  return remedy.kind === 'edit' && own === undefined ? say(prose.language, 'action.corrected-copy', { title }) : title;
}

/** Every finding leads to the page of its rule, which begins with what to change on the system that the message names. */
function aboutRule({ trace, context }: Asked, finding: Finding): Action | undefined {
  const { rule } = finding;
  const effect = command(context, 'showRule', [at(trace, finding), rule]);
  if (effect === undefined) return undefined;
  const { language } = context.prose;
  const system = systemToChange(trace, finding);
  const title =
    system === undefined
      ? say(language, 'action.explain-rule', { rule })
      : say(language, 'action.change-system', { system, rule });
  return { title, finding, isPreferred: false, ...effect };
}

/** A finding that stands for others leads to them. */
function showAll({ trace, context }: Asked, finding: Finding): Action | undefined {
  if (finding.alike === undefined) return undefined;
  const effect = command(context, 'showAlike', [at(trace, finding), finding.rule]);
  if (effect === undefined) return undefined;
  const title = say(context.prose.language, 'action.show-alike', { count: finding.alike.length + 1 });
  return { title, finding, isPreferred: false, ...effect };
}

/** Where a rule has found the same in several places of a `.sip` file, all of them can be put right at once. */
function fixAllOf({ trace, findings, context }: Asked, finding: Finding): Action | undefined {
  if (context.languageId !== 'sip' || sureFix(trace, finding) === undefined) return undefined;
  const alike = findings.filter(({ rule }) => rule === finding.rule).flatMap(allOf);
  const count = alike.filter((one) => sureFix(trace, one) !== undefined).length;
  if (count < 2) return undefined;
  const title = say(context.prose.language, 'action.fix-all', { count, rule: finding.rule });
  const all = fixAll(trace, alike).map(({ span, newText }) => ({ span, newText, isSnippet: false }));
  return { title, finding, isPreferred: false, edits: all };
}
