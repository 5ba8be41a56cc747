import type { ServerCapabilities } from 'vscode-languageserver';
import type { ClientFacts } from './client-facts.ts';
import type { Feature } from './features/feature.ts';
import { isRecord } from './is-record.ts';

/** Returns what all features announce together; `workspace` is the one key that several may fill, each its own part. */
export function mergedCapabilities(features: readonly Feature[], client: ClientFacts): ServerCapabilities {
  const announced = features.map((feature) => feature.capabilities(client));
  const workspace = announced.flatMap((each) => Object.entries(each.workspace ?? {}));
  const all = Object.fromEntries(announced.flatMap((each) => Object.entries(each)));
  return workspace.length === 0 ? all : { ...all, workspace: Object.fromEntries(workspace) };
}

/** Returns the keys that a feature claims, those below `workspace` by their path. */
export function claimedKeys(capabilities: ServerCapabilities): readonly string[] {
  return Object.entries(capabilities).flatMap(([key, value]: [string, unknown]) => {
    return key === 'workspace' && isRecord(value) ? Object.keys(value).map((part) => `workspace.${part}`) : [key];
  });
}
