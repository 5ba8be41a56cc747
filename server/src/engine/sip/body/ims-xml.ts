import { span, type Span } from '../../text/span.ts';
import type { Problem } from '../problem.ts';
import { trimmedSpan } from '../trimmed-span.ts';
import { parseUri } from '../uri.ts';
import { childNamed, isNamed, trimmedText } from './xml-elements.ts';
import { readXml, type XmlElement, type XmlTree } from './xml-tree.ts';

/** The media type that 3GPP TS 24.229 §7.6 gives to this body. */
export const imsXmlMediaType = 'application/3gpp-ims+xml';

/** One value of an alternative-service, in the two forms seen: `<type>x</type>` or `<type><x/></type>`. */
export interface ImsValue {
  readonly value: string;
  readonly form: 'text' | 'element';
  readonly span: Span;
}

/** One `alternative-service` (TS 24.229 §7.6). An absent field is an absent element. Spans are wire offsets. */
export interface AlternativeService {
  readonly type?: string;
  readonly typeForm?: 'text' | 'element';
  readonly typeSpan?: Span;
  readonly reason?: string;
  readonly reasonSpan?: Span;
  readonly action?: string;
  readonly actionForm?: 'text' | 'element';
  readonly actionSpan?: Span;
  readonly span: Span;
}

/** A URI that stands as a text or attribute in the body. */
export interface ImsTarget {
  readonly uri: string;
  readonly span: Span;
}

/** What a 3GPP IM CN subsystem XML body says. Spans are wire offsets. */
export interface ImsXml {
  /** As written, without a namespace prefix. */
  readonly rootName: string;
  /** True for `ims-3gpp`, in any case. */
  readonly rootIsExpected: boolean;
  readonly rootSpan: Span;
  readonly version?: string;
  /** The first of `alternativeServices`. */
  readonly alternativeService?: AlternativeService;
  readonly alternativeServices: readonly AlternativeService[];
  /** The text of `service-info`, trimmed; '' when the element is empty. */
  readonly serviceInfo?: string;
  readonly serviceInfoSpan?: Span;
  /** URIs with a scheme that SIP can send to: sip, sips, tel, urn. */
  readonly targets: readonly ImsTarget[];
  readonly problems: readonly Problem[];
  readonly span: Span;
}

/**
 * Returns what the body `xml` says, which begins at wire offset `base`, or undefined when it holds no element or is
 * another XML vocabulary. A wrong root counts as this body when `alternative-service` or `service-info` stands in it.
 */
export function readImsXml(xml: string, base: number): ImsXml | undefined {
  return toImsXml(readXml(xml, base));
}

/** Returns the same from elements that were already read. */
export function toImsXml({ root, problems, all }: XmlTree): ImsXml | undefined {
  if (root === undefined) return undefined;
  const alternatives = all.filter((element) => isNamed(element, 'alternative-service'));
  const serviceInfo = all.find((element) => isNamed(element, 'service-info'));
  const rootIsExpected = isNamed(root, 'ims-3gpp');
  if (!rootIsExpected && alternatives.length === 0 && serviceInfo === undefined) return undefined;
  const version = root.attributes.get('version')?.value;
  const services = alternatives.map(toAlternativeService);
  const first = services[0];
  return {
    rootName: root.name,
    rootIsExpected,
    rootSpan: root.nameSpan,
    ...(version === undefined ? {} : { version }),
    ...(first === undefined ? {} : { alternativeService: first }),
    alternativeServices: services,
    ...(serviceInfo === undefined
      ? {}
      : { serviceInfo: trimmedText(serviceInfo.text), serviceInfoSpan: serviceInfo.span }),
    targets: all.flatMap(targetsOf),
    problems,
    // An element that closes too early does not hold those behind it.
    span: span(
      root.span.start,
      all.reduce((end, element) => Math.max(end, element.span.end), root.span.end),
    ),
  };
}

function toAlternativeService(element: XmlElement): AlternativeService {
  const type = valueOf(childNamed(element, 'type'));
  const action = valueOf(childNamed(element, 'action'));
  const reason = childNamed(element, 'reason');
  return {
    ...(type === undefined ? {} : { type: type.value, typeForm: type.form, typeSpan: type.span }),
    ...(reason === undefined ? {} : { reason: trimmedText(reason.text), reasonSpan: reason.contentSpan }),
    ...(action === undefined ? {} : { action: action.value, actionForm: action.form, actionSpan: action.span }),
    span: element.span,
  };
}

function valueOf(element: XmlElement | undefined): ImsValue | undefined {
  if (element === undefined) return undefined;
  const text = trimmedText(element.text);
  const child = element.children[0];
  if (text === '' && child !== undefined) return { value: child.name, form: 'element', span: child.nameSpan };
  return { value: text, form: 'text', span: element.contentSpan };
}

const targetKinds: ReadonlySet<string> = new Set(['sip', 'sips', 'tel', 'urn']);

function targetsOf(element: XmlElement): readonly ImsTarget[] {
  const targets: ImsTarget[] = [];
  const add = (text: string, where: Span): void => {
    const trimmed = trimmedSpan(text, 0, text.length);
    const value = text.slice(trimmed.start, trimmed.end);
    const uri = /\s/.test(value) ? undefined : parseUri(value);
    if (uri !== undefined && targetKinds.has(uri.kind)) targets.push({ uri: uri.text, span: where });
  };
  if (element.children.length === 0) add(element.text, element.contentSpan);
  for (const [name, attribute] of element.attributes) {
    if (!name.startsWith('xmlns')) add(attribute.value, attribute.span);
  }
  return targets;
}
