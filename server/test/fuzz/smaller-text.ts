/** How often a failure is tried again while its text is made smaller. */
const mostTries = 1000;

/** Returns a text that still fails, as far as leaving pieces out of it goes: halves first, single characters last. */
export async function smallerText(text: string, fails: (candidate: string) => Promise<boolean>): Promise<string> {
  let smallest = text;
  let tries = 0;
  for (let size = Math.ceil(text.length / 2); 1 <= size; size = size === 1 ? 0 : Math.ceil(size / 2)) {
    let at = 0;
    while (at < smallest.length) {
      if (mostTries <= tries) return smallest;
      tries += 1;
      const candidate = smallest.slice(0, at) + smallest.slice(at + size);
      if (await fails(candidate)) smallest = candidate;
      else at += size;
    }
  }
  return smallest;
}
