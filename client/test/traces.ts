/** The traces of real software on which the suites act, by what they show. */
export const traces = {
  /** A 301 that its caller does not follow: a warning, and all that can be done about it. */
  moved: 'samples/301-not-followed.sip',
  /** A call that follows its 301, as sipp logs it. */
  movedLog: 'samples/301-moved-permanently.sipp.log',
  withoutContact: 'samples/301-without-contact.sip',
  /** A 380 that names the emergency service in its Contact and in a 3GPP body, with a Contact that is a service URN. */
  emergency: 'samples/380-service-urn.sip',
  emergencyLog: 'samples/380-service-urn.sipp.log',
  /** A 380 whose Contact is somebody else to call. */
  alternative: 'samples/380-alternative-contact.sip',
  /** The same as the second last call of a telephone's own log. */
  alternativeLog: 'samples/301-302-380-redirects.baresip.log',
  withoutSip: 'samples/traps-without-sip.log',
} as const;

/** Whom `moved` and `movedLog` are about, and where she went. */
export const carol = { old: 'sip:carol@example.com', new: 'sip:carol@pbx.example.net' } as const;
