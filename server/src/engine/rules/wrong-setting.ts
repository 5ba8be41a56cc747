import type { JsonPath } from '../text/json-places.ts';

/** Why something in a `.siplens.json` means nothing: `render/project-problems.ts` says it, and what to write instead. */
export type WrongSettingId =
  | 'unknown-name'
  | 'unknown-rule'
  | 'no-severity'
  | 'no-profile'
  | 'no-object'
  | 'no-list'
  | 'no-text'
  | 'no-texts'
  | 'no-pattern'
  | 'twice'
  | 'no-utf8'
  | 'missing-files'
  | 'missing-rule'
  | 'missing-target';

/** Something in such a file that means nothing, or is not all that it says: what means nothing is left out, and the rest holds. */
export interface WrongSetting {
  /** Where it stands; of what is missing, where it should. */
  readonly path: JsonPath;
  readonly id: WrongSettingId;
  /** What stands there, as text; absent where it is none. */
  readonly found?: string;
  /** What might be meant, if that is a short list. */
  readonly known?: readonly string[];
}
