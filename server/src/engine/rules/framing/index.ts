import { badFolding } from './bad-folding.ts';
import { badHeaderName } from './bad-header-name.ts';
import { badRequestLine } from './bad-request-line.ts';
import { badSipVersion } from './bad-sip-version.ts';
import { badStatusCode } from './bad-status-code.ts';
import { badStatusLine } from './bad-status-line.ts';
import { bareCarriageReturn } from './bare-carriage-return.ts';
import { bareLineFeed } from './bare-line-feed.ts';
import { controlCharacter } from './control-character.ts';
import { headerWithoutColon } from './header-without-colon.ts';
import { headersInRequestUri } from './headers-in-request-uri.ts';
import { leadingGarbage } from './leading-garbage.ts';
import { missingBlankLine } from './missing-blank-line.ts';
import { missingReasonSeparator } from './missing-reason-separator.ts';
import { requestUriInBrackets } from './request-uri-in-brackets.ts';
import { spaceInRequestUri } from './space-in-request-uri.ts';
import { truncatedMessage } from './truncated-message.ts';
import { twoMessagesInOne } from './two-messages-in-one.ts';
import { unknownMethod } from './unknown-method.ts';
import { unregisteredStatusCode } from './unregistered-status-code.ts';
import { unusualReasonPhrase } from './unusual-reason-phrase.ts';
import type { Rule } from '../rule.ts';

/** The rules about where messages begin and end, and their first lines. Findings of one severity are reported in this order. Of two rules that name a fault the first speaks. */
export const framingRules: readonly Rule[] = [
  controlCharacter,
  headerWithoutColon,
  badHeaderName,
  badFolding,
  badStatusCode,
  badSipVersion,
  requestUriInBrackets,
  spaceInRequestUri,
  headersInRequestUri,
  badRequestLine,
  badStatusLine,
  missingBlankLine,
  truncatedMessage,
  twoMessagesInOne,
  leadingGarbage,
  bareCarriageReturn,
  bareLineFeed,
  missingReasonSeparator,
  unregisteredStatusCode,
  unusualReasonPhrase,
  unknownMethod,
];
