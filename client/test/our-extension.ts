import * as vscode from 'vscode';
import { until } from './until.ts';

/** Returns our extension; throws when VS Code does not know it. */
export function ourExtension(): vscode.Extension<unknown> {
  const extension = vscode.extensions.getExtension('sip-lens.sip-lens');
  if (extension === undefined) throw new Error('VS Code does not know the extension sip-lens.sip-lens.');
  return extension;
}

/** Waits until VS Code has activated our extension by itself; calling activate() would hide that it does not. */
export async function untilActive(): Promise<vscode.Extension<unknown>> {
  return await until('the activation of SIP Lens', () => {
    const extension = ourExtension();
    return extension.isActive ? extension : undefined;
  });
}
