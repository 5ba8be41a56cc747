import { describe, expect, it } from 'vitest';
import { grammarHost, tokenLines } from './grammar-host.ts';
import { statusMarks } from './status-marks.ts';
import { traps } from './traps.ts';

const host = grammarHost();

describe.each(['source.sip', 'text.log'])('%s', (scopeName) => {
  it.each(traps)('has no class colour in %j', async (line) => {
    const grammar = await host.grammar(scopeName);
    expect(statusMarks(tokenLines(grammar, line))).toEqual([]);
    const after = tokenLines(grammar, `SIP/2.0 200 OK\nl: 0\n${line}\n\n${line}`);
    expect(statusMarks(after).map((mark) => mark.line)).toEqual([1]);
  });
});
