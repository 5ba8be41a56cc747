import { alternativeService } from '../call/alternative-service.ts';
import { readRedirect } from '../call/read-redirect.ts';
import type { Redirect } from '../call/redirect.ts';
import type { Trace } from '../log/trace.ts';
import { statusCodes } from '../reference/status-codes.ts';
import { validityOf } from './redirect-facts.ts';

/** One thing that a message says for or against a code; render has the words. Strings come from the trace. */
export interface Reading {
  readonly id:
    | 'body-without-contact'
    | 'ims-body'
    | 'contact-without-body'
    | 'service-urn'
    | 'ims-380'
    | 'nothing-380'
    | 'fits-380'
    | 'expires-301'
    | 'fits-301'
    | 'fits-302'
    | 'fits-302-once'
    | 'several-contacts'
    | 'one-contact-300'
    | 'fits-300'
    | 'fits-305'
    | 'no-contact'
    | 'other-phrase'
    | 'neither';
  readonly args: Readonly<Record<string, string | number>>;
}

/** Returns what the response `index` says about which of two codes fits it; empty for a request. */
export function compareReadings(trace: Trace, index: number, codes: readonly number[]): readonly Reading[] {
  const line = trace.message(index).startLine;
  if (line.kind !== 'response') return [];
  const { status } = line;
  const redirect = readRedirect(trace, index);
  return [
    ...(codes.includes(status) ? [] : [reading('neither', { status })]),
    ...(redirect === undefined ? [] : redirectReadings(trace, redirect)),
    ...phraseReadings(status, line.reason),
  ];
}

function reading(id: Reading['id'], args: Reading['args'] = {}): Reading {
  return { id, args };
}

function redirectReadings(trace: Trace, redirect: Redirect): readonly Reading[] {
  if (redirect.status === 380) return alternativeReadings(trace, redirect);
  const { status, contacts } = redirect;
  const offer = alternativeService(trace, redirect.response);
  if (offer.ims !== undefined) return [reading('ims-body', { status })];
  if (contacts.length !== 0) return contactReadings(trace, redirect);
  if (!offer.hasBody) return [reading('no-contact')];
  return [reading('body-without-contact', { status, type: offer.contentType ?? '?' })];
}

function alternativeReadings(trace: Trace, redirect: Redirect): readonly Reading[] {
  const { ims, hasBody, contentType, serviceUrn } = alternativeService(trace, redirect.response);
  if (ims !== undefined) return [reading('ims-380')];
  if (serviceUrn !== undefined) return [reading('service-urn')];
  if (hasBody) return [reading('fits-380', { type: contentType ?? '?' })];
  return [reading(redirect.contacts.length === 0 ? 'nothing-380' : 'contact-without-body')];
}

function contactReadings(trace: Trace, redirect: Redirect): readonly Reading[] {
  const count = redirect.contacts.length;
  const several = 1 < count ? [reading('several-contacts', { count })] : [];
  switch (redirect.status) {
    case 300:
      return [count === 1 ? reading('one-contact-300') : reading('fits-300', { count })];
    case 301:
      return [...validityReadings(trace, redirect, 'expires-301', 'fits-301'), ...several];
    case 302:
      return [...validityReadings(trace, redirect, 'fits-302', 'fits-302-once'), ...several];
    case 305:
      return [reading('fits-305')];
    default:
      return several;
  }
}

function validityReadings(
  trace: Trace,
  redirect: Redirect,
  withExpiry: Reading['id'],
  without: Reading['id'],
): readonly Reading[] {
  const [first] = redirect.contacts;
  if (first === undefined) return [];
  const validity = validityOf(trace, redirect, first);
  return [validity.kind === 'seconds' ? reading(withExpiry, { seconds: validity.seconds }) : reading(without)];
}

/** A phrase is free text; only the registered phrase of another code misleads. */
function phraseReadings(status: number, phrase: string): readonly Reading[] {
  const same = (one: string): boolean => one.toLowerCase() === phrase.trim().toLowerCase();
  const owners = statusCodes.filter((known) => same(known.phrase));
  const [owner] = owners;
  if (owner === undefined || owners.some((known) => known.code === status)) return [];
  return [reading('other-phrase', { phrase, code: owner.code })];
}
