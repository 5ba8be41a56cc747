import { eventPackages } from '../reference/event-packages.ts';
import { headerFieldOf } from '../reference/header-field-of.ts';
import { headerParameters } from '../reference/header-parameters.ts';
import { mediaTypes } from '../reference/media-types.ts';
import { optionTags } from '../reference/option-tags.ts';
import { q850Causes } from '../reference/reason-causes.ts';
import { rfcLink } from '../reference/rfc-link.ts';
import { rtpEncodings } from '../reference/rtp-encodings.ts';
import { sdpAttributes } from '../reference/sdp-attributes.ts';
import { sdpLineTypes } from '../reference/sdp-words.ts';
import { sipMethods } from '../reference/sip-methods.ts';
import { uriParameters } from '../reference/uri-parameters.ts';
import { codeSpan } from './code-span.ts';
import type { Prose } from './prose.ts';
import { paragraphs, shortText } from './status-hover.ts';
import { term } from './terms/term.ts';

/** What a topic is called, and where it is defined. */
interface Title {
  readonly name: string;
  readonly document: string;
  readonly section?: string;
}

/**
 * Returns what is to be known about a topic of a suggestion (`header:via`, `option:100rel`, `status:301`), as Markdown: its name,
 * its document, and a sentence. Undefined for a topic that nothing is known of.
 */
export function topicText(topic: string, prose: Prose): string | undefined {
  const colon = topic.indexOf(':');
  const kind = topic.slice(0, colon);
  const name = topic.slice(colon + 1);
  if (kind === 'status') return /^\d{3}$/.test(name) ? shortText(Number(name), prose) : undefined;
  const title = titles.get(kind)?.(name);
  const text = term(prose.language, topic);
  if (title === undefined) return text;
  const heading = [`**${codeSpan(title.name)}**`, reference(title)].filter((part) => part !== '').join(' · ');
  return paragraphs([heading, text]);
}

function reference({ document, section }: Title): string {
  if (!document.startsWith('RFC ')) return document;
  const words = section === undefined || section === '' ? document : `${document} §${section}`;
  return `[${words}](${rfcLink(document, section === '' ? undefined : section)})`;
}

type Titled = (name: string) => Title | undefined;

/** By the kind of topic; what asks may ask for any word, so that an object's own names must be none. */
const titles: ReadonlyMap<string, Titled> = new Map(
  Object.entries<Titled>({
    method: (name) => {
      const found = sipMethods.find((one) => one.name === name);
      return found === undefined ? undefined : { name, document: found.rfc, section: found.section };
    },
    header: (name) => {
      const field = headerFieldOf(name);
      return field === undefined
        ? undefined
        : { name: field.spelling, document: field.document, section: field.section };
    },
    option: (name) => {
      const found = optionTags.find((one) => one.tag === name);
      return found === undefined ? undefined : { name, document: found.rfc, section: found.section };
    },
    event: (name) => {
      const found = eventPackages.find((one) => one.name === name);
      return found === undefined ? undefined : { name, document: found.rfc, section: found.section };
    },
    'media-type': (name) => {
      const found = mediaTypes.find((one) => one.name === name);
      return found === undefined ? undefined : { name, document: found.document };
    },
    parameter: (name) => parameterTitle(name),
    scheme: (name) => ({
      name,
      document: name === 'Bearer' ? 'RFC 8898' : 'RFC 3261',
      section: name === 'Bearer' ? '2' : '22.4',
    }),
    reason: (name) => ({ name, document: name === 'Preemption' ? 'RFC 4411' : 'RFC 3326' }),
    cause: (name) => {
      const found = q850Causes.find(({ value }) => `${value}` === name);
      return found === undefined ? undefined : { name: `${name} ${found.name}`, document: 'ITU-T Q.850' };
    },
    sdp: (name) => {
      const found = sdpLineTypes.find(({ letter }) => letter === name);
      return found === undefined ? undefined : { name: `${name}=`, document: 'RFC 8866', section: found.section };
    },
    attribute: (name) => {
      const found = sdpAttributes.find((one) => one.name === name);
      return found === undefined ? undefined : { name: `a=${name}`, document: found.document };
    },
    codec: (name) => {
      const found = rtpEncodings.find((one) => one.name === name);
      return found === undefined ? undefined : { name, document: found.document };
    },
  }),
);

/** `via;branch` is a parameter of a header field, `uri;lr` one of a URI. */
function parameterTitle(topic: string): Title | undefined {
  const semicolon = topic.indexOf(';');
  const owner = topic.slice(0, semicolon);
  const name = topic.slice(semicolon + 1);
  const rows = owner === 'uri' ? uriParameters : headerParameters(owner);
  const found = rows.find((one) => one.name === name);
  return found === undefined ? undefined : { name, document: found.document };
}
