import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { eventPackages } from './event-packages.ts';
import { headerFieldOf } from './header-field-of.ts';
import { fieldsWithParameters, headerParameters } from './header-parameters.ts';
import { optionTags } from './option-tags.ts';
import { q850Causes, reasonProtocols } from './reason-causes.ts';
import { rtpEncodings } from './rtp-encodings.ts';
import { sdpAttributes } from './sdp-attributes.ts';
import { sdpBandwidths, sdpMedia, sdpProtos } from './sdp-words.ts';
import { sipMethods } from './sip-methods.ts';
import { uriParameters } from './uri-parameters.ts';
import { warningCodes } from './warning-codes.ts';

const folder = new URL('../../../../../shared/registries/', import.meta.url);

/** Returns the rows of a table beside the checkout, without its head. */
function rowsOf(name: string): readonly (readonly string[])[] {
  const lines = readFileSync(new URL(`${name}.tsv`, folder), 'utf8').split('\n');
  return lines.slice(1).flatMap((line) => (line === '' || line.startsWith('#') ? [] : [line.split('\t')]));
}

function column(name: string, place: number): readonly string[] {
  return rowsOf(name).map((row) => row[place] ?? '');
}

describe('tables of what can be written', () => {
  it('name header fields that the parser knows', () => {
    expect(fieldsWithParameters.filter((name) => headerFieldOf(name)?.name !== name)).toEqual([]);
  });

  it('hold nothing twice', () => {
    const lists = [
      optionTags.map(({ tag }) => tag),
      eventPackages.map(({ name }) => name),
      uriParameters.map(({ name }) => name),
      sdpAttributes.map(({ name }) => name),
      sipMethods.map(({ name }) => name),
      ...fieldsWithParameters.map((name) => headerParameters(name).map((one) => one.name)),
    ];
    for (const list of lists) expect(list).toEqual([...new Set(list)]);
  });
});

describe.skipIf(!existsSync(folder))('tables of what can be written, beside ../shared/registries', () => {
  it('have the methods, option tags, warnings and causes of the registries, no more and no fewer', () => {
    expect(sipMethods.map(({ name }) => name).toSorted()).toEqual(column('methods', 0).toSorted());
    const tags = optionTags.map(({ tag, rfc }) => `${tag} ${rfc}`);
    expect(tags.toSorted()).toEqual(
      rowsOf('option-tags')
        .map(([tag, rfc]) => `${tag} ${rfc}`)
        .toSorted(),
    );
    const codes = warningCodes.map(({ code, text }) => `${code} ${text}`);
    expect(codes.toSorted()).toEqual(
      rowsOf('warning-codes')
        .map(([code, text]) => `${code} ${text}`)
        .toSorted(),
    );
    const causes = q850Causes.map(({ value }) => String(value));
    expect(causes).toEqual(column('q850-causes', 0));
    expect(reasonProtocols.toSorted()).toEqual(column('reason-protocols', 0).toSorted());
  });

  it('have the event packages that an RFC defines, and the RFC', () => {
    const own = eventPackages.filter(({ name }) => name !== 'presence.winfo');
    const registered = rowsOf('event-packages').filter(
      ([, type, rfc]) => type === 'package' && rfc?.startsWith('RFC ') === true,
    );
    expect(own.map(({ name, rfc, body }) => `${name} ${rfc} ${body ?? ''}`).toSorted()).toEqual(
      registered.map(([name, , rfc, , body]) => `${name} ${rfc} ${body ?? ''}`).toSorted(),
    );
  });

  it('have every registered parameter of a header field', () => {
    const missing = rowsOf('header-parameters').filter(([header = '', name = '']) => {
      // Feature-Caps has indicators of capabilities, not one parameter of that name, and the key of P-DCS-LAES is obsolete.
      if (header === 'Feature-Caps' || name.includes('OBSOLETED')) return false;
      return !headerParameters(header.toLowerCase()).some((one) => one.name === name);
    });
    expect(missing).toEqual([]);
  });

  it('name one of the documents of the registry for each of these', () => {
    const wrong = rowsOf('header-parameters').filter(([header = '', name = '', , documents = '']) => {
      const own = headerParameters(header.toLowerCase()).find((one) => one.name === name);
      return own !== undefined && !documents.split(', ').includes(own.document);
    });
    expect(wrong).toEqual([]);
  });

  it('have every registered parameter of a URI', () => {
    const names = new Set(uriParameters.map(({ name }) => name));
    expect(column('uri-parameters', 0).filter((name) => !names.has(name))).toEqual([]);
  });

  it('name attributes, media and bandwidths of SDP that are registered', () => {
    const attributes = new Set(column('sdp-attributes', 0));
    expect(sdpAttributes.filter(({ name }) => !attributes.has(name)).map(({ name }) => name)).toEqual([]);
    const listed = (list: string): readonly string[] => {
      return rowsOf('sdp-lists').flatMap(([kind, value = '']) => (kind === list ? [value] : []));
    };
    expect(sdpMedia.filter((one) => !listed('media').includes(one))).toEqual([]);
    expect(sdpProtos.filter((one) => !listed('proto').includes(one))).toEqual([]);
    expect(sdpBandwidths.toSorted()).toEqual(listed('bwtype').toSorted());
  });

  it('give encodings the payload types and clock rates of RFC 3551', () => {
    const table = rowsOf('rtp-static-payload-types');
    for (const { name, clockRate, payloadType } of rtpEncodings) {
      if (payloadType === undefined) continue;
      const row = table.find(([type]) => type === String(payloadType));
      expect([row?.[1], row?.[3]]).toEqual([name, String(clockRate)]);
    }
  });
});
