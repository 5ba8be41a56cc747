import { describe, expect, it } from 'vitest';
import type { Span } from '../../text/span.ts';
import { readImsXml } from './ims-xml.ts';
import { readXml } from './xml-tree.ts';

const base = 100;

function under(xml: string, place: Span | undefined): string | undefined {
  return place === undefined ? undefined : xml.slice(place.start - base, place.end - base);
}

describe('readImsXml', () => {
  it('reads the form of the TS 24.229 schema', () => {
    const xml = [
      '<?xml version="1.0" encoding="UTF-8"?>',
      '<ims-3gpp version="1">',
      '  <alternative-service>',
      '    <type>emergency</type>',
      '    <reason> Emergency call detected </reason>',
      '    <action>emergency-registration</action>',
      '  </alternative-service>',
      '</ims-3gpp>',
      '',
    ].join('\r\n');
    const found = readImsXml(xml, base);
    expect(found).toMatchObject({
      rootName: 'ims-3gpp',
      rootIsExpected: true,
      version: '1',
      alternativeService: {
        type: 'emergency',
        typeForm: 'text',
        reason: 'Emergency call detected',
        action: 'emergency-registration',
        actionForm: 'text',
      },
      targets: [],
      problems: [],
    });
    expect(under(xml, found?.rootSpan)).toBe('ims-3gpp');
    expect(under(xml, found?.alternativeService?.typeSpan)).toBe('emergency');
    expect(under(xml, found?.alternativeService?.reasonSpan)).toBe('Emergency call detected');
    expect(under(xml, found?.alternativeService?.actionSpan)).toBe('emergency-registration');
    expect(under(xml, found?.span)).toBe(xml.slice(xml.indexOf('<ims'), -2));
  });

  it('reads empty child elements, prefixes and other cases', () => {
    const xml =
      '<n:IMS-3GPP xmlns:n="urn:x"><n:Alternative-Service><n:type><n:emergency/></n:type><n:action><emergency-registration></emergency-registration></n:action></n:Alternative-Service></n:IMS-3GPP>';
    const found = readImsXml(xml, base);
    expect(found).toMatchObject({
      rootName: 'IMS-3GPP',
      rootIsExpected: true,
      alternativeService: {
        type: 'emergency',
        typeForm: 'element',
        action: 'emergency-registration',
        actionForm: 'element',
      },
      targets: [],
    });
    expect(found?.alternativeService).not.toHaveProperty('reason');
    expect(under(xml, found?.alternativeService?.typeSpan)).toBe('emergency');
  });

  it('reads a wrong root whose name begins with a digit', () => {
    const xml = '<3gpp-ims version="1"><alternative-service><type>restoration</type></alternative-service></3gpp-ims>';
    const found = readImsXml(xml, base);
    expect(found).toMatchObject({
      rootName: '3gpp-ims',
      rootIsExpected: false,
      alternativeService: { type: 'restoration' },
      problems: [],
    });
    expect(under(xml, found?.rootSpan)).toBe('3gpp-ims');
  });

  it('reads several alternatives, service-info, and the targets that the body names', () => {
    const xml =
      '<ims-3gpp><alternative-service><type>a</type><target> urn:service:sos.fire </target></alternative-service><alternative-service><type>b</type><x uri="sip:psap@example.com"/></alternative-service><service-info><![CDATA[<p/>]]></service-info></ims-3gpp>';
    const found = readImsXml(xml, base);
    expect(found?.alternativeServices.map((one) => one.type)).toEqual(['a', 'b']);
    expect(found?.serviceInfo).toBe('<p/>');
    expect(found?.targets.map((one) => one.uri)).toEqual(['urn:service:sos.fire', 'sip:psap@example.com']);
    expect(under(xml, found?.targets[0]?.span)).toBe('urn:service:sos.fire');
  });

  it('goes on behind broken XML and says where it broke', () => {
    const xml =
      '\r\n<ims-3gpp><alternative-service><type>emergency</type><reason>Fire & smoke</reason></alternative-service>';
    const found = readImsXml(xml, base);
    expect(found?.alternativeService).toMatchObject({ type: 'emergency', reason: 'Fire & smoke' });
    expect(found?.problems).toMatchObject([{ id: 'body-not-xml' }]);
    expect(under(xml, found?.problems[0]?.span)).toBe(xml.slice(xml.indexOf('&')));
  });

  it('takes a bare ampersand in CDATA for what it is', () => {
    const found = readImsXml('<ims-3gpp><service-info><![CDATA[a & b]]></service-info></ims-3gpp>', base);
    expect(found).toMatchObject({ serviceInfo: 'a & b', problems: [] });
  });

  it('is silent for other vocabularies and for no XML', () => {
    expect(readImsXml('<html/>', base)).toBeUndefined();
    expect(readImsXml('v=0', base)).toBeUndefined();
    expect(readImsXml('', base)).toBeUndefined();
  });

  it('never expands the entities of a DTD', () => {
    const levels = [1, 2, 3, 4, 5, 6, 7, 8, 9]
      .map((level) => `<!ENTITY l${level} "${`&l${level - 1};`.repeat(10)}">`)
      .join('');
    const bomb = `<!DOCTYPE ims-3gpp [<!ENTITY l0 "boom"><!ENTITY file SYSTEM "file:///etc/hostname">${levels}]>`;
    const found = readImsXml(
      `${bomb}<ims-3gpp><alternative-service><type>&l9;</type><reason>&file;</reason></alternative-service></ims-3gpp>`,
      base,
    );
    expect(found?.alternativeService).toMatchObject({ type: '&l9;', reason: '&file;' });
    expect(found?.problems).toMatchObject([{ id: 'body-not-xml' }]);
  });

  it('spans what stands behind a root that was closed too early', () => {
    const xml = '<ims-3gpp></s><alternative-service>';
    expect(readImsXml(xml, 0)).toMatchObject({
      span: { start: 0, end: xml.length },
      alternativeService: { span: { end: xml.length } },
    });
  });

  it('bounds what a hostile body costs', () => {
    const deep = readXml('<a>'.repeat(20_000), 0);
    expect(deep.all).toHaveLength(100);
    expect(deep.problems).toMatchObject([{ id: 'xml-too-large', span: { start: 300 } }, { id: 'body-not-xml' }]);
    const wide = readXml(`<a>${'<b/>'.repeat(15_000)}</a>`, 0);
    expect([wide.all.length, wide.problems]).toEqual([
      10_000,
      [{ id: 'xml-too-large', span: { start: 39_999, end: 60_007 } }],
    ]);
    expect(readXml(`<a>${'&'.repeat(60_000)}</a>`, 0).problems).toHaveLength(1);
    expect(readXml(`<a>${'</b>'.repeat(15_000)}`, 0).problems).toHaveLength(1);
    expect(readXml(`<a>${' '.repeat(1_000_000)}</a>`, 0)).toMatchObject({
      root: undefined,
      problems: [{ id: 'xml-too-large' }],
    });
    expect(readXml(`<a ${'b="1" '.repeat(10_000)}/>`, 0).problems).toHaveLength(1);
  });
});
