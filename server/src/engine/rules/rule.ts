import type { Redirect } from '../call/redirect.ts';
import type { ResponseEvent } from '../call/response-events.ts';
import type { Trace } from '../log/trace.ts';
import type { SyntaxFaultId } from '../reference/syntax-fault.ts';
import type { Header } from '../sip/header.ts';
import type { Problem } from '../sip/problem.ts';
import type { Span } from '../text/span.ts';
import type { FixId } from './fix-ids.ts';
import type { LabelId, MessageId } from './message-ids.ts';
import type { RuleSettings } from './rule-settings.ts';
import type { SeenCall } from './seen-call.ts';
import type { SeenMessage } from './seen-message.ts';

/** Rule ids name the wrong pattern, equal their file names, and are never reused. Every rule has a sentence, `<rule id>.<what>`. */
export type RuleId = RuleOf<MessageId>;

type RuleOf<Id> = Id extends `${infer Name}.${string}` ? Name : never;

export type Severity = 'error' | 'warning' | 'information' | 'hint';

/** What a rule rests on: an RFC's MUST or SHOULD, what implementations do, or a fact worth seeing that breaks nothing. */
export type Basis = 'must' | 'should' | 'interop' | 'observation';

export interface Reference {
  /** As `rfcLink` takes it: `RFC 3261`. */
  readonly rfc: string;
  readonly section: string;
}

export type Arguments = Readonly<Record<string, string | number>>;

/** Another place that helps to understand a finding. */
export interface Related {
  readonly index: number;
  /** In offsets of the analysed text. */
  readonly span: Span;
  readonly labelId: LabelId;
  readonly args: Arguments;
}

/** Why a URI may be a poor entry for an address book. */
export type Caution = 'ip-literal' | 'private-address' | 'gruu' | 'expires' | 'register';

/** A change of a message, in offsets of its wire: they stay as they are while the message moves. */
export interface WireEdit {
  readonly start: number;
  readonly end: number;
  readonly newText: string;
}

/** A change that puts one message right. A `.sip` file is edited in place; a log stays what it was, and gets a corrected copy beside it. */
export interface EditRemedy {
  readonly kind: 'edit';
  readonly index: number;
  /** What the change does: render has the words, which take `args`. */
  readonly fix: FixId;
  readonly args: Arguments;
  /** In the order of the message, none touching another. */
  readonly edits: readonly WireEdit[];
  /**
   * Lines of the text among those of the message that are no part of it and go, too, where it is edited in place; counted from the start of
   * the message in the text, which stays as it is while the message moves.
   */
  readonly removedLines?: readonly Span[];
  /** What stands behind the message and is a part of it when this is done: a copy needs it, too. */
  readonly rest?: string;
  /** True where nobody has to choose or to fill in anything. */
  readonly isPreferred: boolean;
}

/** A fix as data; titles and edits are made by answers and render. Offsets are those of the analysed text. */
export type Remedy =
  | EditRemedy
  | { readonly kind: 'explain'; readonly index: number }
  | { readonly kind: 'copy'; readonly what: 'contact-uri' | 'service-urn'; readonly text: string }
  | { readonly kind: 'replace-uri'; readonly from: string; readonly to: string; readonly cautions: readonly Caution[] }
  | {
      readonly kind: 'create-request';
      readonly variant: 'follow' | 'emergency' | 'alternative';
      /** The response that the request is an answer to. */
      readonly index: number;
      /** Which of `contacts(message)`, in the order of the message; absent where the target is not a Contact. */
      readonly contactIndex?: number;
      /** The target's URI as written. */
      readonly target: string;
      /** Present where the 380 fails the trust test: a UE would not act on it (3GPP TS 24.229), a test engineer may. */
      readonly isUntrusted?: true;
    }
  | { readonly kind: 'go-to'; readonly span: Span }
  | {
      readonly kind: 'insert-contact';
      readonly index: number;
      /** The start of a header line, before which the new line goes. */
      readonly at: number;
    }
  | { readonly kind: 'compare'; readonly a: number; readonly b: number }
  | { readonly kind: 'turn-off'; readonly rule: RuleId };

/** What a rule found, before its severity is settled by the settings. */
export interface Finding {
  readonly rule: RuleId;
  readonly severity: Severity;
  readonly basis: Basis;
  /** Absent where no RFC asks for anything. */
  readonly reference?: Reference;
  /** The entry that it speaks about. */
  readonly index: number;
  /** In offsets of the analysed text. */
  readonly span: Span;
  readonly messageId: MessageId;
  readonly args: Arguments;
  /** At most three. */
  readonly related: readonly Related[];
  readonly remedies: readonly Remedy[];
  /** The other findings that this one stands for: the same in other messages of one sender. Absent where it stands for itself. */
  readonly alike?: readonly Finding[];
}

/** What of findings is made: all of it, or what a list of them prints. What is left out is empty. */
export type FindingParts = 'all' | 'message and remedies' | 'message';

/** A finding as a rule yields it: what the rule itself says about all its findings is left out. */
export type Found = Omit<Finding, 'rule' | 'severity' | 'basis' | 'reference' | 'related' | 'remedies' | 'alike'> &
  Partial<Pick<Finding, 'severity' | 'basis'>> & {
    /** Made where somebody will look at them: in a long log they cost as much as the finding. */
    readonly related?: () => readonly Related[];
    readonly remedies: () => readonly Remedy[];
    /** Present where the rule finds this in no other profile: what healthy stacks write in every message. */
    readonly profile?: 'strict';
    /** `none` takes the rule's own reference away; absent keeps it. */
    readonly reference?: Reference | 'none';
  };

/** How much a rule has to see before it can speak. */
export type Scope = 'message' | 'transaction' | 'dialog' | 'sdp';

interface RuleFacts {
  readonly id: RuleId;
  readonly defaultSeverity: Severity;
  readonly basis: Basis;
  readonly scope: Scope;
  /** The least demanding profile in which the rule speaks. */
  readonly profile: 'recommended' | 'strict';
  readonly reference?: Reference;
}

interface ResponseRuleFacts extends RuleFacts {
  /** The classes of the responses that it looks at: the first digit of their status codes. */
  readonly statusClasses: readonly (1 | 2 | 3 | 4 | 5 | 6)[];
}

/** A rule about one 3xx, seen with all that became of it. */
export interface RedirectRule extends ResponseRuleFacts {
  readonly subject: 'redirect';
  readonly check: (trace: Trace, redirect: Redirect, settings: RuleSettings) => readonly Found[];
}

/** A rule about one final response of 400 or more; hop copies and repeats are one event. */
export interface FailureRule extends ResponseRuleFacts {
  readonly subject: 'failure';
  /**
   * Tells from links alone whether there is something to say about the response at `index`: most failures of a long log are
   * ordinary business, and of many that are alike few are told one by one, so that most need not be parsed.
   */
  readonly applies: (trace: Trace, index: number) => boolean;
  readonly check: (trace: Trace, event: ResponseEvent, settings: RuleSettings) => readonly Found[];
}

/** Which messages a rule is asked about; what is absent does not narrow it. A malformed start line is neither a request nor a response. */
export interface AskedAbout {
  readonly kind?: 'request' | 'response';
  /** Of a request its method, of a response that of its CSeq. */
  readonly methods?: readonly string[];
  readonly statuses?: readonly number[];
}

/** A rule about one message as it stands. What it looks at around the message it asks for by `SeenMessage.ask`: findings are kept while the message is the same. */
export interface MessageRule extends RuleFacts {
  readonly subject: 'message';
  readonly about: AskedAbout;
  readonly check: (seen: SeenMessage, settings: RuleSettings) => readonly Found[];
  /** What the parser says of the same, which no other rule has to tell. */
  readonly covers?: readonly SyntaxFaultId[];
  /** Returns what stands for all that it has found in a trace, given in the order of the text; undefined where each stands for itself. */
  readonly sum?: (trace: Trace, found: readonly Finding[]) => readonly Found[] | undefined;
}

/** A rule about what the parser could not read. Of all rules that name a fault the first one in the list that has something to say speaks. */
export interface FaultRule extends RuleFacts {
  readonly subject: 'fault';
  readonly faults: readonly SyntaxFaultId[];
  /** Full names in lower case; absent where the fault counts wherever it stands. */
  readonly headers?: readonly string[];
  /** `header` is the header field in which the fault stands, undefined in the start line and in the body. */
  readonly check: (seen: SeenMessage, problem: Problem, header: Header | undefined) => readonly Found[];
}

/**
 * A rule about the messages of one Call-ID together: transactions and dialogs. What it says may rest on these messages, on what the
 * `call` room says of them, and on what is asked with `ask` of the rest of the trace; on nothing else.
 */
export interface CallRule extends RuleFacts {
  readonly subject: 'call';
  readonly check: (seen: SeenCall, settings: RuleSettings) => readonly Found[];
}

export type Rule = RedirectRule | FailureRule | MessageRule | FaultRule | CallRule;
