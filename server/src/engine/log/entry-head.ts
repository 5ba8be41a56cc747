import type { Timestamp } from './timestamp.ts';

/** What the log says about a message, beside the message: when, from where, to where. Absent = the log does not tell. */
export interface EntryHead {
  readonly time?: Timestamp;
  readonly direction?: 'sent' | 'received';
  /** `host:port`, an IPv6 host in brackets. */
  readonly source?: string;
  readonly destination?: string;
  /** Upper case: UDP, TCP, TLS, WS, WSS, SCTP. */
  readonly transport?: string;
  /** In a capture's file: the number of the frame that completed the message, 1-based, as Wireshark counts. */
  readonly frame?: number;
}
