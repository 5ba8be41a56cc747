/** What each method is for. */
export const methods = {
  'method:INVITE': 'Starts a call, or changes one that is up (re-INVITE). Usually carries an SDP offer.',
  'method:ACK':
    'Confirms the final response to an INVITE. After a 2xx it is a request of its own with a new branch; after anything else it has the branch of the INVITE.',
  'method:BYE': 'Ends a call that is up. Sent inside the dialog by either side.',
  'method:CANCEL':
    'Takes back an INVITE that has no final response yet. Request-URI, branch, Call-ID, From, To and CSeq number are those of the INVITE.',
  'method:REGISTER': 'Tells a registrar at which Contact a user can be reached, and for how long.',
  'method:OPTIONS': 'Asks what the other side can do. Often used as a keep-alive.',
  'method:PRACK':
    'Confirms a provisional response that was sent reliably (RSeq). Needs RAck; offered with the option tag 100rel.',
  'method:UPDATE': 'Changes the session without touching the state of the dialog, also before the call is answered.',
  'method:REFER': 'Asks the other side to send a request to the URI in Refer-To: this is how calls are transferred.',
  'method:SUBSCRIBE': 'Asks to be told about the state of a resource; Event names what about it.',
  'method:NOTIFY': 'Tells a subscriber about the state of a resource; needs Event and Subscription-State.',
  'method:PUBLISH': 'Hands event state to a server that tells the subscribers; SIP-ETag identifies what was published.',
  'method:MESSAGE': 'Carries an instant message in its body, without a dialog.',
  'method:INFO': 'Carries application information inside a dialog, such as DTMF; Info-Package names the kind.',
} as const;
