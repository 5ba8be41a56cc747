/** A way into a JSON value: names of members and 0-based places in lists. */
export type JsonPath = readonly (string | number)[];

/** Where the values of a JSON text stand, by `jsonKey` of their path: a member where its name begins. */
export interface JsonPlaces {
  readonly places: ReadonlyMap<string, number>;
  /** The paths of members whose name stands in their object for a second time: the last of them is the one that counts. */
  readonly repeated: readonly JsonPath[];
  /** Where the text stops being JSON, in UTF-16 units; undefined where it is. */
  readonly fault: number | undefined;
}

/** Returns a path as a key of `JsonPlaces.places`. */
export function jsonKey(path: JsonPath): string {
  return JSON.stringify(path);
}

/** Deeper values are passed over: keys of a hostile text would grow with its depth. */
const deepest = 6;

const tokens =
  /[ \t\n\r]+|[{}[\]:,]|"(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[\da-fA-F]{4}))*"|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y;

type Expected = 'value' | 'value or end' | 'name' | 'name or end' | 'colon' | 'comma or end' | 'nothing';

/** Reads a JSON text (RFC 8259) for its places; a text that `JSON.parse` takes has no fault, and no other has none. */
export function jsonPlaces(text: string): JsonPlaces {
  const reader = new Reader();
  let at = 0;
  while (at < text.length) {
    tokens.lastIndex = at;
    const [token] = tokens.exec(text) ?? [];
    if (token === undefined || (!/^[ \t\n\r]/.test(token) && !reader.takes(token, at))) return reader.result(at);
    at += token.length;
  }
  return reader.result(reader.isDone ? undefined : text.length);
}

class Reader {
  readonly #places = new Map<string, number>();
  readonly #repeated: JsonPath[] = [];
  /** One step for each container that is open; a string for an object. */
  readonly #path: (string | number)[] = [];
  #expected: Expected = 'value';

  get isDone(): boolean {
    return this.#expected === 'nothing';
  }

  result(fault: number | undefined): JsonPlaces {
    return { places: this.#places, repeated: this.#repeated, fault };
  }

  /** Tells whether a token may stand where it does, and goes on behind it. */
  takes(token: string, at: number): boolean {
    switch (this.#expected) {
      case 'value':
      case 'value or end':
        return (this.#expected === 'value or end' && this.#closes(token)) || this.#takesValue(token, at);
      case 'name':
      case 'name or end':
        return (this.#expected === 'name or end' && this.#closes(token)) || this.#takesName(token, at);
      case 'colon':
        this.#expected = 'value';
        return token === ':';
      case 'comma or end':
        return this.#closes(token) || this.#takesComma(token);
      case 'nothing':
        return false;
    }
  }

  #takesValue(token: string, at: number): boolean {
    if (token === ':' || token === ',' || token === '}' || token === ']') return false;
    if (typeof this.#path.at(-1) !== 'string') this.#put(at);
    if (token === '{' || token === '[') {
      this.#path.push(token === '{' ? '' : 0);
      this.#expected = token === '{' ? 'name or end' : 'value or end';
    } else this.#expected = this.#path.length === 0 ? 'nothing' : 'comma or end';
    return true;
  }

  #takesName(token: string, at: number): boolean {
    if (!token.startsWith('"')) return false;
    this.#path[this.#path.length - 1] = String(JSON.parse(token));
    if (this.#places.has(jsonKey(this.#path))) this.#repeated.push([...this.#path]);
    this.#put(at);
    this.#expected = 'colon';
    return true;
  }

  #takesComma(token: string): boolean {
    if (token !== ',') return false;
    const step = this.#path.at(-1);
    if (typeof step === 'number') this.#path[this.#path.length - 1] = step + 1;
    this.#expected = typeof step === 'number' ? 'value' : 'name';
    return true;
  }

  #closes(token: string): boolean {
    if (token !== (typeof this.#path.at(-1) === 'number' ? ']' : '}')) return false;
    this.#path.pop();
    this.#expected = this.#path.length === 0 ? 'nothing' : 'comma or end';
    return true;
  }

  #put(at: number): void {
    if (this.#path.length <= deepest) this.#places.set(jsonKey(this.#path), at);
  }
}
