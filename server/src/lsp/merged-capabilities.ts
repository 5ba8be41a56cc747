import type { ServerCapabilities } from 'vscode-languageserver';
import type { ClientFacts } from './client-facts.ts';
import type { Feature } from './features/feature.ts';
import { isRecord } from './is-record.ts';

/** Returns what all features announce together; `workspace` is the one key that several may fill, each its own part. */
export function mergedCapabilities(features: readonly Feature[], client: ClientFacts): ServerCapabilities {
  let merged: ServerCapabilities = {};
  for (const feature of features) {
    const own = feature.capabilities(client);
    const workspace = { ...merged.workspace, ...own.workspace };
    merged = { ...merged, ...own, ...(Object.keys(workspace).length === 0 ? {} : { workspace }) };
  }
  return merged;
}

/** Returns the keys that a feature claims, those below `workspace` by their path. */
export function claimedKeys(capabilities: ServerCapabilities): readonly string[] {
  return Object.entries(capabilities).flatMap(([key, value]: [string, unknown]) => {
    return key === 'workspace' && isRecord(value) ? Object.keys(value).map((part) => `workspace.${part}`) : [key];
  });
}
