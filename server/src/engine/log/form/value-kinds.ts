import { headerFields, type HeaderForm } from '../../reference/header-fields.ts';
import { fieldsWithParameters, headerParameters } from '../../reference/header-parameters.ts';
import { uriParameters } from '../../reference/uri-parameters.ts';
import {
  addressValue,
  branchParameter,
  credentialsValue,
  cseqValue,
  dateValue,
  digestParameter,
  exactParameter,
  exactValue,
  freeValue,
  lengthValue,
  mediaTypeValue,
  opaqueParameter,
  portParameter,
  productsValue,
  tokenParameter,
} from './form-memory.ts';

const byForm: Partial<Record<HeaderForm, number>> = {
  address: addressValue,
  addresses: addressValue,
  'bracketed-uris': addressValue,
  'call-id': freeValue,
  contacts: addressValue,
  credentials: credentialsValue,
  cseq: cseqValue,
  date: dateValue,
  'media-type': mediaTypeValue,
  parameters: addressValue,
  products: productsValue,
  routes: addressValue,
  text: freeValue,
  vias: addressValue,
};

/** Rules about calls never read these, nor what is not registered. */
const notOfCalls: ReadonlySet<string> = new Set([
  'date',
  'organization',
  'p-access-network-info',
  'p-asserted-identity',
  'p-charging-function-addresses',
  'p-charging-vector',
  'server',
  'subject',
  'timestamp',
  'user-agent',
]);

/** How the values of the known header fields are taken, by name in lower case, full and compact, and whether rules about calls read them. */
export const valueKinds: ReadonlyMap<string, { readonly kind: number; readonly isOfCalls: boolean }> = new Map(
  headerFields.flatMap(({ name, compact, form }) => {
    const kind = name === 'content-length' ? lengthValue : (byForm[form] ?? exactValue);
    const said = { kind, isOfCalls: !notOfCalls.has(name) };
    return (compact === undefined ? [name] : [name, compact]).map((one) => [one, said] as const);
  }),
);

/** What the values of the known parameters are, by name in lower case. What nobody knows is a token like any other. */
export const parameterKinds: ReadonlyMap<string, number> = new Map([
  ...[...fieldsWithParameters.flatMap(headerParameters), ...uriParameters].map(({ name }) => {
    return [name.toLowerCase(), exactParameter] as const;
  }),
  ['tag', tokenParameter],
  ['branch', branchParameter],
  ['rport', portParameter],
  ['response', digestParameter],
  ...['nonce', 'cnonce', 'opaque', 'username', 'icid-value'].map((name) => [name, opaqueParameter] as const),
]);
