/** The sentences of the findings about what a response has to carry: `finding.<message id>`. */
export const responsesFindings = {
  'finding.copied-header-differs.call-id':
    'The Call-ID of this response is “{value}”, that of the request with the same Via, CSeq and From tag “{other}”: the client takes it for another call and drops it. Copy Call-ID from the request.',
  'finding.copied-header-differs.cseq':
    'The CSeq of this response is “{value}”, that of the request with the same branch “{other}”: the client cannot match the two. Copy CSeq from the request.',
  'finding.copied-header-differs.tag':
    'The {name} tag of this response is “{value}”, that of its request “{other}”: the client cannot match the two. Copy {name} from the request.',
  'finding.copied-header-differs.tag-added':
    'The {name} of this response has the tag “{value}”, that of its request has none: the client cannot match the two. Copy {name} from the request.',
  'finding.copied-header-differs.tag-missing':
    'The {name} of this response has lost the tag “{other}” of its request: the client cannot match the two. Copy {name} from the request.',
  'finding.copied-header-differs.uri':
    'The URI in the {name} of this response is “{value}”, that of its request “{other}”. A response has to copy {name}.',
  'finding.copied-header-differs.via':
    'A Via of this response is “{value}”, in its request “{other}” stands there: the response cannot find its way back. Copy all Vias in their order.',
  'finding.copied-header-differs.via-added':
    'The Via “{value}” of this response is not in its request: the response goes astray. Copy all Vias, and add none.',
  'finding.copied-header-differs.via-missing':
    'The Via “{other}” of the request is missing in this response, which will not get farther than to the proxy before it. Copy all Vias.',
  'finding.missing-accept.missing':
    'This {message} has none of Accept, Accept-Encoding and Accept-Language: the client cannot tell which body would do. Add what is accepted.',
  'finding.missing-alertmsg-error.missing':
    'This {message} has no AlertMsg-Error: the sender cannot tell what is wrong with its alert. Add the error code.',
  'finding.missing-allow-events.missing':
    'This {message} has no Allow-Events: the client cannot tell which event packages there are. Add the list.',
  'finding.missing-allow.missing':
    'This {message} has no Allow: the client cannot tell which methods it may use instead. Add the list of methods.',
  'finding.missing-expires.missing':
    'This {message} has no Expires: the client cannot tell when to refresh. Add the seconds that were granted.',
  'finding.missing-geolocation-error.missing':
    'This {message} has no Geolocation-Error: the client cannot tell what is wrong with the location. Add the error code.',
  'finding.missing-min-expires.missing':
    'This {message} has no Min-Expires: the client cannot tell which expiry would do, and does not get registered. Add the minimum in seconds.',
  'finding.missing-min-se.missing':
    'This {message} has no Min-SE: the client cannot tell which session interval would do, and the call fails. Add the minimum in seconds.',
  'finding.missing-permission-missing.missing':
    'This {message} has no Permission-Missing: the sender cannot tell whose consent is needed. Add the URIs.',
  'finding.missing-proxy-authenticate.missing':
    'This {message} has no Proxy-Authenticate: the client does not know with what to authenticate, and gives up. Add the challenge.',
  'finding.missing-reason.missing':
    'This {message} has no Reason: the caller learns that a branch has ended, and not why. Add the status code that ended it.',
  'finding.missing-recv-info.missing':
    'This {message} has no Recv-Info: the sender cannot tell which Info Packages are received. Add the list, empty if it is none.',
  'finding.missing-require-100rel.missing':
    'This {message} has an RSeq and no “Require: 100rel”: the client does not acknowledge it. Add it, or leave out RSeq.',
  'finding.missing-require.missing':
    'This {message} has no Require: the client cannot tell which extension the server wants. Add its option tag.',
  'finding.missing-rseq.missing':
    'This {message} asks for a PRACK (Require: 100rel) and has no RSeq: nothing can acknowledge it, and it is repeated until the call fails. Add RSeq.',
  'finding.missing-security-server.missing':
    'This {message} has no Security-Server: the client does not know which mechanisms there are, and cannot agree on one. Add the list.',
  'finding.missing-session-expires.missing':
    'This {message} requires a session timer and has no Session-Expires: the caller does not know when to refresh. Add the interval and the refresher.',
  'finding.missing-sip-etag.missing':
    'This {message} to PUBLISH has no SIP-ETag: the client cannot refresh or remove what it published. Add the entity-tag.',
  'finding.missing-unsupported.missing':
    'This {message} has no Unsupported: the client cannot tell which extension to do without. Add the option tags that were refused.',
  'finding.missing-www-authenticate.missing':
    'This {message} has no WWW-Authenticate: the client does not know with what to authenticate, and gives up. Add the challenge.',
  'finding.reliable-trying.found': 'A 100 is never sent reliably, and this {name} is ignored: remove it.',
} as const;
