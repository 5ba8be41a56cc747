import type { SystemId } from './sip-systems.ts';

/** A setting or a script function of a system, as its makers' documentation names it; render has the words about what it does. */
export interface SystemSetting {
  /** What it is for; the rules name the topics that mend what they find. */
  readonly topic: string;
  readonly system: SystemId;
  /** Who has to change: the system that wrote the message, the one that it was meant for, or each of the two. */
  readonly side: 'sender' | 'receiver' | 'either';
  /** As one writes it. */
  readonly setting: string;
  /** The file, the section, the route: as the documentation calls it, in every language. */
  readonly where: string;
  /** The title of the documentation that names it. */
  readonly source: string;
}
