/** An option tag of Supported, Require, Proxy-Require and Unsupported, and where it is defined. */
export interface OptionTag {
  readonly tag: string;
  readonly rfc: string;
  readonly section: string;
}

/** The option tags of the registry of 2026-01-07, the most frequent first. */
export const optionTags: readonly OptionTag[] = [
  { tag: '100rel', rfc: 'RFC 3262', section: '8.1' },
  { tag: 'timer', rfc: 'RFC 4028', section: '12.3' },
  { tag: 'replaces', rfc: 'RFC 3891', section: '9.2' },
  { tag: 'precondition', rfc: 'RFC 3312', section: '11' },
  { tag: 'norefersub', rfc: 'RFC 4488', section: '4' },
  { tag: 'path', rfc: 'RFC 3327', section: '4' },
  { tag: 'outbound', rfc: 'RFC 5626', section: '11.4' },
  { tag: 'gruu', rfc: 'RFC 5627', section: '11.3' },
  { tag: 'histinfo', rfc: 'RFC 7044', section: '1' },
  { tag: 'sec-agree', rfc: 'RFC 3329', section: '6.5' },
  { tag: 'from-change', rfc: 'RFC 4916', section: '3' },
  { tag: 'tdialog', rfc: 'RFC 4538', section: '11.3' },
  { tag: 'privacy', rfc: 'RFC 3323', section: '4.3' },
  { tag: 'resource-priority', rfc: 'RFC 4412', section: '3.4' },
  { tag: '199', rfc: 'RFC 6228', section: '11.2' },
  { tag: 'answermode', rfc: 'RFC 5373', section: '2' },
  { tag: 'early-session', rfc: 'RFC 3959', section: '6' },
  { tag: 'eventlist', rfc: 'RFC 4662', section: '8.1' },
  { tag: 'explicitsub', rfc: 'RFC 7614', section: '6' },
  { tag: 'geolocation-http', rfc: 'RFC 6442', section: '4.6' },
  { tag: 'geolocation-sip', rfc: 'RFC 6442', section: '4.6' },
  { tag: 'gin', rfc: 'RFC 6140', section: '9.1' },
  { tag: 'ice', rfc: 'RFC 5768', section: '5' },
  { tag: 'join', rfc: 'RFC 3911', section: '10.2' },
  { tag: 'multiple-refer', rfc: 'RFC 5368', section: '4' },
  { tag: 'nosub', rfc: 'RFC 7614', section: '6' },
  { tag: 'policy', rfc: 'RFC 6794', section: '6.4' },
  { tag: 'pref', rfc: 'RFC 3840', section: '12.3' },
  { tag: 'recipient-list-invite', rfc: 'RFC 5366', section: '5' },
  { tag: 'recipient-list-message', rfc: 'RFC 5365', section: '5' },
  { tag: 'recipient-list-subscribe', rfc: 'RFC 5367', section: '9.2' },
  { tag: 'record-aware', rfc: 'RFC 7866', section: '11.1.2' },
  { tag: 'sdp-anat', rfc: 'RFC 4092', section: '3' },
  { tag: 'siprec', rfc: 'RFC 7866', section: '11.1.1' },
  { tag: 'trickle-ice', rfc: 'RFC 8840', section: '12.4' },
  { tag: 'uui', rfc: 'RFC 7433', section: '6.6' },
];
