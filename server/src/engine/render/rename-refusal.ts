import type { RenameRefusal } from '../answers/rename/new-name-problem.ts';
import type { Language } from './language.ts';

const en: Readonly<Record<RenameRefusal, string>> = {
  log: 'This is a log, and a log is evidence: it stays as it was written. To change names, save a copy with the ending .sip and rename there.',
  'nothing-here': 'There is nothing to rename here: put the cursor on a Call-ID, a tag, a branch or a URI.',
  'call-id-malformed':
    'That cannot be a Call-ID: it is a word, or two with an @ between them, without blanks, commas or semicolons (RFC 3261 §25.1).',
  'tag-malformed':
    "That cannot be a tag: only letters, digits and - . ! % * _ + ` ' ~ may stand in one (RFC 3261 §25.1).",
  'branch-malformed':
    "That cannot be a branch: only letters, digits and - . ! % * _ + ` ' ~ may stand in one (RFC 3261 §25.1).",
  'branch-without-cookie':
    'A branch begins with z9hG4bK: by that, receivers know that it identifies the transaction (RFC 3261 §8.1.1.7). Please keep it in front.',
  'uri-malformed':
    'That is no complete URI: it needs a scheme and what it leads to, as sip:bob@example.com or tel:+15550100, without blanks and angle brackets.',
  'uri-with-headers':
    'That URI asks for header fields (behind the “?”), which no request line, From or To may have (RFC 3261 §19.1.1). Please leave them out.',
  'call-id-taken': 'This Call-ID is taken in this file: two calls would become one. Please choose another one.',
  'tag-taken':
    'This tag is taken in this call: two parties could not be told apart any more. Please choose another one.',
  'branch-taken': 'This branch is taken in this call: two transactions would become one. Please choose another one.',
};

const ja: Readonly<Record<RenameRefusal, string>> = {
  log: 'これはログです。ログは証跡なので書き換えません。名前を変えるには、拡張子 .sip のコピーを保存し、そちらで変更してください。',
  'nothing-here':
    'ここには名前を変更できるものがありません。Call-ID、tag、branch、URI のいずれかにカーソルを置いてください。',
  'call-id-malformed':
    'Call-ID として使えません。空白、コンマ、セミコロンを含まない 1 語、または @ でつないだ 2 語にしてください (RFC 3261 §25.1)。',
  'tag-malformed': "tag として使えません。使えるのは英数字と - . ! % * _ + ` ' ~ だけです (RFC 3261 §25.1)。",
  'branch-malformed': "branch として使えません。使えるのは英数字と - . ! % * _ + ` ' ~ だけです (RFC 3261 §25.1)。",
  'branch-without-cookie':
    'branch は z9hG4bK で始めます。受信側はこれを見て、branch でトランザクションを識別できると判断します (RFC 3261 §8.1.1.7)。先頭に残してください。',
  'uri-malformed':
    'URI として完全ではありません。sip:bob@example.com や tel:+15550100 のように、スキームと宛先を、空白や山括弧なしで書いてください。',
  'uri-with-headers':
    'この URI は「?」の後ろでヘッダーを指定していますが、リクエスト行、From、To では許されません (RFC 3261 §19.1.1)。その部分を除いてください。',
  'call-id-taken':
    'この Call-ID はすでにこのファイルで使われています。2 つの呼が 1 つになってしまうため、別の値にしてください。',
  'tag-taken': 'この tag はすでにこの呼で使われています。両者を区別できなくなるため、別の値にしてください。',
  'branch-taken':
    'この branch はすでにこの呼で使われています。2 つのトランザクションが 1 つになってしまうため、別の値にしてください。',
};

/** Returns why something cannot be renamed, and what to do, as a sentence. */
export function renameRefusal(refusal: RenameRefusal, language: Language): string {
  return { en, ja }[language][refusal];
}
