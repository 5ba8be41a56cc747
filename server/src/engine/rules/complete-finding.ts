import type { Finding, FindingParts, Found, Rule } from './rule.ts';
import type { RuleSettings } from './rule-settings.ts';

/** What findings are completed by. */
export interface CompletedBy {
  readonly settings: RuleSettings;
  readonly parts: FindingParts;
}

/**
 * Returns a finding with what its rule says about all its findings, and as severe as the user wants it; undefined where the profile
 * shows errors only and this is none, or is not the one in which this is found. Written out: an object made by taking a few of another one's properties away costs more than a rule.
 */
export function completeFinding(rule: Rule, found: Found, { settings, parts }: CompletedBy): Finding | undefined {
  const wanted = settings.severities[rule.id] ?? 'default';
  const cited = found.reference ?? rule.reference;
  const isOwn = wanted === 'default' || wanted === 'off';
  const severity = isOwn ? (found.severity ?? rule.defaultSeverity) : wanted;
  // What the user has set by name is shown in every profile.
  if (isOwn && settings.profile === 'errors' && severity !== 'error') return undefined;
  if (isOwn && found.profile === 'strict' && settings.profile !== 'strict') return undefined;
  const finding: Completed = {
    index: found.index,
    span: found.span,
    messageId: found.messageId,
    args: found.args,
    remedies: parts === 'message' ? none : found.remedies(),
    rule: rule.id,
    severity,
    basis: found.basis ?? rule.basis,
    related: parts === 'all' ? (found.related?.() ?? none) : none,
  };
  if (cited !== undefined && cited !== 'none') finding.reference = cited;
  return finding;
}

/** A finding to which its reference is added, as most have one. */
type Completed = { -readonly [Name in keyof Finding]: Finding[Name] };

const none: readonly never[] = Object.freeze([]);
