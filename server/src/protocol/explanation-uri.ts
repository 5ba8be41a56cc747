/** The scheme of the documents that the server writes: `workspace/textDocumentContent` answers for it. */
export const explanationScheme = 'sip-lens';

/** What a virtual document explains, and at which message of which trace, where there is one at hand. */
export type Explanation = (
  | { readonly kind: 'compare'; readonly a: number; readonly b: number }
  | { readonly kind: 'remedy'; readonly code: number }
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
  const name = explanation.kind === 'compare' ? `${explanation.a}-${explanation.b}` : String(explanation.code);
  return { path: `/${explanation.kind}/${name}.md`, query };
}

/** Returns what the path and the decoded query of a URI name, or undefined when no explanation has such a URI. */
export function readExplanationUri(path: string, query: string): Explanation | undefined {
  const [, at, uri] = /^at=(\d{1,15})&uri=(.+)$/su.exec(query) ?? [];
  const place = at === undefined || uri === undefined ? {} : { place: { uri, at: Number(at) } };
  const [, a, b] = /^\/compare\/(\d{3})-(\d{3})\.md$/u.exec(path) ?? [];
  if (a !== undefined && b !== undefined) return { kind: 'compare', a: Number(a), b: Number(b), ...place };
  const [, code] = /^\/remedy\/(\d{3})\.md$/u.exec(path) ?? [];
  return code === undefined ? undefined : { kind: 'remedy', code: Number(code), ...place };
}
