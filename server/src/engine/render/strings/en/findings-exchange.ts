/** The sentences of the findings about offers and their answers: `finding.<message id>`. */
export const exchangeFindings = {
  'finding.answer-no-common-codec.none':
    'The answer accepts {media} with {answered}, of which nothing was offered ({offered}): the call is silent. Answer with an offered codec, or refuse the medium with port 0.',
  'finding.answer-no-common-codec.events-only':
    'The answer accepts {media} with keys alone (telephone-event) and no codec of the offer ({offered}): the call is silent. Allow one of them on the side that answers.',
  'finding.answer-wrong-media-count.count':
    'The offer has {offered} m= lines and the answer {answered}: they are told by their place, so that the call fails or media meet the wrong ones. Answer each line, with port 0 what is not wanted.',
  'finding.answer-wrong-media-count.type':
    'Medium {place} was offered as {offered} and is answered as {answered}: media are told by their place. Answer in the order of the offer.',
  'finding.answer-direction-illegal.found':
    '{media} was offered {offered} and is answered {answered}: the two do not fit, and a hold may end as silence. Answer a={wanted}.',
  'finding.dtmf-payload-mismatch.found':
    'Keys have payload type {offered} one way and {answered} the other. That is legal; a stack that sends the number of the wrong side is not heard. If keys are lost, look here.',
  'finding.srtp-mismatch.answered-plain':
    '{media} was offered as {offered} and is answered as {answered}, without encryption: the offerer must refuse, or hears noise. Let both sides agree on SRTP or on RTP.',
  'finding.srtp-mismatch.answered-secure':
    '{media} was offered as {offered} and is answered as {answered}, with encryption nobody offered: the offerer hears noise. Let both sides agree on SRTP or on RTP.',
  'finding.srtp-mismatch.crypto':
    'The answer takes key {tag} with {suite}, and no a=crypto of the offer has this tag with this suite: the offerer must refuse. Answer with one of those that were offered.',
  'finding.srtp-mismatch.setup':
    'a=setup was offered as {offered} and is answered as {answered}: nobody begins the DTLS handshake, or both do. Answer active or passive, the other one of the offer.',
  'finding.sdp-in-wrong-place.no-answer':
    'This {status} accepts an offer and has no answer: the caller has no address to send to, and most end the call. Put the session description into the {status}.',
  'finding.sdp-in-wrong-place.no-offer':
    'The INVITE had no offer, so that this {status} must have one, and has none: there is no session. Put an offer into the {status}.',
  'finding.sdp-in-wrong-place.no-late-answer':
    'The offer came with the 2xx, so that this ACK must have the answer, and has none: the callee hears nothing, or ends the call. Put the answer into the ACK.',
  'finding.sdp-in-wrong-place.in-ack':
    'Offer and answer were complete before this ACK, in which no further offer may stand: it is ignored, or misread as an answer. Send an UPDATE or a re-INVITE.',
  'finding.precondition-unmet.ringing':
    'The telephone rings although the mandatory precondition “{kind}” is not met, as far as the trace tells: the first words may be lost.',
  'finding.precondition-unmet.answered':
    'The call is answered although the mandatory precondition “{kind}” is not met, as far as the trace tells: there may be no sound at first.',
} as const;
