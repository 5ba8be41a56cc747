import type { CallKind } from './call.ts';

const kinds: ReadonlyMap<string, CallKind> = new Map(
  Object.entries({
    INVITE: 'call',
    ACK: 'call',
    BYE: 'call',
    CANCEL: 'call',
    PRACK: 'call',
    UPDATE: 'call',
    INFO: 'call',
    REGISTER: 'registration',
    SUBSCRIBE: 'subscription',
    NOTIFY: 'subscription',
    MESSAGE: 'message',
    OPTIONS: 'options',
    PUBLISH: 'publish',
    REFER: 'refer',
  } as const satisfies Readonly<Record<string, CallKind>>),
);

/** Returns what messages are about that begin with a request of this method, or with a response to one. */
export function kindOfMethod(method: string): CallKind {
  return kinds.get(method) ?? 'other';
}
