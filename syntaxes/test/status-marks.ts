import type { TokenLine } from './grammar-host.ts';

/** A coloured status line: 1-based line, the code, and the class that its scope names. */
export interface StatusMark {
  readonly line: number;
  readonly code: number;
  readonly className: string;
}

/** The class name in the scopes, by the first digit of the code. */
export const classNames: Readonly<Record<string, string>> = {
  1: 'informational',
  2: 'success',
  3: 'redirection',
  4: 'client-error',
  5: 'server-error',
  6: 'global-failure',
};

const classScope = /^constant\.numeric\.status\.([a-z-]+)\.sip$/;

/** Returns every token that carries a class scope, in order. */
export function statusMarks(lines: readonly TokenLine[]): readonly StatusMark[] {
  return lines.flatMap((line, index) =>
    line.tokens.flatMap((token) =>
      token.scopes.flatMap((scope) =>
        scope.split(' ').flatMap((part) => {
          const className = classScope.exec(part)?.[1];
          return className === undefined
            ? []
            : [{ line: index + 1, code: Number(line.text.slice(token.start, token.start + 3)), className }];
        }),
      ),
    ),
  );
}

/** Returns the marks as `line:code`, the form of the tables of facts; a wrong class is added to it. */
export function statusList(lines: readonly TokenLine[]): readonly string[] {
  return statusMarks(lines).map((mark) => {
    const expected = classNames[String(mark.code).slice(0, 1)];
    return mark.className === expected ? `${mark.line}:${mark.code}` : `${mark.line}:${mark.code} as ${mark.className}`;
  });
}
