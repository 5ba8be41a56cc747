/** The sentences of the rules about offers and their answers, with the names of their arguments. */
export const exchangeArguments = {
  /** `offered` and `answered` are codecs, with commas between them. */
  'answer-no-common-codec.none': ['media', 'offered', 'answered'],
  'answer-no-common-codec.events-only': ['media', 'offered', 'answered'],
  /** `offered` and `answered` are numbers of media. */
  'answer-wrong-media-count.count': ['offered', 'answered'],
  /** `offered` and `answered` are kinds of media, `place` counts from 1. */
  'answer-wrong-media-count.type': ['offered', 'answered', 'place'],
  /** Directions; `wanted` is the one that fits. */
  'answer-direction-illegal.found': ['media', 'offered', 'answered', 'wanted'],
  /** Payload types. */
  'dtmf-payload-mismatch.found': ['offered', 'answered'],
  /** Protocols of m= lines. */
  'srtp-mismatch.answered-plain': ['media', 'offered', 'answered'],
  'srtp-mismatch.answered-secure': ['media', 'offered', 'answered'],
  'srtp-mismatch.crypto': ['tag', 'suite'],
  /** Roles of a=setup. */
  'srtp-mismatch.setup': ['offered', 'answered'],
  /** Of a response its status and the method that it answers; of an ACK its method, and 0. */
  'sdp-in-wrong-place.no-answer': ['status', 'method'],
  'sdp-in-wrong-place.no-offer': ['status', 'method'],
  'sdp-in-wrong-place.no-late-answer': ['status', 'method'],
  'sdp-in-wrong-place.in-ack': ['status', 'method'],
  /**
   * `kind` is the precondition (`qos`); `missing` the side, `caller`, `callee` or `end-to-end`, that has `told` of the `wanted` directions,
   * by the message `teller`; `next` a `NextMove`; `late` the message that met it too late, or empty.
   */
  'precondition-unmet.ringing': ['status', 'kind', 'missing', 'told', 'wanted', 'teller', 'next', 'late'],
  'precondition-unmet.answered': ['status', 'kind', 'missing', 'told', 'wanted', 'teller', 'next', 'late'],
} as const satisfies Readonly<Record<string, readonly string[]>>;
