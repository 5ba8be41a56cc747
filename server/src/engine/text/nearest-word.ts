/** Longer words are not compared: nobody mistypes one of a known list in such a way. */
const longest = 64;

/** Returns the word of a list that somebody may have meant who wrote `word`: one in which few letters differ; undefined where none is near. */
export function nearestWord(word: string, known: readonly string[]): string | undefined {
  if (longest < word.length) return undefined;
  const most = Math.max(1, Math.floor(word.length / 4));
  const near = known
    .filter(({ length }) => Math.abs(length - word.length) <= most)
    .map((one) => ({ one, distance: distanceOf(word, one) }))
    .filter(({ distance }) => distance <= most)
    .toSorted((a, b) => a.distance - b.distance);
  return near[0]?.one;
}

/** How many letters are to be put in, taken away or exchanged to make one word of another (Levenshtein). */
function distanceOf(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, place) => place);
  for (let at = 0; at < a.length; at += 1) {
    const next = [at + 1];
    for (let place = 0; place < b.length; place += 1) {
      const exchanged = (row[place] ?? 0) + (a[at] === b[place] ? 0 : 1);
      next.push(Math.min(exchanged, (row[place + 1] ?? 0) + 1, (next[place] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}
