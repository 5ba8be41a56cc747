import type { SyntaxFaultId } from '../reference/syntax-fault.ts';
import type { FaultRule, MessageRule, Rule } from './rule.ts';

/** A rule that may put one finding in the place of many. */
type SummingRule = MessageRule & Required<Pick<MessageRule, 'sum'>>;

/** The rules about single messages, put so that a message meets only those that are about messages of its kind. */
export class RulesAsked {
  readonly #rules: readonly MessageRule[];
  readonly #faultRules: readonly FaultRule[];
  /** By status, 0 for a request and -1 for a malformed start line, then by method. */
  readonly #byKind = new Map<number, Map<string, readonly MessageRule[]>>();
  readonly #byFault = new Map<SyntaxFaultId, readonly FaultRule[]>();

  constructor(rules: readonly Rule[]) {
    this.#rules = rules.filter((rule) => rule.subject === 'message');
    this.#faultRules = rules.filter((rule) => rule.subject === 'fault');
  }

  /** The rules that look at all they have found in a trace. */
  get summing(): readonly SummingRule[] {
    return this.#rules.filter((rule): rule is SummingRule => rule.sum !== undefined);
  }

  /** True where no rule speaks about single messages, so that none need be read. */
  get isEmpty(): boolean {
    return this.#rules.length === 0 && this.#faultRules.length === 0;
  }

  /** Returns the rules about a message of this kind; `status` is undefined for a request. */
  about(
    kind: 'request' | 'response' | 'malformed',
    method: string,
    status: number | undefined,
  ): readonly MessageRule[] {
    // A broken response may have the status 0.
    const number = kind === 'response' ? (status ?? 0) : kind === 'request' ? -1 : -2;
    const byMethod = this.#byKind.get(number) ?? new Map<string, readonly MessageRule[]>();
    this.#byKind.set(number, byMethod);
    const known = byMethod.get(method);
    if (known !== undefined) return known;
    const rules = this.#rules.filter(({ about }) => {
      if (about.kind !== undefined && about.kind !== kind) return false;
      if (about.statuses !== undefined && (status === undefined || !about.statuses.includes(status))) return false;
      return about.methods === undefined || about.methods.includes(method);
    });
    // A hostile trace may invent methods without end.
    if (byMethod.size < mostMethods) byMethod.set(method, rules);
    return rules;
  }

  /** Returns the rules that name a fault, in the order of the list. */
  ofFault(id: SyntaxFaultId): readonly FaultRule[] {
    const known = this.#byFault.get(id);
    if (known !== undefined) return known;
    const rules = this.#faultRules.filter(({ faults }) => faults.includes(id));
    this.#byFault.set(id, rules);
    return rules;
  }
}

const mostMethods = 64;
