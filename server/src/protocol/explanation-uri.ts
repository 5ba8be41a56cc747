/** The scheme of the documents that the server writes: `workspace/textDocumentContent` answers for it. */
export const explanationScheme = 'sip-lens';

type Variant = 'follow' | 'emergency' | 'alternative';

/** What a virtual document explains, and at which message of which trace, where there is one at hand. */
export type Explanation = (
  | { readonly kind: 'compare'; readonly a: number; readonly b: number }
  | { readonly kind: 'remedy'; readonly code: number }
  /** The page of a rule; `rule` has the form of an id and need not be one. */
  | { readonly kind: 'rule'; readonly rule: string }
  /** The request that comes after a response; `contactIndex` as in `DraftRequestParams`. */
  | { readonly kind: 'request'; readonly variant: Variant; readonly contactIndex?: number }
) & {
  /** The trace's document and an offset in the message (UTF-16 units). */
  readonly place?: { readonly uri: string; readonly at: number };
};

/**
 * Returns the parts of the URI that names an explanation, not yet percent-encoded:
 * `sip-lens:/compare/301-380.md?at=120&uri=file:///calls.log`. The trace's URI stands last, so that nothing in it ends it.
 */
export function explanationUri(explanation: Explanation): { readonly path: string; readonly query: string } {
  const { place } = explanation;
  const query = place === undefined ? '' : `at=${place.at}&uri=${place.uri}`;
  return { path: `/${explanation.kind}/${fileName(explanation)}`, query };
}

function fileName(explanation: Explanation): string {
  switch (explanation.kind) {
    case 'compare':
      return `${explanation.a}-${explanation.b}.md`;
    case 'remedy':
      return `${explanation.code}.md`;
    case 'rule':
      return `${explanation.rule}.md`;
    case 'request': {
      const { variant, contactIndex } = explanation;
      return contactIndex === undefined ? `${variant}.sip` : `${variant}-${contactIndex}.sip`;
    }
  }
}

/** Returns what the path and the decoded query of a URI name, or undefined when no explanation has such a URI. */
export function readExplanationUri(path: string, query: string): Explanation | undefined {
  const [, at, uri] = /^at=(\d{1,15})&uri=(.+)$/su.exec(query) ?? [];
  const place = at === undefined || uri === undefined ? {} : { place: { uri, at: Number(at) } };
  const [, a, b] = /^\/compare\/(\d{3})-(\d{3})\.md$/u.exec(path) ?? [];
  if (a !== undefined && b !== undefined) return { kind: 'compare', a: Number(a), b: Number(b), ...place };
  const [, code] = /^\/remedy\/(\d{3})\.md$/u.exec(path) ?? [];
  if (code !== undefined) return { kind: 'remedy', code: Number(code), ...place };
  const [, rule] = /^\/rule\/([a-z0-9-]{1,80})\.md$/u.exec(path) ?? [];
  if (rule !== undefined) return { kind: 'rule', rule, ...place };
  const [, variant, index] = /^\/request\/(follow|emergency|alternative)(?:-(\d{1,4}))?\.sip$/u.exec(path) ?? [];
  if (!isVariant(variant)) return undefined;
  const contact = index === undefined ? {} : { contactIndex: Number(index) };
  return { kind: 'request', variant, ...contact, ...place };
}

function isVariant(name: string | undefined): name is Variant {
  return name === 'follow' || name === 'emergency' || name === 'alternative';
}
