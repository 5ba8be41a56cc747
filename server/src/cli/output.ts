/** Where the command line writes; tests hand in their own. */
export interface Output {
  /** Octets are UTF-8 and only lent. */
  out(text: string | Uint8Array): void;
  problem(text: string): void;
  /** Writes what is held. Throws where it cannot be written, such as on a full disk. */
  flush(): void;
  /** True once nobody reads the output any more (`sip-lens … | head`): what remains need not be written. */
  readonly isUnread: boolean;
}
