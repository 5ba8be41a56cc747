import { valueHint, type HintQuestion, type ValueHint } from '../answers/completion/value-hint.ts';
import type { Trace } from '../log/trace.ts';
import type { FormPart } from '../reference/value-forms.ts';
import { displayName } from '../sip/header-name.ts';
import type { Language } from './language.ts';
import { term } from './terms/term.ts';

/** The form of a value in the words of a language. */
export interface Signature {
  /** The form as one line: `Via: SIP/2.0/UDP host:port;branch=z9hG4bK…`. */
  readonly label: string;
  /** What the value is for; undefined where nothing is said about it. */
  readonly about: string | undefined;
  readonly parts: readonly SignaturePart[];
  /** The place of the part that is being written; undefined where it is none of them. */
  readonly active: number | undefined;
}

/** One part of a form, as a stretch of its label, and what it means. */
export interface SignaturePart {
  readonly start: number;
  readonly end: number;
  readonly about: string | undefined;
}

/** Returns the form of the value that is written at a cursor, or undefined where none is known. */
export function signature(trace: Trace, question: HintQuestion, language: Language): Signature | undefined {
  const hint = valueHint(trace, question);
  if (hint === undefined) return undefined;
  const all = [...hint.form.head, ...hint.form.parameters];
  let label = hint.name.startsWith('sdp:') ? '' : `${displayName(hint.name)}: `;
  const parts = all.map((part, place) => {
    label += closed(hint, place, part.before);
    const start = label.length;
    label += part.text;
    return { start, end: label.length, about: aboutPart(hint, part, language) };
  });
  label += closed(hint, all.length, '');
  const active = hint.active === undefined ? -1 : all.indexOf(hint.active);
  const about = term(language, aboutTopic(hint.name));
  return { label, about, parts, active: active === -1 ? undefined : active };
}

/** An address is closed behind its URI. */
function closed({ form }: ValueHint, place: number, before: string): string {
  return form.kind === 'address' && place === form.head.length ? `>${before}` : before;
}

function aboutTopic(name: string): string {
  if (!name.startsWith('sdp:')) return `header:${name}`;
  return name.startsWith('sdp:a=') ? `attribute:${name.slice('sdp:a='.length)}` : name;
}

function aboutPart({ name, form }: ValueHint, { id }: FormPart, language: Language): string | undefined {
  const own = term(language, `part:${name}.${id}`) ?? term(language, `part:${id}`);
  return form.parameters.some((part) => part.id === id) ? (term(language, `parameter:${name};${id}`) ?? own) : own;
}
