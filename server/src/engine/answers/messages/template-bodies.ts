import type { TemplateBody } from './template-message.ts';

/** What an endpoint of a template's session is. */
export interface Endpoint {
  readonly type?: 'IP4' | 'IP6';
  readonly address: string;
  readonly port: number;
}

/** The two ends of a template's calls. */
export const callerEnd: Endpoint = { address: '⟦192.0.2.10⟧', port: 49170 };
export const calleeEnd: Endpoint = { address: '⟦192.0.2.20⟧', port: 52000 };

/** Returns a session description of one end; `more` are lines of its medium. */
export function sessionOf(
  { type = 'IP4', address, port }: Endpoint,
  version: number,
  more: readonly string[] = [],
): TemplateBody {
  return {
    type: 'application/sdp',
    lines: [
      'v=0',
      `o=- 1 ${version} IN ${type} ${address}`,
      's=-',
      `c=IN ${type} ${address}`,
      't=0 0',
      `m=audio ${port} RTP/AVP 0 8 101`,
      'a=rtpmap:0 PCMU/8000',
      'a=rtpmap:8 PCMA/8000',
      'a=rtpmap:101 telephone-event/8000',
      'a=fmtp:101 0-16',
      ...more,
      'a=sendrecv',
    ],
  };
}

/** How far the resources of both sides are there (RFC 3312 §5), as one side tells the other. */
export function preconditions(
  local: 'none' | 'sendrecv',
  remote: 'none' | 'sendrecv',
  confirm?: 'confirm',
): readonly string[] {
  return [
    `a=curr:qos local ${local}`,
    `a=curr:qos remote ${remote}`,
    'a=des:qos mandatory local sendrecv',
    'a=des:qos mandatory remote sendrecv',
    ...(confirm === undefined ? [] : ['a=conf:qos remote sendrecv']),
  ];
}

/** The emergency number as a device dials it that does not know it for one. */
export const emergencyNumber = 'sip:112@⟦example.com⟧';

/** The body with which an IMS tells a device to place an emergency call (3GPP TS 24.229 §7.6). */
export const emergencyService: TemplateBody = {
  type: 'application/3gpp-ims+xml',
  lines: [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<ims-3gpp version="1">',
    '  <alternative-service>',
    '    <type>emergency</type>',
    '    <reason>⟦Emergency call without emergency registration⟧</reason>',
    '    <action>emergency-registration</action>',
    '  </alternative-service>',
    '</ims-3gpp>',
  ],
};

/** The state of a call that a REFER asked for. */
export function fragment(statusLine: string): TemplateBody {
  return { type: 'message/sipfrag;version=2.0', lines: [statusLine] };
}

/** That somebody can be reached (RFC 3863). */
export const presence: TemplateBody = {
  type: 'application/pidf+xml',
  lines: [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<presence xmlns="urn:ietf:params:xml:ns:pidf" entity="sip:⟦bob⟧@⟦example.com⟧">',
    '  <tuple id="phone">',
    '    <status><basic>open</basic></status>',
    '  </tuple>',
    '</presence>',
  ],
};

/** An instant message. */
export const greeting: TemplateBody = { type: 'text/plain;charset=UTF-8', lines: ['⟦Hello⟧'] };
