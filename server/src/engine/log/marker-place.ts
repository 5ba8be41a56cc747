import type { Layout } from './layout.ts';

/** Where the marker of a message is looked for. */
export interface MarkerPlace {
  readonly chars: string;
  readonly floor: number;
  readonly layout: Layout;
  /** Where the message's line begins. */
  readonly end: number;
  /** True where lines stand between the marker and the message. */
  readonly hasGap: boolean;
}
