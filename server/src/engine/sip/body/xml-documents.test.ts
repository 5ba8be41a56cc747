import { describe, expect, it } from 'vitest';
import { span } from '../../text/span.ts';
import type { Body } from './body.ts';
import { bodyOf } from './body-of.ts';
import { parseMessage } from '../parse-message.ts';
import { plainWire } from '../wire.ts';

function read(type: string, xml: string): Body | undefined {
  return bodyOf(parseMessage(plainWire(`NOTIFY sip:a SIP/2.0\r\nContent-Type: ${type}\r\n\r\n${xml}`, 0)), 'utf16');
}

/** A document in one line each, as a server sends it. */
const documents = {
  presence: [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<p:presence xmlns:p="urn:ietf:params:xml:ns:pidf" entity="pres:alice@example.com">',
    '<p:tuple id="t1"><p:status><p:basic>open</p:basic></p:status><p:contact priority="0.8">sip:alice@192.0.2.1</p:contact>',
    '<p:timestamp>2026-01-01T00:00:00Z</p:timestamp></p:tuple><p:note>Busy &amp; away</p:note></p:presence>',
  ].join('\r\n'),
  reginfo: [
    '<reginfo version="2" state="partial"><registration aor="sip:alice@example.com" id="a7" state="active">',
    '<contact id="76" state="active" event="registered" expires="7271" callid="c1" cseq="4">',
    '<uri>sip:alice@192.0.2.1</uri></contact></registration></reginfo>',
  ].join(''),
  dialogInfo: [
    '<dialog-info version="1" state="full" entity="sip:alice@example.com">',
    '<dialog id="as7d900as8" call-id="a84b4c76e66710" local-tag="1928301774" remote-tag="456887766" direction="initiator">',
    '<state event="rejected" code="486">terminated</state><local><identity display="Alice">sip:alice@example.com</identity>',
    '<target uri="sip:alice@192.0.2.1"/></local><remote><identity>sip:bob@example.net</identity></remote></dialog></dialog-info>',
  ].join(''),
  conferenceInfo: [
    '<conference-info entity="sips:conf233@example.com" state="full" version="1"><conference-description>',
    '<subject>Agenda</subject></conference-description><users><user entity="sip:bob@example.com">',
    '<display-text>Bob</display-text><endpoint entity="sip:bob@192.0.2.2"><status>connected</status></endpoint></user></users>',
    '</conference-info>',
  ].join(''),
  resourceLists:
    '<resource-lists><list name="l"><entry uri="sip:a@example.com" cp:copyControl="to" xmlns:cp="urn:x"><display-name>A</display-name></entry><list><entry uri="sip:b@example.com"/></list></list></resource-lists>',
};

describe('XML bodies', () => {
  it('say whether somebody is present', () => {
    expect(read('application/pidf+xml', documents.presence)).toMatchObject({
      kind: 'presence',
      presence: {
        entity: { value: 'pres:alice@example.com' },
        tuples: [
          {
            id: { value: 't1' },
            basic: { value: 'open' },
            contact: { value: 'sip:alice@192.0.2.1' },
            timestamp: { value: '2026-01-01T00:00:00Z' },
            note: undefined,
          },
        ],
        notes: [{ value: 'Busy & away' }],
      },
      problems: [],
    });
  });

  it('say who is registered', () => {
    expect(read('application/reginfo+xml', documents.reginfo)).toMatchObject({
      kind: 'registration-info',
      registrationInfo: {
        version: { value: '2' },
        state: { value: 'partial' },
        registrations: [
          {
            aor: { value: 'sip:alice@example.com' },
            state: { value: 'active' },
            contacts: [
              { event: { value: 'registered' }, expires: { value: '7271' }, uri: { value: 'sip:alice@192.0.2.1' } },
            ],
          },
        ],
      },
    });
  });

  it('say what became of a dialog', () => {
    expect(read('application/dialog-info+xml', documents.dialogInfo)).toMatchObject({
      kind: 'dialog-info',
      dialogInfo: {
        entity: { value: 'sip:alice@example.com' },
        dialogs: [
          {
            callId: { value: 'a84b4c76e66710' },
            localTag: { value: '1928301774' },
            state: { value: 'terminated' },
            event: { value: 'rejected' },
            code: { value: '486' },
            local: { displayName: { value: 'Alice' }, target: { value: 'sip:alice@192.0.2.1' } },
            remote: { identity: { value: 'sip:bob@example.net' }, target: undefined },
          },
        ],
      },
    });
  });

  it('say who is in a conference, and whom a request is for', () => {
    expect(read('application/conference-info+xml', documents.conferenceInfo)).toMatchObject({
      kind: 'conference-info',
      conferenceInfo: {
        subject: { value: 'Agenda' },
        users: [{ displayText: { value: 'Bob' }, endpoints: [{ status: { value: 'connected' } }] }],
      },
    });
    expect(read('application/resource-lists+xml', documents.resourceLists)).toMatchObject({
      kind: 'resource-lists',
      entries: [
        { uri: { value: 'sip:a@example.com' }, displayName: { value: 'A' }, copyControl: { value: 'to' } },
        { uri: { value: 'sip:b@example.com' }, displayName: undefined },
      ],
    });
  });

  it('have the place of every attribute and text', () => {
    const head = 'NOTIFY sip:a SIP/2.0\r\nContent-Type: application/dialog-info+xml\r\n\r\n';
    const xml = `<dialog-info entity = 'sip:a?x="1"&amp;y=2' version="1"><dialog id=""><state>\r\n  early </state></dialog></dialog-info>`;
    const text = head + xml;
    const body = bodyOf(parseMessage(plainWire(text, 0)), 'utf16');
    if (body?.kind !== 'dialog-info') throw new Error('not a dialog-info');
    const { entity, version, dialogs } = body.dialogInfo;
    const under = [entity, version, dialogs[0]?.id, dialogs[0]?.state].map(
      (one) => one && text.slice(one.span.start, one.span.end),
    );
    expect(under).toEqual(['sip:a?x="1"&amp;y=2', '1', '', 'early']);
    expect(entity?.value).toBe('sip:a?x="1"&y=2');
    expect(body.span).toEqual(span(head.length, text.length));
  });

  it('are told by their root, and a wrong one is named', () => {
    const body = read('application/pidf+xml', '<reginfo version="1"/>');
    expect([body?.kind, body?.problems.map((problem) => problem.id)]).toEqual([
      'registration-info',
      ['xml-root-unexpected'],
    ]);
    expect(read('application/watcherinfo+xml', '<watcherinfo><watcher-list/></watcherinfo>')).toMatchObject({
      kind: 'xml',
      xml: { root: { name: 'watcherinfo', children: [{ name: 'watcher-list' }] } },
      problems: [],
    });
    expect(read('application/pidf+xml', '<presence>&')?.problems).toMatchObject([{ id: 'body-not-xml' }]);
  });
});
