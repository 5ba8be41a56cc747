import { SaxesParser } from 'saxes';
import { span, type Span } from '../../text/span.ts';
import type { Problem } from '../problem.ts';
import { trimmedSpan } from '../trimmed-span.ts';

/** One element. Spans are wire offsets. */
export interface XmlElement {
  /** As written, without a namespace prefix. */
  readonly name: string;
  readonly nameSpan: Span;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly XmlElement[];
  /** The element's own text, entities resolved, without that of its children. */
  readonly text: string;
  /** Between the tags, blanks at both ends left out. */
  readonly contentSpan: Span;
  readonly span: Span;
}

/** What could be read of an XML text. */
export interface XmlTree {
  /** Undefined when the text holds no element. */
  readonly root: XmlElement | undefined;
  /** Every element in the order of the text, the root first. */
  readonly all: readonly XmlElement[];
  /** At most one: where reading first went wrong. */
  readonly problems: readonly Problem[];
}

/** A body of this kind has a few hundred characters; what is longer than this is not read, in characters. */
const longestText = 65_536;
/** Elements beyond this number or depth are left out, so that a hostile body costs little. */
const mostElements = 10_000;
const deepestElement = 100;

interface OpenElement {
  name: string;
  nameSpan: Span;
  attributes: Map<string, string>;
  children: OpenElement[];
  text: string;
  contentSpan: Span;
  span: Span;
}

/**
 * Returns the elements of `xml`, which begins at wire offset `base`. What is not well-formed is a problem, and everything
 * before and behind it is still read. Entities that a DTD declares are never expanded.
 */
export function readXml(xml: string, base: number): XmlTree {
  if (longestText < xml.length) return { root: undefined, all: [], problems: [notXml(base, base + xml.length)] };
  const reader = new TreeReader(xml, base);
  return reader.read();
}

function notXml(start: number, end: number): Problem {
  return { id: 'body-not-xml', span: span(start, end) };
}

/** The state of one reading. */
class TreeReader {
  readonly #xml: string;
  readonly #base: number;
  readonly #shift: number;
  readonly #bareAmpersandAt: number;
  readonly #parser = new SaxesParser();
  readonly #open: OpenElement[] = [];
  readonly #all: OpenElement[] = [];
  #tagStart = 0;
  #ignoredDepth = 0;
  #failedAt: number | undefined;

  constructor(xml: string, base: number) {
    this.#xml = xml;
    this.#base = base;
    // An XML declaration is only legal at the very start; blank lines before it are forgiven.
    this.#shift = trimmedSpan(xml, 0, xml.length).start;
    this.#bareAmpersandAt = xml.search(bareAmpersand);
  }

  read(): XmlTree {
    this.#parser.on('error', () => {
      this.#failedAt ??= this.#position();
    });
    this.#parser.on('opentagstart', (tag) => this.#startTag(tag.name));
    this.#parser.on('opentag', (tag) => this.#openElement(tag.attributes));
    this.#parser.on('closetag', () => this.#closeElement());
    this.#parser.on('text', (text) => {
      this.#noteBareAmpersand(text);
      this.#addText(text);
    });
    this.#parser.on('cdata', (text) => this.#addText(text));
    this.#parser.write(readable(this.#xml.slice(this.#shift))).close();
    while (this.#open.length !== 0) this.#endElement(this.#xml.length, this.#xml.length);
    const failed = this.#failedAt;
    const end = this.#base + this.#xml.length;
    const problems = failed === undefined ? [] : [notXml(Math.min(this.#base + failed, end), end)];
    return { root: this.#all[0], all: this.#all, problems };
  }

  /** Returns where the parser stands in `xml`. */
  #position(): number {
    return Math.min(this.#parser.position + this.#shift, this.#xml.length);
  }

  #startTag(name: string): void {
    this.#tagStart = this.#xml.lastIndexOf('<', this.#position() - 1);
    const start = this.#tagStart + 1;
    const written = this.#xml.slice(start, start + name.length);
    if (this.#isFull()) {
      this.#ignoredDepth += 1;
      return;
    }
    const prefix = written.lastIndexOf(':') + 1;
    const element: OpenElement = {
      name: written.slice(prefix),
      nameSpan: this.#wire(start + prefix, start + written.length),
      attributes: new Map(),
      children: [],
      text: '',
      contentSpan: this.#wire(start, start),
      span: this.#wire(this.#tagStart, this.#tagStart),
    };
    this.#open.at(-1)?.children.push(element);
    this.#open.push(element);
    this.#all.push(element);
  }

  #isFull(): boolean {
    return this.#ignoredDepth !== 0 || deepestElement <= this.#open.length || mostElements <= this.#all.length;
  }

  #openElement(attributes: Readonly<Record<string, string>>): void {
    const element = this.#open.at(-1);
    if (this.#ignoredDepth !== 0 || element === undefined) return;
    for (const [name, value] of Object.entries(attributes)) {
      this.#noteBareAmpersand(value);
      const restored = value.replaceAll(ampersandStandIn, '&');
      element.attributes.set(name.startsWith('xmlns') ? name : name.slice(name.lastIndexOf(':') + 1), restored);
    }
    element.contentSpan = this.#wire(this.#position(), this.#position());
  }

  #closeElement(): void {
    if (this.#ignoredDepth !== 0) {
      this.#ignoredDepth -= 1;
      return;
    }
    const end = this.#position();
    this.#endElement(this.#xml.lastIndexOf('<', end - 1), end);
  }

  /** `closing` is where the end tag begins; an empty-element tag has none, and its content is empty. */
  #endElement(closing: number, end: number): void {
    const element = this.#open.pop();
    if (element === undefined) return;
    const contentStart = element.contentSpan.start - this.#base;
    const content = trimmedSpan(this.#xml, contentStart, Math.max(contentStart, closing));
    element.contentSpan = this.#wire(content.start, content.end);
    element.span = this.#wire(element.span.start - this.#base, end);
  }

  /** In CDATA an ampersand is text; elsewhere a bare one is where the body stops being XML. */
  #noteBareAmpersand(text: string): void {
    if (this.#bareAmpersandAt === -1 || !text.includes(ampersandStandIn)) return;
    this.#failedAt = Math.min(this.#bareAmpersandAt, this.#failedAt ?? this.#bareAmpersandAt);
  }

  #addText(text: string): void {
    const element = this.#open.at(-1);
    if (element !== undefined && this.#ignoredDepth === 0) element.text += text.replaceAll(ampersandStandIn, '&');
  }

  #wire(start: number, end: number): Span {
    return span(this.#base + start, this.#base + Math.max(start, end));
  }
}

/** A private-use character that stands for an ampersand which begins no reference; saxes would drop the text behind it. */
const ampersandStandIn = '\ue000';
const bareAmpersand = /&(?!#?[0-9A-Za-z]{1,32};)/;
const bareAmpersands = new RegExp(bareAmpersand, 'g');

/**
 * Returns the text with `<3gpp-ims>` and bare ampersands made readable: a published sample has this root, though no XML
 * name may begin with a digit. One character stands for one, so that positions hold; names are taken as written.
 */
function readable(xml: string): string {
  return xml.replace(/<(\/?)\d/g, '<$1_').replace(bareAmpersands, ampersandStandIn);
}
