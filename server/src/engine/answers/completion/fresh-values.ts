import { newBranch } from '../new-branch.ts';

/** Identifiers for a message that is being written; equal seeds give equal ones. */
export interface FreshValues {
  /** A Via branch; another `name` gives another one. */
  branch(name: string): string;
  tag(name: string): string;
  callId(name: string): string;
}

/** Returns identifiers made from `seed`: the engine has no random source, so the caller says what is new. */
export function freshValues(seed: string): FreshValues {
  const digits = (name: string): string => newBranch(`${seed} ${name}`).slice('z9hG4bK'.length);
  return {
    branch: (name) => newBranch(`${seed} branch ${name}`),
    tag: (name) => digits(`tag ${name}`).slice(0, 8),
    callId: (name) => `${digits(`call ${name}`)}@client.example.com`,
  };
}
