import { contactNotReachableFromPeer } from './contact-not-reachable-from-peer.ts';
import { loop } from './loop.ts';
import { privateContact } from './private-contact.ts';
import { receivedRportMismatch } from './received-rport-mismatch.ts';
import { recordRouteNotHonoured } from './record-route-not-honoured.ts';
import { routeSetReversed } from './route-set-reversed.ts';
import { routeWithoutLr } from './route-without-lr.ts';
import { sipsWithInsecureTransport } from './sips-with-insecure-transport.ts';
import { unreachableContact } from './unreachable-contact.ts';
import type { Rule } from '../rule.ts';

/** The rules about the ways that messages take, and about addresses that nobody reaches. Findings of one severity are reported in this order. */
export const routingRules: readonly Rule[] = [
  privateContact,
  contactNotReachableFromPeer,
  unreachableContact,
  routeWithoutLr,
  sipsWithInsecureTransport,
  recordRouteNotHonoured,
  loop,
  receivedRportMismatch,
  routeSetReversed,
];
