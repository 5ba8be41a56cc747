import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { check } from '../../src/cli/commands/check.ts';
import { find } from '../../src/cli/commands/find.ts';
import type { Output } from '../../src/cli/output.ts';
import { sharedPath } from '../corpus/shared-folder.ts';
import { sample, temporaryFiles } from './trace-files.ts';

const write = temporaryFiles();

/** Keeps what is printed. */
class KeptOutput implements Output {
  readonly isUnread = false;
  text = '';
  out(text: string): void {
    this.text += text;
  }
  problem(text: string): void {
    this.text += text;
  }
  flush(): void {
    // All is kept already.
  }
}

function checked(file: string, held: number): string {
  const output = new KeptOutput();
  const code = check(
    { kind: 'check', language: 'en', format: 'json', failOn: 'error', isBaselineUpdated: false, files: [file] },
    output,
    {
      version: '0.0.0',
      held,
    },
  );
  return `${output.text}${code}`;
}

function filesIn(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => path.join(folder, name))
    .filter((file) => statSync(file).isFile());
}

describe('a check of a file that is not held', () => {
  it.each(filesIn(sample('')).map((file) => [path.basename(file), file] as const))(
    'says of %s what a check of the whole says',
    (_, file) => {
      expect(checked(file, 0)).toBe(checked(file, Number.POSITIVE_INFINITY));
    },
  );

  const live = sharedPath('live');
  it.skipIf(live === undefined)('says of all of ../shared/live what checks of the whole say', () => {
    for (const file of filesIn(live ?? '')) {
      expect([file, checked(file, 0)]).toEqual([file, checked(file, Number.POSITIVE_INFINITY)]);
    }
  });

  it('holds for many windows: lines, columns, and calls that reach over them', () => {
    const trace = readFileSync(sample('301-to-itself.sip'));
    const chatter = Buffer.from('2026-11-22 06:41:28 app: é rc=301 after 380 ms\n'.repeat(5000));
    const file = write('long.log', Buffer.concat([chatter, trace, chatter, trace]));
    const long = checked(file, 0);
    expect(long).toBe(checked(file, Number.POSITIVE_INFINITY));
    expect(long).toContain('redirect-to-itself');
  });

  it('finds a URI in it where it stands', () => {
    const rows = 'Dan,sip:dan@example.com\nÉmile,sip:carol@example.com,SIP:carol@EXAMPLE.com\n'.repeat(3000);
    const file = write('book.csv', rows);
    const found = (held: number): string => {
      const output = new KeptOutput();
      const files = [file];
      expect(
        find({ kind: 'find', language: 'en', format: 'json', uri: 'sip:carol@example.com', files }, output, held),
      ).toBe(0);
      return output.text;
    };
    expect(found(0)).toBe(found(Number.POSITIVE_INFINITY));
    expect(JSON.parse(found(0))).toHaveLength(6000);
  });
});
