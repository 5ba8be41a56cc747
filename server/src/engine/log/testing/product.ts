/** A log of one product: what it writes around an INVITE that it sent and around the 301 that came back, and healthy lines beside. */
export interface Product {
  readonly id: string;
  readonly title: string;
  readonly sent: readonly string[];
  readonly received: readonly string[];
  /** What stands before a start line on its own line. */
  readonly before?: readonly [sent: string, received: string];
  readonly line?: (line: string) => string;
  readonly below?: readonly string[];
  /** What the log says of the two: time, source, destination, transport. */
  readonly heads: readonly [sent: string, received: string];
  /** Lines that the product writes every day and that are no message. */
  readonly healthy: readonly string[];
}
