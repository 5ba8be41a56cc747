import { SaxesParser } from 'saxes';
import { span, type Span } from '../../text/span.ts';
import type { Problem } from '../problem.ts';
import { trimmedSpan } from '../trimmed-span.ts';
import { ampersandStandIn, bareAmpersand, readableXml } from './readable-xml.ts';

/** A text of the document, entities resolved, and where it stands, without quotes and outer blanks. */
export interface XmlValue {
  readonly value: string;
  readonly span: Span;
}

/** One element. Spans are wire offsets. */
export interface XmlElement {
  /** As written, without a namespace prefix. */
  readonly name: string;
  readonly nameSpan: Span;
  /** By name, without a namespace prefix but for `xmlns`. */
  readonly attributes: ReadonlyMap<string, XmlValue>;
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
  /** At most two: where reading first went wrong, and where a document is larger than is read. */
  readonly problems: readonly Problem[];
}

/** A body of this kind has some thousand characters; what is longer than this is not read, in characters. */
const longestText = 262_144;
/** Elements beyond this number or depth are left out, so that a hostile body costs little. */
const mostElements = 10_000;
const deepestElement = 100;
/** saxes makes an exception of each fault and of each element that is open at the end, which is slow: this many are enough. */
const mostFailures = 20;
/** What ends a reading of too many faults; saxes has no other way to stop. */
const enough = new Error('The document has too many faults.');

interface OpenElement {
  name: string;
  nameSpan: Span;
  attributes: Map<string, XmlValue>;
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
  if (longestText < xml.length) return { root: undefined, all: [], problems: [tooLarge(base, base + xml.length)] };
  const reader = new TreeReader(xml, base);
  return reader.read();
}

function notXml(start: number, end: number): Problem {
  return { id: 'body-not-xml', span: span(start, end) };
}

function tooLarge(start: number, end: number): Problem {
  return { id: 'xml-too-large', span: span(start, end) };
}

/** Half a character, behind which saxes computes a code point that does not exist, and throws. */
const loneSurrogate = /[\ud800-\udbff](?![\udc00-\udfff])/g;

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
  #firstIgnored: number | undefined;
  #failedAt: number | undefined;
  #failures = 0;

  constructor(xml: string, base: number) {
    this.#xml = xml;
    this.#base = base;
    // An XML declaration is only legal at the very start; blank lines before it are forgiven.
    this.#shift = trimmedSpan(xml, 0, xml.length).start;
    this.#bareAmpersandAt = xml.search(bareAmpersand);
  }

  read(): XmlTree {
    this.#parser.on('error', () => {
      this.#failures += 1;
      this.#failedAt ??= this.#position();
      if (mostFailures < this.#failures) throw enough;
    });
    this.#parser.on('opentagstart', (tag) => this.#startTag(tag.name));
    this.#parser.on('attribute', ({ name, value }) => this.#addAttribute(name, value));
    this.#parser.on('opentag', () => this.#openElement());
    this.#parser.on('closetag', () => this.#closeElement());
    this.#parser.on('text', (text) => {
      this.#noteBareAmpersand(text);
      this.#addText(text);
    });
    this.#parser.on('cdata', (text) => this.#addText(text));
    this.#feed(readableXml(this.#xml.slice(this.#shift)));
    while (this.#open.length !== 0) this.#endElement(this.#xml.length, this.#xml.length);
    const failed = this.#failedAt;
    const end = this.#base + this.#xml.length;
    const cut = this.#firstIgnored;
    const problems = [
      ...(cut === undefined ? [] : [tooLarge(this.#base + cut, end)]),
      ...(failed === undefined ? [] : [notXml(Math.min(this.#base + failed, end), end)]),
    ];
    return { root: this.#all[0], all: this.#all, problems };
  }

  #feed(xml: string): void {
    try {
      this.#parser.write(xml.replace(loneSurrogate, '\ufffd')).close();
    } catch (error) {
      if (error !== enough) throw error;
    }
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
      this.#firstIgnored ??= this.#tagStart;
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

  #addAttribute(name: string, written: string): void {
    const element = this.#open.at(-1);
    if (this.#ignoredDepth !== 0 || element === undefined) return;
    this.#noteBareAmpersand(written);
    const key = name.startsWith('xmlns') ? name : name.slice(name.lastIndexOf(':') + 1);
    const value = written.replaceAll(ampersandStandIn, '&');
    if (!element.attributes.has(key)) element.attributes.set(key, { value, span: this.#attributeSpan() });
  }

  /** The parser stands behind the closing quote, and the same quote opens the value. */
  #attributeSpan(): Span {
    const end = Math.max(this.#tagStart, this.#position() - 1);
    const quote = this.#xml.charAt(end);
    const isQuoted = quote === '"' || quote === "'";
    const opening = isQuoted && this.#tagStart < end ? this.#xml.lastIndexOf(quote, end - 1) : -1;
    return opening < this.#tagStart ? this.#wire(this.#tagStart, end) : this.#wire(opening + 1, end);
  }

  #openElement(): void {
    const element = this.#open.at(-1);
    if (this.#ignoredDepth !== 0 || element === undefined) return;
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
