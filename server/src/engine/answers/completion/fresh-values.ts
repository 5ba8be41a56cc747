import { newBranch } from '../new-branch.ts';

/** Identifiers for a message that is being written; equal seeds give equal ones. */
export interface FreshValues {
  /** A Via branch; another `name` gives another one. */
  branch(name: string): string;
  tag(name: string): string;
  callId(name: string): string;
  /** 32 hexadecimal digits (RFC 7989 §6). */
  readonly sessionId: string;
  /** The time of whoever asks, as a Date says it (RFC 3261 §20.17); undefined where that is not known. */
  readonly date: string | undefined;
}

/** Returns identifiers made from `seed`: the engine has no random source and no clock, so the caller says what is new, and what time it is. */
export function freshValues(seed: string, date?: string): FreshValues {
  const digits = (name: string): string => newBranch(`${seed} ${name}`).slice('z9hG4bK'.length);
  return {
    sessionId: digits('session') + digits('session again'),
    date,
    branch: (name) => newBranch(`${seed} branch ${name}`),
    tag: (name) => digits(`tag ${name}`).slice(0, 8),
    callId: (name) => `${digits(`call ${name}`)}@client.example.com`,
  };
}
