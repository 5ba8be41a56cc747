import { lineOfEntry } from '../answers/line-index-of.ts';
import { alternativeService, type AlternativeServiceOffer } from '../call/alternative-service.ts';
import type { TrustTest } from '../call/trust-test.ts';
import type { Trace } from '../log/trace.ts';
import { bodyOctets } from '../sip/body/body-text.ts';
import { imsXmlMediaType, type AlternativeService, type ImsXml } from '../sip/body/ims-xml.ts';
import { codeSpan } from './code-span.ts';
import type { Language } from './language.ts';
import { say } from './say.ts';

/** Returns what a 380 offers: content type, decoded body, service URN, trust test; one Markdown line each. */
export function alternativeLines(trace: Trace, index: number, language: Language): readonly string[] {
  const offer = alternativeService(trace, index);
  return [
    ...bodyLines(trace, index, offer, language),
    ...(offer.ims === undefined ? [] : imsLines(offer.ims, language)),
    ...targetLines(offer, language),
    ...(offer.ims === undefined ? [] : trustLines(trace, index, offer.trust, language)),
  ];
}

function bodyLines(trace: Trace, index: number, offer: AlternativeServiceOffer, language: Language): readonly string[] {
  if (!offer.hasBody) return [say(language, 'alternative.no-body')];
  const { contentType, ims, imsIsDeclared } = offer;
  if (contentType === undefined) {
    return [say(language, ims === undefined ? 'alternative.unread-body-untyped' : 'alternative.no-content-type')];
  }
  const type = codeSpan(contentType);
  const isOther = ims !== undefined && !imsIsDeclared && contentType !== imsXmlMediaType;
  if (isOther) return [say(language, 'alternative.other-content-type', { type })];
  const first = say(language, 'alternative.content-type', { type });
  if (ims !== undefined) return [first];
  const octets = bodyOctets(trace.message(index), trace.text.unit).withCrlf ?? '?';
  return [first, say(language, 'alternative.unread-body', { octets })];
}

function imsLines(ims: ImsXml, language: Language): readonly string[] {
  const service = ims.alternativeService;
  return service === undefined
    ? [say(language, 'alternative.no-type'), ...documentLines(ims, language)]
    : [...serviceLines(service, language), ...documentLines(ims, language), ...missingLines(service, language)];
}

function serviceLines(service: AlternativeService, language: Language): readonly string[] {
  const { type, action, reason } = service;
  const lines: string[] = [];
  if (type === undefined) lines.push(say(language, 'alternative.no-type'));
  else lines.push(say(language, 'alternative.type', { type: codeSpan(type) }));
  if (action !== undefined) lines.push(say(language, 'alternative.action', { action: codeSpan(action) }));
  if (reason !== undefined && reason !== '')
    lines.push(say(language, 'alternative.reason', { reason: codeSpan(reason) }));
  const isElement = service.typeForm === 'element' || service.actionForm === 'element';
  if (isElement) lines.push(say(language, 'alternative.element-form'));
  if (type?.toLowerCase() === 'restoration') lines.push(say(language, 'alternative.restoration'));
  return lines;
}

function missingLines(service: AlternativeService, language: Language): readonly string[] {
  return service.reason === undefined ? [say(language, 'alternative.no-reason')] : [];
}

function documentLines(ims: ImsXml, language: Language): readonly string[] {
  // A root name that begins with a digit is no XML either; that it is wrong is said once.
  if (!ims.rootIsExpected) return [say(language, 'alternative.wrong-root', { root: codeSpan(ims.rootName) })];
  const lines: string[] = [];
  if (ims.version === undefined) lines.push(say(language, 'alternative.no-version'));
  if (ims.problems.length !== 0) lines.push(say(language, 'alternative.bad-xml'));
  return lines;
}

function targetLines(offer: AlternativeServiceOffer, language: Language): readonly string[] {
  const lines: string[] = [];
  if (offer.serviceUrn !== undefined) {
    lines.push(say(language, 'alternative.service-urn', { urn: codeSpan(offer.serviceUrn) }));
  }
  const named = offer.targets.filter(({ from, uri }) => from === 'body' && uri !== offer.serviceUrn);
  for (const { uri } of named.slice(0, 3)) {
    lines.push(say(language, 'alternative.target', { uri: codeSpan(uri) }));
  }
  return lines;
}

function trustLines(trace: Trace, index: number, trust: TrustTest, language: Language): readonly string[] {
  if (trust.kind === 'cannot-be-checked') {
    if (trust.why === 'no-identity') return [say(language, 'trust.no-identity')];
    const identity = trace.message(index).headers.find((header) => header.name === 'p-asserted-identity')?.value;
    return trust.why === 'no-path' ? [say(language, 'trust.no-path', { identity: codeSpan(identity ?? '') })] : [];
  }
  const identity = codeSpan(trust.identity);
  const line = lineOfEntry(trace, trust.pathIndex);
  if (trust.kind === 'passes') return [say(language, 'trust.passes', { identity, line })];
  return [say(language, 'trust.fails', { identity, path: codeSpan(trust.path), line })];
}
