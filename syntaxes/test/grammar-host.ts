import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { createOnigScanner, createOnigString, loadWASM } from 'vscode-oniguruma';
import { INITIAL, Registry, parseRawGrammar } from 'vscode-textmate';
import type { IGrammar, IOnigLib, IRawGrammar, IRawTheme } from 'vscode-textmate';
import { textLogStandIn, textMarkdownStandIn, textXmlStandIn } from './stand-in-grammars.ts';

/** One token of a line: offsets in UTF-16 units, end exclusive, scopes from the root to the innermost. */
export interface Token {
  readonly start: number;
  readonly end: number;
  readonly scopes: readonly string[];
}

export interface TokenLine {
  readonly text: string;
  readonly tokens: readonly Token[];
}

/** Grammars as VS Code would load them; `searches` counts the calls into the regex engine since the last reading,
 * `colours` is the theme's table that token metadata points into. */
export interface GrammarHost {
  readonly grammar: (scopeName: string) => Promise<IGrammar>;
  readonly searches: () => number;
  readonly colours: () => readonly string[];
}

export const grammarFolder = join(import.meta.dirname, '..');

const files: Readonly<Record<string, string>> = {
  'source.sip': 'sip.tmLanguage.json',
  'sip.injection.log': 'sip.injection.log.tmLanguage.json',
  'sip.injection.markdown': 'sip.markdown.tmLanguage.json',
};

const standIns: Readonly<Record<string, object>> = {
  'text.log': textLogStandIn,
  'text.html.markdown': textMarkdownStandIn,
  'text.xml': textXmlStandIn,
};

const injections: Readonly<Record<string, readonly string[]>> = {
  'text.log': ['sip.injection.log'],
  'text.html.markdown': ['sip.injection.markdown'],
};

type Scanner = ReturnType<IOnigLib['createOnigScanner']>;

const wasmPath = createRequire(import.meta.url).resolve('vscode-oniguruma/release/onig.wasm');
const wasm = loadWASM(new Uint8Array(readFileSync(wasmPath)).buffer);

/** Returns a host with our grammars, stand-ins for VS Code's own, and optionally a theme. */
export function grammarHost(theme?: IRawTheme): GrammarHost {
  let searches = 0;
  const registry = new Registry({
    onigLib: wasm.then(() => ({
      createOnigString,
      createOnigScanner: (sources: string[]) => {
        const scanner: Scanner = createOnigScanner(sources);
        return {
          findNextMatchSync: (...search: Parameters<Scanner['findNextMatchSync']>) => {
            searches += 1;
            return scanner.findNextMatchSync(...search);
          },
        };
      },
    })),
    loadGrammar: async (scopeName) => rawGrammar(scopeName),
    getInjections: (scopeName) => [...(injections[scopeName] ?? [])],
    ...(theme === undefined ? {} : { theme }),
  });
  return {
    grammar: async (scopeName) => {
      const grammar = await registry.loadGrammar(scopeName);
      if (grammar === null) throw new Error(`no grammar ${scopeName}`);
      return grammar;
    },
    searches: () => {
      const seen = searches;
      searches = 0;
      return seen;
    },
    colours: () => registry.getColorMap(),
  };
}

/** Returns every line of the text with its tokens; line ends may be LF or CRLF. */
export function tokenLines(grammar: IGrammar, text: string): readonly TokenLine[] {
  let stack = INITIAL;
  return text.split(/\r?\n/).map((line) => {
    const result = grammar.tokenizeLine(line, stack);
    stack = result.ruleStack;
    const tokens = result.tokens.map((token) => ({
      start: token.startIndex,
      end: Math.min(token.endIndex, line.length),
      scopes: token.scopes,
    }));
    return { text: line, tokens };
  });
}

function rawGrammar(scopeName: string): IRawGrammar | null {
  const file = files[scopeName];
  if (file !== undefined) return parseRawGrammar(readFileSync(join(grammarFolder, file), 'utf8'), file);
  const standIn = standIns[scopeName];
  return standIn === undefined ? null : parseRawGrammar(JSON.stringify(standIn), `${scopeName}.json`);
}
