/** An event package of Event and Allow-Events, where it is defined, and the body of its NOTIFY where the document names one. */
export interface EventPackage {
  readonly name: string;
  readonly rfc: string;
  readonly section: string;
  readonly body: string | undefined;
}

type Row = readonly [name: string, rfc: string, section: string, body?: string];

const rows: readonly Row[] = [
  ['presence', 'RFC 3856', '6.1', 'application/pidf+xml'],
  ['dialog', 'RFC 4235', '3.1', 'application/dialog-info+xml'],
  ['message-summary', 'RFC 3842', '3.1', 'application/simple-message-summary'],
  ['reg', 'RFC 3680', '4.1', 'application/reginfo+xml'],
  ['refer', 'RFC 3515', '3.1', 'message/sipfrag'],
  ['conference', 'RFC 4575', '3.1', 'application/conference-info+xml'],
  ['call-completion', 'RFC 6910', '9.1', 'application/call-completion'],
  ['certificate', 'RFC 6072', '6.1'],
  ['consent-pending-additions', 'RFC 5362', '5.1', 'application/resource-lists-diff+xml'],
  ['credential', 'RFC 6072', '6.1'],
  ['http-monitor', 'RFC 5989', '4.1', 'message/http'],
  ['kpml', 'RFC 4730', '4.1', 'application/kpml-response+xml'],
  ['load-control', 'RFC 7200', '4.1', 'application/load-control+xml'],
  ['poc-settings', 'RFC 4354', '5.1', 'application/poc-settings+xml'],
  ['session-spec-policy', 'RFC 6795', '3.1'],
  ['spirits-INDPs', 'RFC 3910', '5.3.2', 'application/spirits-event+xml'],
  ['spirits-user-prof', 'RFC 3910', '5.3.2', 'application/spirits-event+xml'],
  ['ua-profile', 'RFC 6080', '6.1'],
  ['vq-rtcpxr', 'RFC 6035', '4.1', 'application/vq-rtcpxr'],
  ['xcap-diff', 'RFC 5875', '4.2', 'application/xcap-diff+xml'],
  // The package of who watches presence: the template package of RFC 3857 §4.1, applied to it.
  ['presence.winfo', 'RFC 3857', '4.1', 'application/watcherinfo+xml'],
];

/** The event packages of the registry that an RFC defines, the most frequent first. */
export const eventPackages: readonly EventPackage[] = rows.map(([name, rfc, section, body]) => ({
  name,
  rfc,
  section,
  body,
}));
