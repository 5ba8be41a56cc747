import { captureMentions } from './capture-mentions.ts';
import { lineMentions } from './line-mentions.ts';
import type { MentionPattern } from './mention-pattern.ts';
import { phoneMentions } from './phone-mentions.ts';
import { serverMentions } from './server-mentions.ts';

/** Every way in which a line mentions a message; where two fit a place of a line, the first is meant. */
export const mentionPatterns: readonly MentionPattern[] = [
  ...captureMentions,
  ...serverMentions,
  ...phoneMentions,
  ...lineMentions,
];
