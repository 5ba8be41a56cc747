import { Writable } from 'node:stream';

/** What stands before each line that a test suite prints, so that it can be told from VS Code's own chatter. */
export const TEST_LINE = '[editor test] ';

/** Returns a stream that hands the text of each marked line to `log`, and every other line to `other` where it is given. */
export function testLines(log, other) {
  let rest = '';
  const take = (line) => {
    const at = line.indexOf(TEST_LINE);
    if (at < 0) other?.(line);
    else log(line.slice(at + TEST_LINE.length));
  };
  return new Writable({
    decodeStrings: false,
    write(chunk, _encoding, done) {
      const lines = (rest + chunk.toString()).split(/\r?\n/);
      rest = lines.pop() ?? '';
      lines.forEach(take);
      done();
    },
    final(done) {
      if (rest !== '') take(rest);
      done();
    },
  });
}
