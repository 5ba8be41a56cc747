import * as vscode from 'vscode';
import { workspaceFile } from './open-trace.ts';

/** Where a log is wrapped line by line: what a line becomes, and at which column of it a column of the line then stands. */
export interface Wrapper {
  readonly wrapped: (line: string) => string;
  readonly column: (line: string, column: number) => number;
}

/** Docker's json-file driver: a record for each line. It writes the brackets of addresses and of XML as escapes, as Go does. */
export const docker: Wrapper = {
  wrapped: (line) => `${record}${escaped(`${line}\n`)}","stream":"stdout","time":"2026-11-22T11:20:51.461423208Z"}`,
  column: (line, column) => record.length + escaped(line.slice(0, column)).length,
};

const record = '{"log":"';

function escaped(text: string): string {
  const inQuotes = JSON.stringify(text).replace(
    /[<>&]/gu,
    (sign) => String.raw`\u00${sign.charCodeAt(0).toString(16)}`,
  );
  return inQuotes.slice(1, -1);
}

/** A tool whose every line is put behind the same words, as syslog and compose do. */
export function behind(prefix: string): Wrapper {
  return { wrapped: (line) => prefix + line, column: (_, column) => prefix.length + column };
}

/** Returns what `tcpdump -A` prints of the packets that ngrep has printed: it shows the octets before a message as well. */
export function asTcpdump(ngrep: string): string {
  return ngrep
    .split(/^(?=U \d)/mu)
    .slice(1)
    .map((packet) => tcpdumpPacket(packet.trimEnd().split('\n')))
    .join('\n');
}

function tcpdumpPacket([words = '', ...lines]: readonly string[]): string {
  const [, , time, from, , to] = words.split(' ');
  const [start, ...others] = lines.map((line) => line.replace(/\.$/u, ''));
  const way = `${time} IP ${withDot(from)} > ${withDot(to)}: SIP: ${start}`;
  return `${way}\nE..'....@...........$..\n..${start}\n${others.join('\n')}\n`;
}

/** The port behind a dot, as tcpdump writes it. */
function withDot(address: string | undefined): string {
  return (address ?? '').replace(/:(?=\d+$)/u, '.');
}

/** Writes a log into a folder of the test workspace twice, as it is and wrapped, and returns the names of both. */
export async function writeBoth(folder: string, name: string, log: string, { wrapped }: Wrapper): Promise<BothNames> {
  const lines = log.replace(/\n$/u, '').split('\n');
  const names = { plain: `${folder}/plain-${name}`, wrapped: `${folder}/${name}` };
  await write(names.plain, log);
  await write(names.wrapped, lines.map((line) => `${wrapped(line)}\n`).join(''));
  return names;
}

/** Two files of the test workspace with the same log. */
export interface BothNames {
  readonly plain: string;
  readonly wrapped: string;
}

async function write(name: string, text: string): Promise<void> {
  await vscode.workspace.fs.writeFile(workspaceFile(name), new TextEncoder().encode(text));
}
