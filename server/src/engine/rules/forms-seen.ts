import { knownHeads } from '../call/known-heads.ts';
import { MessageForms } from '../log/form/message-forms.ts';
import { formKernel } from '../log/form/the-form-kernel.ts';
import type { Trace } from '../log/trace.ts';
import type { CheckedMessage } from './check-message.ts';
import type { CallRule, MessageRule } from './rule.ts';
import type { RuleSettings } from './rule-settings.ts';
import { areSurroundingsSame, type Surrounding } from './surroundings.ts';

/** Forms are few, or a trace was made to have many. */
const mostForms = 50_000;

/** What was found in the first message of a form. */
interface SeenForm {
  /** The rules that found something, and find it in each message of the form; all others find nothing. */
  readonly speaking: readonly MessageRule[];
  readonly surroundings: readonly Surrounding[];
  /** What is found where no rule speaks. */
  readonly clean: CheckedMessage;
}

/**
 * The forms of messages and of calls that were checked. What comes by the thousand in a log has few forms: one of each is looked at by all
 * rules, the others only by those that found something in it.
 */
export class FormsSeen {
  readonly #messages = new Map<number, SeenForm>();
  readonly #calls = new Map<number, readonly CallRule[]>();
  #forms: MessageForms | undefined;
  #isDone = false;

  /** Says which version of the text is looked at now. Addresses are any in a form: where the user has named some, nothing has one. */
  begin(trace: Trace, { trustDomain }: RuleSettings): void {
    const kernel = trustDomain.length === 0 && !this.#isDone ? formKernel() : undefined;
    this.#forms = kernel === undefined ? undefined : new MessageForms(trace, kernel);
  }

  /** Says that all of it was looked at: nothing of a version is kept. */
  end(): void {
    this.#forms?.end();
    this.#forms = undefined;
  }

  /** Says that a text was looked at: of its versions that follow few messages are checked, for which it is not worth the room. */
  retire(): void {
    this.end();
    this.#isDone = true;
    this.#messages.clear();
    this.#calls.clear();
  }

  /** Returns the form of a message, undefined where it has none. Messages are asked for in the order of the text. */
  ofMessage(trace: Trace, index: number): number | undefined {
    return this.#forms?.ofMessage(index, () => knownHeads(trace).head(trace, index));
  }

  /** Returns what was found in messages of a form, undefined where none was seen, or where it rests on what stands around them. */
  seenMessage(form: number, trace: Trace, index: number): SeenForm | undefined {
    const seen = this.#messages.get(form);
    return seen !== undefined && areSurroundingsSame(trace, index, seen.surroundings) ? seen : undefined;
  }

  keepMessage(form: number, speaking: readonly MessageRule[], surroundings: readonly Surrounding[]): void {
    if (mostForms <= this.#messages.size) return;
    this.#messages.set(form, { speaking, surroundings, clean: { findings: [], surroundings } });
  }

  /** Returns the form of a call, undefined where it has none. */
  ofCall(entries: readonly number[]): number | undefined {
    return this.#forms?.ofCall(entries);
  }

  /** Returns the rules that have to look at each call of a form, undefined where none was seen. */
  seenCall(form: number): readonly CallRule[] | undefined {
    return this.#calls.get(form);
  }

  keepCall(form: number, again: readonly CallRule[]): void {
    if (this.#calls.size < mostForms) this.#calls.set(form, again);
  }
}
