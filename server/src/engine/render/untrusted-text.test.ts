import { describe, expect, it } from 'vitest';
import { analyse, finished } from '../log/analyse.ts';
import type { Trace } from '../log/trace.ts';
import { findings } from '../rules/check.ts';
import { defaultRuleSettings } from '../rules/rule-settings.ts';
import { briefProse } from '../testing/brief-prose.ts';
import { request, response } from '../testing/sip-text.ts';
import { documentText } from '../text/text-source.ts';
import { actionTitle } from './action-title.ts';
import { codeBlock } from './code-block.ts';
import { codeSpan } from './code-span.ts';
import { compareCodes } from './compare-codes.ts';
import { explainMessage } from './explain-message.ts';
import { findingMessage, relatedLabel } from './finding-message.ts';
import { hover } from './hover.ts';
import { shortVisibleText, visibleText } from './visible-text.ts';

const hostile = [
  '`code`',
  '``two`` and ```three```',
  '](command:workbench.action.terminal.new)',
  'a` [x](command:workbench.a) ` ``[y](https://evil.example)`` z',
  '[click](https://evil.example)',
  '<img src=x onerror=alert(1)>',
  '$(trash)',
  'a|b|c',
  '**bold** _it_ ~~s~~ # h',
  '\u202Egnp.exe',
  '\u001b[31mred\u0007',
  '{to}{uri}',
  '&lt;b&gt;',
  '\\`escaped\\`',
];

const prose = briefProse('en');
const commands = new Set(['sipLens.compareCodes', 'sipLens.showRemedy']);
const context = { prose, clientCommands: commands, maxHops: 5 };

/** Returns Markdown without its code spans and blocks, as CommonMark reads them: what is left must be ours alone. */
function outsideCode(markdown: string): string {
  const withoutBlocks = markdown.replace(/^(`{3,})sip\n[\s\S]*?\n\1$/gm, 'BLOCK');
  let rest = '';
  let at = 0;
  while (at < withoutBlocks.length) {
    const run = /^`+/.exec(withoutBlocks.slice(at))?.[0];
    if (run === undefined) {
      rest += withoutBlocks.charAt(at);
      at += 1;
      continue;
    }
    const close = closing(withoutBlocks, at + run.length, run.length);
    if (close === undefined) rest += run;
    at = close ?? at + run.length;
  }
  return rest;
}

function closing(text: string, from: number, length: number): number | undefined {
  const line = text.indexOf('\n', from);
  const end = line === -1 ? text.length : line;
  for (const match of text.slice(from, end).matchAll(/`+/g)) {
    if (match[0].length === length) return from + match.index + length;
  }
  return undefined;
}

/** A trace in which every place that we show holds the hostile text. */
function traceOf(text: string): Trace {
  const word = text.replaceAll(' ', '');
  const body = `<ims-3gpp version="1"><alternative-service><type>${xml(text)}</type><reason>${xml(text)}</reason><action>${xml(text)}</action></alternative-service></ims-3gpp>`;
  return analyse(
    documentText(
      [
        request('INVITE', `sip:${word}@example.com`),
        response(`301 ${text}`, {
          headers: [`Contact: "${text}" <sip:${word}@example.net;x=${word}?h=${word}>;q=0.5, <sip:${word}@[::1]>`],
        }),
        request('INVITE', `sip:${word}@example.net;x=${word}`, { vias: ['2'], cseq: 2 }),
        response(`404 ${text}`, { vias: ['2'], cseq: 2 }),
        request('INVITE', 'sip:1@example.com', { callId: 'b', cseq: 5 }),
        response('380 Alternative Service', {
          callId: 'b',
          cseq: 5,
          headers: [
            `Contact: <sip:${word}@example.org>`,
            `P-Asserted-Identity: <sip:${word}@a>`,
            `Content-Type: ${word}`,
          ],
          body,
        }),
      ].join(''),
    ),
  );
}

function xml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('\u001b', '').replaceAll('\u0007', '');
}

function everyText(trace: Trace): readonly string[] {
  const texts: string[] = [];
  for (let offset = 0; offset < trace.text.chars.length; offset += 3) {
    const found = hover(trace, offset, context);
    if (found !== undefined && !texts.includes(found.markdown)) texts.push(found.markdown);
  }
  for (let index = 0; index < trace.count; index += 1) {
    texts.push(
      compareCodes(301, 380, prose, { trace, index, maxHops: 5 }),
      explainMessage(trace, index, context) ?? '',
    );
  }
  return texts;
}

describe('text of a trace', () => {
  it.each(hostile)('stays inside code in all Markdown: %j', (text) => {
    const texts = everyText(traceOf(text));
    expect(texts.length).toBeGreaterThan(10);
    for (const markdown of texts) {
      const rest = outsideCode(markdown);
      expect(rest).not.toMatch(/workbench|evil|<img|\$\(|gnp|~~s~~|\{to\}|a\|b|&lt;|escaped/);
      expect(markdown).not.toMatch(
        /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/,
      );
      for (const [, link = ''] of rest.matchAll(/\]\(([^)]*)\)/g)) {
        expect(link).toMatch(
          /^(?:https:\/\/www\.rfc-editor\.org\/|command:sipLens\.(?:compareCodes|showRemedy)\?(?:\d|%5B|%5D|%2C)+$)/,
        );
      }
    }
  });

  it.each(hostile)('is one visible line in messages, labels and titles: %j', (text) => {
    const trace = traceOf(text);
    const found = finished(findings(trace, defaultRuleSettings));
    expect(found.length).toBeGreaterThan(1);
    for (const finding of found) {
      const lines = [
        findingMessage(finding, 'en'),
        ...finding.related.map((one) => relatedLabel(one, 'ja')),
        ...finding.remedies.map((remedy) => actionTitle(trace, remedy, 'en')),
      ];
      for (const line of lines) expect(line).not.toMatch(/[\u0000-\u001f\u007f-\u009f\u202a-\u202e]/);
    }
  });
});

describe('codeSpan', () => {
  it('takes a fence longer than any run of backticks inside, and a blank beside one at an edge', () => {
    expect(codeSpan('plain')).toBe('`plain`');
    expect(codeSpan('a`b')).toBe('``a`b``');
    expect(codeSpan('`edge``')).toBe('``` `edge`` ```');
    expect(codeSpan('')).toBe('` `');
  });

  it('shows what cannot be seen, on one line, and cuts what is long', () => {
    expect(codeSpan('a\r\nb\u202Ec')).toBe('`a␍␊b<U+202E>c`');
    expect(codeSpan('x'.repeat(500))).toBe(`\`${'x'.repeat(160)}…\``);
  });
});

describe('codeBlock', () => {
  it('takes a fence longer than any run of backticks inside', () => {
    expect(codeBlock('sip', 'a\r\n````\r\n\u001bb\r\n')).toBe('`````sip\na\n````\n␛b\n`````');
  });
});

describe('visibleText', () => {
  it('names C1 controls, marks of direction and lone surrogates, and keeps every other character', () => {
    expect(visibleText('é日本\u0085\u200b\ud800😀')).toBe('é日本<U+0085><U+200B><U+D800>😀');
    expect(shortVisibleText('😀😀😀', 2)).toBe('😀😀…');
  });
});
