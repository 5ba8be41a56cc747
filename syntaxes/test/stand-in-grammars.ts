/** A small stand-in for VS Code's own `text.log`: dates, words of severity, numbers, quoted strings. */
export const textLogStandIn = {
  scopeName: 'text.log',
  patterns: [
    { match: '\\b\\d{4}-\\d\\d-\\d\\d\\b', name: 'comment log.date' },
    { match: '\\b(?i:error|fail(?:ed)?)\\b', name: 'string.regexp log.error' },
    { match: '\\b(?i:warning)\\b', name: 'markup.deleted log.warning' },
    { match: '"[^"]*"', name: 'string log.string' },
    { match: '\\b\\d+\\b', name: 'constant.language log.constant' },
  ],
  repository: {},
};

/** A stand-in for `text.html.markdown`: headings only, fences come from the injection. */
export const textMarkdownStandIn = {
  scopeName: 'text.html.markdown',
  patterns: [{ match: '^#.*$', name: 'markup.heading.markdown' }],
  repository: {},
};

/** A stand-in for `text.xml`: a tag stays open until its bracket closes, as in the real one. */
export const textXmlStandIn = {
  scopeName: 'text.xml',
  patterns: [
    {
      begin: '(<)([?/]?[A-Za-z][\\w:-]*)',
      beginCaptures: { 2: { name: 'entity.name.tag.xml' } },
      end: '>',
      name: 'meta.tag.xml',
    },
  ],
  repository: {},
};
