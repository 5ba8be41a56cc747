import {
  addressNode,
  bracketedPart,
  brokenUriNode,
  commentPart,
  credentialsNode,
  cseqNode,
  dateNode,
  displayNamePart,
  hostPart,
  mediaTypeNode,
  methodPart,
  numberNode,
  numberPart,
  parametersNode,
  portPart,
  productNode,
  protocolPart,
  quotedPart,
  rackNode,
  schemePart,
  secondNumberPart,
  subtypePart,
  timestampNode,
  tokenNode,
  tokenPart,
  transportPart,
  uriNode,
  versionPart,
  viaNode,
  warningNode,
  wildcardNode,
  wordNode,
  wordPart,
} from '../syntax/node-kinds.ts';
import { nodeSize } from '../syntax/syntax-reader.ts';
import type { AddressValue, HeaderValue, TokenValue } from './header-value.ts';
import { named } from './named-part.ts';
import { childOf, kindAt, nextOf, parametersOf, partAt, spanAt, type Tape } from './tape-node.ts';
import { uriAt } from './uri-at.ts';

/** Returns the value whose node stands at `index`. */
export function valueAt(tape: Tape, index: number): HeaderValue {
  const base = { span: spanAt(tape, index), parameters: parametersOf(tape, index) };
  const part = <Name extends string>(name: Name, kind: number): ReturnType<typeof named<Name>> => {
    return named(name, tape, index, kind);
  };
  const number = part('number', numberPart);
  switch (kindAt(tape, index)) {
    case addressNode:
      return { ...base, ...addressParts(tape, index) };
    case wildcardNode:
      return { kind: 'wildcard', ...base };
    case viaNode:
      return {
        kind: 'via',
        ...base,
        ...part('protocol', protocolPart),
        ...part('version', versionPart),
        ...part('transport', transportPart),
        ...part('host', hostPart),
        ...part('port', portPart),
      };
    case tokenNode:
      return { kind: 'token', ...base, ...tokenParts(tape, index) };
    case mediaTypeNode:
      return { kind: 'media-type', ...base, ...part('type', tokenPart), ...part('subtype', subtypePart) };
    case numberNode:
      return { kind: 'number', ...base, ...number, ...part('comment', commentPart) };
    case cseqNode:
      return { kind: 'cseq', ...base, ...number, ...part('method', methodPart) };
    case rackNode: {
      const method = part('method', methodPart);
      return {
        kind: 'rack',
        ...base,
        ...part('responseNumber', numberPart),
        ...part('number', secondNumberPart),
        ...method,
      };
    }
    default:
      return otherValueAt(tape, index, base);
  }
}

function otherValueAt(tape: Tape, index: number, base: Pick<HeaderValue, 'span' | 'parameters'>): HeaderValue {
  const part = <Name extends string>(name: Name, kind: number): ReturnType<typeof named<Name>> => {
    return named(name, tape, index, kind);
  };
  switch (kindAt(tape, index)) {
    case wordNode:
      return { kind: 'word', ...base, ...part('word', quotedPart), ...part('word', wordPart) };
    case credentialsNode:
      return { kind: 'credentials', ...base, ...part('scheme', schemePart), ...part('word', wordPart) };
    case dateNode:
      return { kind: 'date', ...base, date: partAt(tape, index) };
    case warningNode:
      return {
        kind: 'warning',
        ...base,
        ...part('code', numberPart),
        ...part('agent', wordPart),
        ...part('text', quotedPart),
      };
    case productNode:
      return {
        kind: 'product',
        ...base,
        ...part('product', tokenPart),
        ...part('version', versionPart),
        ...part('comment', commentPart),
      };
    case timestampNode:
      return { kind: 'timestamp', ...base, ...part('time', numberPart), ...part('delay', secondNumberPart) };
    case parametersNode:
      return { kind: 'parameters', ...base };
    default:
      return { kind: 'text', ...base, text: partAt(tape, index) };
  }
}

/** A token without parameters has no parts: it is itself. */
function tokenParts(tape: Tape, index: number): Pick<TokenValue, 'token'> {
  if (nextOf(tape, index) === index + nodeSize) return { token: partAt(tape, index) };
  return { ...named('token', tape, index, quotedPart), ...named('token', tape, index, tokenPart) };
}

function addressParts(tape: Tape, index: number): Omit<AddressValue, 'span' | 'parameters'> {
  const brackets = childOf(tape, index, bracketedPart);
  const owner = brackets ?? index;
  const uri = childOf(tape, owner, uriNode) ?? childOf(tape, owner, brokenUriNode);
  return {
    kind: 'address',
    ...named('displayName', tape, index, displayNamePart),
    ...named('displayName', tape, index, quotedPart),
    ...(uri === undefined ? {} : { uri: uriAt(tape, uri) }),
    ...(brackets === undefined ? {} : { brackets: spanAt(tape, brackets) }),
  };
}
