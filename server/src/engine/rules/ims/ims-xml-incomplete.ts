import type { Body } from '../../sip/body/body.ts';
import type { ImsXml } from '../../sip/body/ims-xml.ts';
import { bodyEdit } from '../fixes/body-edit.ts';
import { findingAt } from '../finding-at.ts';
import { nothingFound } from '../nothing-found.ts';
import type { Found, MessageRule } from '../rule.ts';
import type { SeenMessage } from '../seen-message.ts';

/** The 3GPP body of a 380 without a part that 3GPP TS 24.229 §7.6 makes mandatory, or in a form that it does not have. */
export const imsXmlIncomplete: MessageRule = Object.freeze({
  id: 'ims-xml-incomplete',
  subject: 'message',
  scope: 'message',
  profile: 'recommended',
  defaultSeverity: 'information',
  basis: 'observation',
  about: { kind: 'response', statuses: [380] },
  check,
} as const satisfies MessageRule);

function check(seen: SeenMessage): readonly Found[] {
  const ims = seen.body === undefined ? undefined : imsIn(seen.body);
  if (ims === undefined || !seen.isBodyShown) return nothingFound;
  const found: Found[] = [];
  if (ims.version === undefined && ims.rootIsExpected) found.push(withoutVersion(seen, ims));
  for (const { typeForm, typeSpan, type, reason, span } of ims.alternativeServices) {
    if (typeForm === 'element' && typeSpan !== undefined) {
      found.push(
        findingAt(seen, typeSpan, { messageId: 'ims-xml-incomplete.type-element', args: { type: type ?? '' } }),
      );
    }
    if (reason === undefined)
      found.push(findingAt(seen, span, { messageId: 'ims-xml-incomplete.no-reason', args: {} }));
  }
  return found;
}

function imsIn(body: Body): ImsXml | undefined {
  if (body.kind === 'ims') return body.ims;
  return body.kind === 'multipart'
    ? body.parts.map((part) => imsIn(part.body)).find((one) => one !== undefined)
    : undefined;
}

function withoutVersion(seen: SeenMessage, { rootSpan }: ImsXml): Found {
  const { end } = rootSpan;
  const edits = [{ start: end, end, newText: ' version="1"' }];
  return findingAt(
    seen,
    rootSpan,
    { messageId: 'ims-xml-incomplete.no-version', args: {} },
    { remedies: () => [bodyEdit(seen, edits, { fix: 'insert', args: { what: 'version="1"' }, isPreferred: true })] },
  );
}
