import type { TextDocument } from 'vscode';

/**
 * Documents of these schemes are what VS Code and its extensions make beside the user's files: output channels (ours
 * too, and each line of ours would make another one), old versions of a file, chat and comment boxes.
 */
const schemes: ReadonlySet<string> = new Set([
  'output',
  'git',
  'gitfs',
  'git-index',
  'svn',
  'hg',
  'scm-history-item',
  'comment',
  'debug',
  'vscode',
  'vscode-scm',
  'vscode-settings',
  'vscode-terminal',
  'vscode-interactive-input',
  'vscode-chat-code-block',
  'chat-editing-text-model',
  'chat-editing-snapshot-text-model',
  'walkThrough',
  'walkThroughSnippet',
  'search-editor',
  'sip-lens',
]);

/** Tells whether a document is nothing that the user would call a file. */
export function isNoise({ uri }: TextDocument): boolean {
  return schemes.has(uri.scheme);
}
