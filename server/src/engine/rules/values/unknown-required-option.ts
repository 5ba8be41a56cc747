import { headerValues } from '../../sip/header-values.ts';
import type { Header } from '../../sip/header.ts';
import { optionTags } from '../../reference/option-tags.ts';
import { removeElement } from '../fixes/remove-element.ts';
import { foundAt } from '../found-at.ts';
import { nothingFound } from '../nothing-found.ts';
import type { Found, MessageRule } from '../rule.ts';
import type { SeenMessage } from '../seen-message.ts';

/** An option that the peer must support and that no RFC has registered: most peers answer 420. */
export const unknownRequiredOption: MessageRule = Object.freeze({
  id: 'unknown-required-option',
  subject: 'message',
  scope: 'message',
  profile: 'recommended',
  defaultSeverity: 'information',
  basis: 'observation',
  reference: { rfc: 'RFC 3261', section: '8.2.2.3' },
  about: { kind: 'request' },
  check,
} as const satisfies MessageRule);

const known: ReadonlySet<string> = new Set(optionTags.map(({ tag }) => tag.toLowerCase()));

function check(seen: SeenMessage): readonly Found[] {
  if (!seen.has('require') && !seen.has('proxy-require')) return nothingFound;
  return seen.message.headers.filter(({ name }) => name === 'require' || name === 'proxy-require').flatMap(unknownOf);

  function unknownOf(header: Header): readonly Found[] {
    return headerValues(header).flatMap((value) => {
      const tag = value.kind === 'token' ? value.token : undefined;
      if (tag === undefined || known.has(tag.text.toLowerCase())) return [];
      return foundAt(seen, tag.span, {
        messageId: 'unknown-required-option.found',
        args: { option: tag.text, header: header.field?.spelling ?? header.writtenName },
        fix: () => removeElement(seen, header, tag.span),
      });
    });
  }
}
