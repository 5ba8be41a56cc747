/** A caller asks for alice, learns that she has moved for good, and acknowledges. */
export const movedPermanently = `INVITE sip:alice@example.com SIP/2.0
Via: SIP/2.0/UDP client.example.org:5060;branch=z9hG4bK74bf9
Max-Forwards: 70
From: Bob <sip:bob@example.org>;tag=9fxced76sl
To: Alice <sip:alice@example.com>
Call-ID: 2xTb9vxSit55XU7p8@example.org
CSeq: 1 INVITE
Contact: <sip:bob@client.example.org>
Content-Length: 0

SIP/2.0 301 Moved Permanently
Via: SIP/2.0/UDP client.example.org:5060;branch=z9hG4bK74bf9
From: Bob <sip:bob@example.org>;tag=9fxced76sl
To: Alice <sip:alice@example.com>;tag=53fHlqlQ2
Call-ID: 2xTb9vxSit55XU7p8@example.org
CSeq: 1 INVITE
Contact: <sip:alice@new.example.com>
Content-Length: 0

ACK sip:alice@example.com SIP/2.0
Via: SIP/2.0/UDP client.example.org:5060;branch=z9hG4bK74bf9
Max-Forwards: 70
From: Bob <sip:bob@example.org>;tag=9fxced76sl
To: Alice <sip:alice@example.com>;tag=53fHlqlQ2
Call-ID: 2xTb9vxSit55XU7p8@example.org
CSeq: 1 ACK
Content-Length: 0

`.replaceAll('\n', '\r\n');

/** The same with a 301 that does not say where to. */
export const withoutContact = movedPermanently.replace('Contact: <sip:alice@new.example.com>\r\n', '');

/** A call to 112 that the P-CSCF answers with the description of an emergency service. */
export const alternativeService = `INVITE tel:112 SIP/2.0
Via: SIP/2.0/UDP ue.example.org:5060;branch=z9hG4bK112
Max-Forwards: 70
From: <sip:ue@example.org>;tag=ue
To: <tel:112>
Call-ID: emergency@example.org
CSeq: 1 INVITE
Contact: <sip:ue@ue.example.org>
Content-Length: 0

SIP/2.0 380 Alternative Service
Via: SIP/2.0/UDP ue.example.org:5060;branch=z9hG4bK112
From: <sip:ue@example.org>;tag=ue
To: <tel:112>;tag=pcscf
Call-ID: emergency@example.org
CSeq: 1 INVITE
Contact: <urn:service:sos>
Content-Type: application/3gpp-ims+xml
Content-Length: 208

<?xml version="1.0" encoding="UTF-8"?>
<ims-3gpp version="1"><alternative-service><type>emergency</type><reason>Use 112 here</reason><action>emergency-registration</action></alternative-service></ims-3gpp>
`.replaceAll('\n', '\r\n');

/** A log without a single SIP message. */
export const plainLog = `12:00:01 GET /index.html HTTP/1.1 301 Moved Permanently
12:00:02 query took 380 ms, rc=301
`;
