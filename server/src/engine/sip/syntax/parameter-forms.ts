/** What the value of a parameter must look like; a parameter without a form is a token, a host or a quoted string. */
export type ParameterForm = 'token' | 'number' | 'qvalue' | 'port' | 'ttl' | 'host' | 'count';

/** The parameters of one header field whose values have a form, by name in lower case. */
export interface ParameterForms {
  readonly rows: readonly { readonly name: string; readonly form: ParameterForm }[];
  /** Bit n is set when a name has n letters, so that most names are passed over without a comparison. */
  readonly lengths: number;
  /** Whether one name may stand several times, as RFC 7315 §5.5 has it. */
  readonly mayRepeat: boolean;
  /** Whether a value may be a URI in angle brackets, as RFC 8224 §4 has it. */
  readonly mayBeBracketed: boolean;
  /** Whether a value may be a host with a port, as RFC 5503 §8.1 has it. */
  readonly mayHavePort: boolean;
}

/** What a header field lets its parameters do beyond RFC 3261. */
type Freedoms = Partial<Pick<ParameterForms, 'mayRepeat' | 'mayBeBracketed' | 'mayHavePort'>>;

/** Returns the table of these parameters. */
export function parameterForms(
  table: Readonly<Record<string, ParameterForm>>,
  freedoms: Freedoms = {},
): ParameterForms {
  const rows = Object.entries(table).map(([name, form]) => ({ name, form }));
  const lengths = rows.reduce((bits, { name }) => bits | (1 << name.length), 0);
  return { rows, lengths, mayRepeat: false, mayBeBracketed: false, mayHavePort: false, ...freedoms };
}

/** Tells whether a parameter with a form has a name of this length. */
export function isOfLength(forms: ParameterForms, length: number): boolean {
  return length < 32 && (forms.lengths & (1 << length)) !== 0;
}

/** Returns the form of the parameter whose name stands between `start` and `end`, or undefined when it has none. */
export function formOf(forms: ParameterForms, text: string, start: number, end: number): ParameterForm | undefined {
  const length = end - start;
  for (const { name, form } of forms.rows) {
    if (name.length === length && isNamed(text, start, name)) return form;
  }
  return undefined;
}

/** Tells whether `name`, in lower case, stands at `start` in any case; for letters, digits and hyphens only. */
export function isNamed(text: string, start: number, name: string): boolean {
  for (let index = 0; index < name.length; index += 1) {
    const code = text.charCodeAt(start + index);
    if ((code | 0x20) !== name.charCodeAt(index) || (code & 0x40) === 0) {
      if (code !== name.charCodeAt(index)) return false;
    }
  }
  return true;
}
