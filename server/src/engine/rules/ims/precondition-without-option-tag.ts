import { fieldText } from '../../sip/sdp/sdp-fields.ts';
import { headersNamed } from '../../sip/headers-named.ts';
import { insertHeader } from '../fixes/insert-header.ts';
import { findingAt } from '../finding-at.ts';
import { hasToTag } from '../has-to-tag.ts';
import { nothingFound } from '../nothing-found.ts';
import type { Found, MessageRule, Remedy } from '../rule.ts';
import type { SeenMessage } from '../seen-message.ts';

/** A first offer with mandatory preconditions of which no header tells. 3GPP has the tag in Supported, RFC 3312 in Require: either does. */
export const preconditionWithoutOptionTag: MessageRule = Object.freeze({
  id: 'precondition-without-option-tag',
  subject: 'message',
  scope: 'message',
  profile: 'recommended',
  defaultSeverity: 'warning',
  basis: 'must',
  reference: { rfc: 'RFC 3312', section: '11' },
  about: { kind: 'request', methods: ['INVITE'] },
  check,
} as const satisfies MessageRule);

function check(seen: SeenMessage): readonly Found[] {
  if (hasToTag(seen) || seen.isCutOff || hasTag(seen)) return nothingFound;
  for (const sdp of seen.descriptions) {
    for (const media of sdp.media) {
      const wanted = media.attributes.find((attribute) => {
        return attribute.name === 'des' && fieldText(attribute, 'strength') === 'mandatory';
      });
      if (wanted === undefined) continue;
      const sentence = { messageId: 'precondition-without-option-tag.found', args: {} } as const;
      return [findingAt(seen, wanted.span, sentence, { remedies: () => remediesOf(seen) })];
    }
  }
  return nothingFound;
}

function hasTag({ message }: SeenMessage): boolean {
  const named = [...headersNamed(message, 'require'), ...headersNamed(message, 'supported')];
  return named.some(({ value }) => value.split(',').some((tag) => tag.trim().toLowerCase() === 'precondition'));
}

function remediesOf(seen: SeenMessage): readonly Remedy[] {
  const supported = seen.header('supported');
  if (supported === undefined || supported.value === '')
    return [insertHeader(seen, 'Supported', 'precondition, 100rel')];
  const { end } = supported.valueSpan;
  const edits = [{ start: end, end, newText: ', precondition' }];
  const args = { what: 'precondition' };
  return [{ kind: 'edit', index: seen.index, fix: 'insert', args, edits, isPreferred: true }];
}
