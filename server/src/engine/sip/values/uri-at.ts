import {
  hostPart,
  opaquePart,
  passwordPart,
  portPart,
  uriNode,
  uriSchemePart,
  userPart,
} from '../syntax/node-kinds.ts';
import type { UriPart } from './header-value.ts';
import { named } from './named-part.ts';
import { kindAt, parametersOf, partAt, uriHeadersOf, type Tape } from './tape-node.ts';

/** Returns the URI whose node stands at `index`. */
export function uriAt(tape: Tape, index: number): UriPart {
  return {
    ...partAt(tape, index),
    isUsable: kindAt(tape, index) === uriNode,
    ...named('scheme', tape, index, uriSchemePart),
    ...named('user', tape, index, userPart),
    ...named('password', tape, index, passwordPart),
    ...named('host', tape, index, hostPart),
    ...named('port', tape, index, portPart),
    ...named('opaque', tape, index, opaquePart),
    parameters: parametersOf(tape, index),
    headers: uriHeadersOf(tape, index),
  };
}
