import { window } from 'vscode';
import type { QuickPickItem } from 'vscode';
import { statusCodesRequest } from '../../../server/src/protocol/index.ts';
import type { StatusCodesResult } from '../../../server/src/protocol/index.ts';
import type { Services } from './services.ts';

/** The codes that are explained in depth stand first. */
const first: readonly number[] = [301, 380, 302, 300, 305];

/**
 * Lets the user choose a status code; `preferred` stands at the top, `taken` is left out. Returns undefined when the user
 * chose none.
 */
export async function chooseCode(
  { client }: Services,
  title: string,
  { preferred, taken }: { readonly preferred?: number | undefined; readonly taken?: number },
): Promise<number | undefined> {
  const known = await client.sendRequest<StatusCodesResult>(statusCodesRequest);
  const order = [...(preferred === undefined ? [] : [preferred]), ...first];
  const rank = (code: number): number => (order.includes(code) ? order.indexOf(code) : order.length);
  const items = known
    .filter(({ code }) => code !== taken)
    .map(({ code, phrase }) => ({ label: String(code), description: phrase, code }));
  const sorted: (QuickPickItem & { readonly code: number })[] = items.toSorted((a, b) => {
    return rank(a.code) - rank(b.code) || a.code - b.code;
  });
  return (await window.showQuickPick(sorted, { title, matchOnDescription: true }))?.code;
}
