import { headerValues } from '../../sip/header-values.ts';
import type { AddressValue } from '../../sip/values/header-value.ts';
import { editText } from '../fixes/edit-text.ts';
import { foundAt } from '../found-at.ts';
import { nothingFound } from '../nothing-found.ts';
import type { Found, MessageRule } from '../rule.ts';
import type { SeenMessage } from '../seen-message.ts';

/** An entry of History-Info without its index, with one that is no list of numbers, or with two question marks in its URI. */
export const badHistoryInfo: MessageRule = Object.freeze({
  id: 'bad-history-info',
  subject: 'message',
  scope: 'message',
  profile: 'recommended',
  defaultSeverity: 'warning',
  basis: 'must',
  reference: { rfc: 'RFC 7044', section: '10.3' },
  about: {},
  check,
} as const satisfies MessageRule);

const indexForm = /^\d{1,6}(?:\.\d{1,6}){0,60}$/;

/** RFC 7044 §5 refers to the URI of RFC 3261, in which one question mark begins the headers and `&` parts them. */
const uriForm = { rfc: 'RFC 3261', section: '19.1.1' } as const;

function check(seen: SeenMessage): readonly Found[] {
  if (!seen.has('history-info')) return nothingFound;
  const entries = seen.message.headers.flatMap((header) => {
    if (header.name !== 'history-info') return [];
    return headerValues(header).filter((value) => value.kind === 'address');
  });
  for (const entry of entries) {
    const found = faultOf(seen, entry, entries.length);
    if (found.length !== 0) return found;
  }
  return nothingFound;
}

function faultOf(
  seen: SeenMessage,
  { span, uri, brackets, parameters }: AddressValue,
  count: number,
): readonly Found[] {
  // Without brackets nobody knows whose a parameter is.
  if (uri === undefined || brackets === undefined) return nothingFound;
  const second = uri.text.indexOf('?', uri.text.indexOf('?') + 1);
  if (uri.text.includes('?') && second !== -1) {
    const at = uri.span.start + second;
    return foundAt(
      seen,
      { start: at, end: at + 1 },
      {
        reference: uriForm,
        messageId: 'bad-history-info.two-questions',
        args: {},
        fix: () => editText(seen, { start: at, end: at + 1 }, '&'),
      },
    );
  }
  const index = parameters.find(({ name }) => name === 'index');
  if (index === undefined) {
    const { end } = span;
    return foundAt(seen, span, {
      messageId: 'bad-history-info.no-index',
      args: { uri: uri.text },
      // The first index is 1; where there are more, the proxies on the way have to tell.
      fix: () => (count === 1 ? editText(seen, { start: end, end }, ';index=1') : undefined),
    });
  }
  if (indexForm.test(index.value ?? '')) return nothingFound;
  return foundAt(seen, index.span, { messageId: 'bad-history-info.index', args: { index: index.value ?? '' } });
}
