import * as vscode from 'vscode';
import { until } from './until.ts';

/** Waits until this text is on the clipboard. */
export async function untilClipboard(text: string): Promise<void> {
  await until(`${text} on the clipboard`, async () =>
    (await vscode.env.clipboard.readText()) === text ? true : undefined,
  );
}
