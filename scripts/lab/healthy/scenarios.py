"""Writes the sipp scenarios of the healthy lab, and the IMS credentials that Kamailio checks: scenarios.py FOLDER CREDENTIALS.

The telephones of the IMS authenticate with AKA (RFC 3310): the secret is test set 1 of 3GPP TS 35.208, whose RES is the password.
"""
import base64
import hashlib
import pathlib
import sys

IMS = "ims.example.net"
RAND = bytes.fromhex("23553cbe9637a89d218ae64dae47bf35")
AUTN = bytes.fromhex("55f328b43577b9b94a9ffac354dfafb3")
RES = bytes.fromhex("a54211d5e3ba50bf")
NONCE = base64.b64encode(RAND + AUTN).decode()
CNONCE = "c3a1f0d97b2e4465"
UES = {"ue1": ("+12025550141", f"001010000000041@{IMS}", "198.51.100.41"), "ue2": ("+12025550142", f"001010000000042@{IMS}", "198.51.100.42")}
CELL = "P-Access-Network-Info: 3GPP-E-UTRAN-FDD;utran-cell-id-3gpp=001010123A1B2C3D"
ICSI = '+g.3gpp.icsi-ref="urn%3Aurn-7%3A3gpp-service.ims.icsi.mmtel"'
ALLOW = "Allow: INVITE, ACK, CANCEL, BYE, PRACK, UPDATE, OPTIONS, NOTIFY"
TARGET = f"sip:{UES['ue2'][0]}@{IMS};user=phone"
SDP_TYPE = "Content-Type: application/sdp"
TAG = "tag=[pid]u[call_number]"


def md5(*parts: bytes) -> str:
    return hashlib.md5(b":".join(parts)).hexdigest()


def credentials(ue: str) -> str:
    """The Authorization of the REGISTER that answers the challenge: RFC 2617 with RFC 3310's password."""
    _, impi, _ = UES[ue]
    uri = f"sip:{IMS}"
    one, two = md5(impi.encode(), IMS.encode(), RES), md5(b"REGISTER", uri.encode())
    response = md5(one.encode(), NONCE.encode(), b"00000001", CNONCE.encode(), b"auth", two.encode())
    return (f'Authorization: Digest username="{impi}",realm="{IMS}",uri="{uri}",nonce="{NONCE}",algorithm=AKAv1-MD5,qop=auth,'
            f'nc=00000001,cnonce="{CNONCE}",response="{response}"')


def sdp(origin: str, version: int, port: int, payloads: str, *qos: str) -> str:
    """A session description for AMR with the lines of RFC 3312 in `qos`."""
    maps = {"104": ("AMR-WB/16000/1", "mode-change-capability=2;max-red=220"), "102": ("AMR/8000/1", "mode-change-capability=2;max-red=220"),
            "105": ("telephone-event/16000", "0-15"), "100": ("telephone-event/8000", "0-15")}
    lines = ["v=0", f"o=- {origin} {version} IN IP4 [local_ip]", "s=-", "c=IN IP4 [local_ip]", "b=AS:41", "t=0 0",
             f"m=audio {port} RTP/AVP {payloads}", "b=AS:41", "b=RS:512", "b=RR:1537"]
    for payload in payloads.split():
        lines += [f"a=rtpmap:{payload} {maps[payload][0]}", f"a=fmtp:{payload} {maps[payload][1]}"]
    return "\n".join([*lines, *(f"a={line}" for line in qos), "a=sendrecv", "a=ptime:20", "a=maxptime:240"])


def qos(local: str, remote: str, local_wish: str, remote_wish: str, *more: str) -> tuple[str, ...]:
    return (f"curr:qos local {local}", f"curr:qos remote {remote}", f"des:qos {local_wish} local sendrecv",
            f"des:qos {remote_wish} remote sendrecv", *more)


OFFER = sdp("1407364100", 1, 49152, "104 102 105 100", *qos("none", "none", "mandatory", "optional"))
ANSWER = sdp("2519280011", 1, 49170, "104 105", *qos("none", "none", "mandatory", "mandatory", "conf:qos remote sendrecv"))
RESERVED = sdp("1407364100", 2, 49152, "104 105", *qos("sendrecv", "none", "mandatory", "mandatory"))
AGREED = sdp("2519280011", 2, 49170, "104 105", *qos("sendrecv", "sendrecv", "mandatory", "mandatory"))


def send(*lines: str, body: str = "", retransmit: bool = False) -> str:
    again = ' retrans="500"' if retransmit else ""
    text = "\n".join([*(line for line in lines if line), f"Content-Length: {'[len]' if body else '0'}", "", body])
    return f"<send{again}><![CDATA[\n\n{text}\n]]></send>"


def request(ue: str, method: str, cseq: int, uri: str, to: str, *more: str, body: str = "", mark: str = "") -> str:
    number, _, _ = UES[ue]
    return send(f"{method} {uri} SIP/2.0", f"Via: SIP/2.0/TCP [local_ip]:[local_port];branch=z9hG4bK-[pid]-[call_number]-{mark or cseq};rport",
                "Max-Forwards: 70", f"From: <sip:{number}@{IMS}>;tag=[ftag]", to, "Call-ID: [call_id]", f"CSeq: {cseq} {method}", *more,
                body=body, retransmit=False)


def registration(ue: str, seconds: int) -> list[str]:
    number, impi, address = UES[ue]
    empty = f'Authorization: Digest username="{impi}",realm="{IMS}",uri="sip:{IMS}",nonce="",response=""'
    contact = f'Contact: <sip:{number}@{address}:5060;transport=tcp>;+sip.instance="<urn:gsma:imei:90420156-0257{ue[-1]}3-0>";{ICSI}'
    common = (contact, f"Expires: {seconds}", "Supported: path", CELL, ALLOW)
    to = f"To: <sip:{number}@{IMS}>"
    return [request(ue, "REGISTER", 1, f"sip:{IMS}", to, empty, *common), receive(100, 401),
            request(ue, "REGISTER", 2, f"sip:{IMS}", to, credentials(ue), *common), receive(100, 200)]


def receive(*codes: int, routes: bool = False) -> str:
    optional = "".join(f'<recv response="{code}" optional="true"/>' for code in codes[:-1])
    return f'{optional}<recv response="{codes[-1]}"' + (' rrs="true"/>' if routes else "/>")


def expect(method: str, **keep: tuple[str, int]) -> str:
    """Waits for a request; `keep` tells which occurrence of which header goes into which variable."""
    actions = "".join(f'<ereg regexp=".*" search_in="hdr" header="{name}:" occurrence="{number}" assign_to="{variable}"/>'
                      for variable, (name, number) in keep.items())
    return f'<recv request="{method}">' + (f"<action>{actions}</action>" if actions else "") + "</recv>"


def pause(milliseconds: int) -> str:
    return f'<pause milliseconds="{milliseconds}"/>'


def volte_caller(supported: str, require: str) -> list[str]:
    """From the offer with preconditions to the BYE; `supported` and `require` are the option tags of the INVITE."""
    number, _, address = UES["ue1"]
    contact = f"Contact: <sip:{number}@{address}:5060;transport=tcp>;{ICSI}"

    def inside(method: str, cseq: int, *more: str, body: str = "", mark: str = "") -> str:
        # Every request but ACK tells of the support for session timers (RFC 4028 7.1) and of the cell (RFC 7315 5.7).
        told = () if method == "ACK" else (f"Supported: {supported}", CELL)
        return request("ue1", method, cseq, "[next_url]", f"To: <{TARGET}>[peer_tag_param]", "[routes]", *more, *told, body=body, mark=mark)

    return [
        request("ue1", "INVITE", 1, TARGET, f"To: <{TARGET}>",
                f"Route: <sip:pcscf.{IMS}:5060;transport=tcp;lr>, <sip:orig@scscf.{IMS}:5060;transport=tcp;lr>", contact, f"P-Preferred-Identity: <sip:{number}@{IMS}>",
                CELL, "P-Preferred-Service: urn:urn-7:3gpp-service.ims.icsi.mmtel", f"Accept-Contact: *;{ICSI}", f"Supported: {supported}",
                f"Require: {require}" if require else "", "Session-Expires: 1800", "Min-SE: 90", ALLOW, "Accept: application/sdp", SDP_TYPE, body=OFFER),
        receive(100, 183, routes=True), inside("PRACK", 2, "RAck: 5781 1 INVITE"), receive(200), pause(300),
        inside("UPDATE", 3, contact, "Require: precondition", SDP_TYPE, body=RESERVED), receive(200),
        receive(180), inside("PRACK", 4, "RAck: 5782 1 INVITE"), receive(200), receive(200, routes=True),
        inside("ACK", 1, mark="1a"), pause(1500), inside("BYE", 5, 'Reason: SIP;cause=200;text="User ends the call"'), receive(200)]


def volte_callee() -> list[str]:
    number, _, address = UES["ue2"]
    contact = f"Contact: <sip:{number}@{address}:5060;transport=tcp>;{ICSI}"
    vias = tuple(f"Via:[$via{number}]" for number in range(1, 5))
    records = tuple(f"Record-Route:[$rr{number}]" for number in range(1, 4))
    kept = (*vias, *records, "From:[$from]", f"To:[$to];{TAG}", "[last_Call-ID:]", "CSeq: 1 INVITE")
    copied = ("[last_Via:]", "[last_From:]", "[last_To:]", "[last_Call-ID:]", "[last_CSeq:]")
    keep = {**{f"via{number}": ("Via", number) for number in range(1, 5)}, **{f"rr{number}": ("Record-Route", number) for number in range(1, 4)},
            "from": ("From", 1), "to": ("To", 1)}
    return [
        expect("INVITE", **keep),
        send("SIP/2.0 183 Session Progress", *kept, contact, "Require: 100rel, precondition", "RSeq: 5781", CELL, ALLOW, SDP_TYPE, body=ANSWER),
        expect("PRACK"), send("SIP/2.0 200 OK", *copied, CELL),
        expect("UPDATE"), send("SIP/2.0 200 OK", *copied, contact, "Require: precondition", CELL, SDP_TYPE, body=AGREED), pause(120),
        send("SIP/2.0 180 Ringing", *kept, contact, "Require: 100rel", "RSeq: 5782", CELL, ALLOW),
        expect("PRACK"), send("SIP/2.0 200 OK", *copied, CELL), pause(1200),
        send("SIP/2.0 200 OK", *kept, contact, "Require: timer", "Supported: 100rel, precondition, timer", "Session-Expires: 1800;refresher=uac", CELL, ALLOW,
             retransmit=True),
        expect("ACK"), expect("BYE"), send("SIP/2.0 200 OK", *copied, CELL)]


def plain(method: str, cseq: int, *more: str, uri: str = "sip:[service]@example.com", to: str = "To: <sip:[service]@example.com>",
          body: str = "", mark: str = "", call: str = "[call_id]", tag: str = "[ftag]") -> str:
    """A request of a telephone of example.com."""
    return send(f"{method} {uri} SIP/2.0", f"Via: SIP/2.0/[transport] [local_ip]:[local_port];branch=z9hG4bK-[pid]-[call_number]-{mark or cseq};rport",
                "Max-Forwards: 70", f"From: <sip:[me]@example.com>;tag={tag}", to, f"Call-ID: {call}", f"CSeq: {cseq} {method}", *more,
                body=body, retransmit=method != "ACK")


def inside(method: str, cseq: int, *more: str, body: str = "", mark: str = "", tag: str = "[ftag]") -> str:
    return plain(method, cseq, "[routes]", *more, uri="[next_url]", to="To: <sip:[service]@example.com>[peer_tag_param]", body=body, mark=mark, tag=tag)


def telephone_sdp(version: int, port: int = 49172, origin: str = "3904713300", direction: str = "sendrecv") -> str:
    return "\n".join(["v=0", f"o=- {origin} {version} IN IP4 [local_ip]", "s=-", "c=IN IP4 [local_ip]", "t=0 0", f"m=audio {port} RTP/AVP 8 101",
                      "a=rtpmap:8 PCMA/8000", "a=rtpmap:101 telephone-event/8000", "a=fmtp:101 0-15", f"a={direction}"])


HERE = "Contact: <sip:[me]@[local_ip]:[local_port]>"
COPIED = ("[last_Via:]", "[last_From:]", "[last_To:]", "[last_Call-ID:]", "[last_CSeq:]")
FIRST = ("[last_Via:]", "[last_Record-Route:]", "[last_From:]", f"[last_To:];{TAG}", "[last_Call-ID:]", "[last_CSeq:]")
ROUTED = ("[last_Via:]", "[last_Record-Route:]", "[last_From:]", "[last_To:]", "[last_Call-ID:]", "[last_CSeq:]")
GATEWAY_ALLOW = "Allow: INVITE, ACK, CANCEL, BYE, OPTIONS"


def challenged_invite(*more: str, body: str) -> list[str]:
    """An INVITE, the 407 and the INVITE with credentials; the third request of the call, if one comes, has CSeq 3."""
    return [plain("INVITE", 1, HERE, *more, SDP_TYPE, body=body), '<recv response="407" auth="true"/>',
            plain("ACK", 1, to="[last_To:]"), plain("INVITE", 2, HERE, "[authentication]", *more, SDP_TYPE, body=body)]


def early_media() -> list[str]:
    return [*challenged_invite(GATEWAY_ALLOW, body=telephone_sdp(1)), receive(100, 183), receive(200, routes=True),
            inside("ACK", 2, mark="2a"), pause(1500), inside("BYE", 3), receive(200)]


def gateway() -> list[str]:
    answer = telephone_sdp(1, 30200, "77120934")
    return [expect("INVITE"), send("SIP/2.0 183 Session Progress", *FIRST, "Contact: <sip:[local_ip]:[local_port]>", GATEWAY_ALLOW, SDP_TYPE, body=answer),
            pause(2000), send("SIP/2.0 200 OK", *FIRST, "Contact: <sip:[local_ip]:[local_port]>", GATEWAY_ALLOW, SDP_TYPE, body=answer, retransmit=True),
            expect("ACK"), expect("BYE"), send("SIP/2.0 200 OK", *COPIED)]


def timer() -> list[str]:
    wish = ("Supported: timer", "Session-Expires: 90;refresher=uac", "Min-SE: 90", GATEWAY_ALLOW)
    return [*challenged_invite("Supported: timer", "Session-Expires: 90", "Min-SE: 90", GATEWAY_ALLOW, body=telephone_sdp(1)), receive(100, 180, 200, routes=True),
            inside("ACK", 2, mark="2a"), pause(45000),
            inside("INVITE", 3, HERE, *wish, SDP_TYPE, body=telephone_sdp(1)), receive(100, 200), inside("ACK", 3, mark="3a"), pause(3000),
            inside("BYE", 4, "Supported: timer"), receive(200)]


def gateway_timer() -> list[str]:
    answer = telephone_sdp(1, 30204, "77120999")
    agreed = ("Contact: <sip:[local_ip]:[local_port]>", GATEWAY_ALLOW, "Require: timer", "Supported: timer", "Session-Expires: 90;refresher=uac")
    return [expect("INVITE"), send("SIP/2.0 180 Ringing", *FIRST, "Contact: <sip:[local_ip]:[local_port]>", GATEWAY_ALLOW), pause(700),
            send("SIP/2.0 200 OK", *FIRST, *agreed, SDP_TYPE, body=answer, retransmit=True), expect("ACK"),
            expect("INVITE"), send("SIP/2.0 200 OK", *ROUTED, *agreed, SDP_TYPE, body=answer, retransmit=True), expect("ACK"),
            expect("BYE"), send("SIP/2.0 200 OK", *COPIED)]


# What a watcher asks for, and what a telephone publishes of it: event, type of the document, document.
PRESENCE = """<?xml version="1.0" encoding="UTF-8"?>
<presence xmlns="urn:ietf:params:xml:ns:pidf" entity="sip:bob@example.com">
<tuple id="t1"><status><basic>open</basic></status><contact priority="0.8">sip:bob@example.com</contact></tuple>
</presence>"""
DIALOG = """<?xml version="1.0" encoding="UTF-8"?>
<dialog-info xmlns="urn:ietf:params:xml:ns:dialog-info" version="0" state="full" entity="sip:bob@example.com">
<dialog id="d1" call-id="8d4fa71c@192.0.2.12" local-tag="4b1" remote-tag="9c2" direction="initiator"><state>confirmed</state></dialog>
</dialog-info>"""
WAITING = """Messages-Waiting: yes
Message-Account: sip:bob@example.com
Voice-Message: 2/8 (0/2)"""
EVENTS = {"presence": ("application/pidf+xml", PRESENCE), "message-summary": ("application/simple-message-summary", WAITING),
          "dialog": ("application/dialog-info+xml", DIALOG)}


def watch(event: str) -> list[str]:
    """SUBSCRIBE, the first NOTIFY, one more when the telephone publishes, and the end of the subscription."""
    accept = f"Accept: {EVENTS[event][0]}"
    notified = [expect("NOTIFY"), send("SIP/2.0 200 OK", *COPIED, HERE)]
    asked = ("Event: " + event, accept, HERE)
    return [plain("SUBSCRIBE", 1, *asked, "Expires: 600"), '<recv response="407" auth="true"/>',
            plain("SUBSCRIBE", 2, "[authentication]", *asked, "Expires: 600"), receive(200, routes=True), *notified, *notified, pause(500),
            inside("SUBSCRIBE", 3, *asked, "Expires: 0"), receive(200), *notified]


def publish(event: str) -> list[str]:
    kind, document = EVENTS[event]
    common = (f"Event: {event}", "Expires: 600", f"Content-Type: {kind}")
    return [plain("PUBLISH", 1, *common, body=document), '<recv response="407" auth="true"/>',
            plain("PUBLISH", 2, "[authentication]", *common, body=document), receive(200)]


# The dialogs that telephones rarely have: what the called side asks for, and what happens before it answers.
TELEPHONE_ALLOW = "Allow: INVITE, ACK, CANCEL, BYE, PRACK, UPDATE, INFO, OPTIONS"
CALLED = "Contact: <sip:gateway@[local_ip]:[local_port]>"


def opened(vias: int = 2, asks: bool = False) -> str:
    """Waits for the INVITE, and keeps of it what later responses are made of, and where the called side asks for something, its requests."""
    keep = {"from": ("From", 1), "to": ("To", 1), "route": ("Record-Route", 1), "number": ("Call-ID", 1), "cseq": ("CSeq", 1),
            **{f"via{number}": ("Via", number) for number in range(1, vias + 1)}}
    peer = '<ereg regexp="sip:[^&gt;]*" search_in="hdr" header="Contact:" occurrence="1" assign_to="peer"/>'
    return expect("INVITE", **keep).replace("</action>", f"{peer}</action>" if asks else "</action>")


def answer(start: str, *more: str, body: str = "", fork: str = "") -> str:
    """A response to the INVITE that opened the dialog, whatever has come in since."""
    return send(f"SIP/2.0 {start}", "Via:[$via1]", "Via:[$via2]", "Record-Route:[$route]", "From:[$from]", f"To:[$to];{TAG}{fork}", "Call-ID:[$number]",
                "CSeq:[$cseq]", *more, body=body, retransmit=start.startswith("2"))


def called(method: str, cseq: int, *more: str, body: str = "", mark: str = "") -> str:
    """A request of the called side: its route is Record-Route of the INVITE, in the same order."""
    return send(f"{method} [$peer] SIP/2.0", f"Via: SIP/2.0/[transport] [local_ip]:[local_port];branch=z9hG4bK-[pid]-[call_number]-c{mark or cseq};rport",
                "Max-Forwards: 70", "Route:[$route]", f"From:[$to];{TAG}", "To:[$from]", "Call-ID:[$number]", f"CSeq: {cseq} {method}", *more,
                body=body, retransmit=method != "ACK")


def played(version: int, direction: str = "sendrecv", port: int = 30208) -> str:
    return telephone_sdp(version, port, "77121010", direction)


def taken(start: str = "200 OK", *more: str, body: str = "") -> str:
    """A response to a request inside of the dialog."""
    return send(f"SIP/2.0 {start}", *COPIED, *more, body=body)


RINGING = answer("180 Ringing", CALLED, TELEPHONE_ALLOW)
ANSWERED = answer("200 OK", CALLED, TELEPHONE_ALLOW, SDP_TYPE, body=played(1))
DONE = [expect("BYE"), taken()]


def called_hold() -> list[str]:
    def told(version: int, direction: str) -> list[str]:
        return [expect("INVITE"), taken("200 OK", HERE, TELEPHONE_ALLOW, SDP_TYPE, body=telephone_sdp(version, direction=direction)), expect("ACK")]

    return [*challenged_invite(TELEPHONE_ALLOW, body=telephone_sdp(1)), receive(100, 180, 200, routes=True), inside("ACK", 2, mark="2a"),
            *told(2, "recvonly"), *told(3, "sendrecv"), expect("BYE"), taken()]


def gateway_hold() -> list[str]:
    def asked(cseq: int, direction: str) -> list[str]:
        return [pause(600), called("INVITE", cseq, CALLED, TELEPHONE_ALLOW, SDP_TYPE, body=played(cseq + 1, direction)), receive(100, 200),
                called("ACK", cseq, mark=f"{cseq}a")]

    return [opened(asks=True), RINGING, pause(400), ANSWERED, expect("ACK"), *asked(1, "sendonly"), *asked(2, "sendrecv"), pause(500), called("BYE", 3), receive(200)]


def early_update() -> list[str]:
    """Both sides move their media before anybody answers (RFC 3311)."""
    return [*challenged_invite("Supported: 100rel", TELEPHONE_ALLOW, body=telephone_sdp(1)), receive(100, 183, routes=True), inside("PRACK", 3, "RAck: 21 2 INVITE"),
            receive(200), inside("UPDATE", 4, HERE, SDP_TYPE, body=telephone_sdp(2, 49180)), receive(200), expect("UPDATE"),
            taken("200 OK", HERE, SDP_TYPE, body=telephone_sdp(2, 49180)), receive(180), inside("PRACK", 5, "RAck: 22 2 INVITE"), receive(200), receive(200, routes=True),
            inside("ACK", 2, mark="2a"), pause(500), inside("BYE", 6), receive(200)]


def gateway_update() -> list[str]:
    return [opened(asks=True), answer("183 Session Progress", CALLED, TELEPHONE_ALLOW, "Require: 100rel", "RSeq: 21", SDP_TYPE, body=played(1)), expect("PRACK"), taken(),
            expect("UPDATE"), taken("200 OK", CALLED, SDP_TYPE, body=played(2)), pause(200), called("UPDATE", 1, CALLED, SDP_TYPE, body=played(3, port=30212)), receive(200),
            answer("180 Ringing", CALLED, TELEPHONE_ALLOW, "Require: 100rel", "RSeq: 22"), expect("PRACK"), taken(), pause(500),
            answer("200 OK", CALLED, TELEPHONE_ALLOW), expect("ACK"), *DONE]


def late_offer() -> list[str]:
    """The called side offers, in a reliable response, and the PRACK answers."""
    return [plain("INVITE", 1, HERE, "Supported: 100rel", TELEPHONE_ALLOW), '<recv response="407" auth="true"/>', plain("ACK", 1, to="[last_To:]"),
            plain("INVITE", 2, HERE, "[authentication]", "Supported: 100rel", TELEPHONE_ALLOW), receive(100, 183, routes=True),
            inside("PRACK", 3, "RAck: 31 2 INVITE", SDP_TYPE, body=telephone_sdp(1)), receive(200), receive(200, routes=True), inside("ACK", 2, mark="2a"),
            inside("INVITE", 4, HERE, TELEPHONE_ALLOW), receive(100, 200), inside("ACK", 4, SDP_TYPE, body=telephone_sdp(2), mark="4a"), pause(500), inside("BYE", 5),
            receive(200)]


def gateway_offer() -> list[str]:
    return [opened(), answer("183 Session Progress", CALLED, TELEPHONE_ALLOW, "Require: 100rel", "RSeq: 31", SDP_TYPE, body=played(1)), expect("PRACK"), taken(), pause(400),
            answer("200 OK", CALLED, TELEPHONE_ALLOW), expect("ACK"), expect("INVITE"), taken("200 OK", CALLED, TELEPHONE_ALLOW, SDP_TYPE, body=played(2)), expect("ACK"), *DONE]


def provisional() -> list[str]:
    return [*challenged_invite("Supported: 199", TELEPHONE_ALLOW, body=telephone_sdp(1)), receive(100, 180), *(receive(code) for code in (183, 181, 182, 183, 199)),
            receive(200, routes=True), inside("ACK", 2, mark="2a"), pause(500), inside("BYE", 3), receive(200)]


def gateway_provisional() -> list[str]:
    """A gateway that rings at one telephone, and then at another: two early dialogs, of which the first is ended by a 199 (RFC 6228)."""
    other = telephone_sdp(1, 30220, "77121020")
    told = (CALLED, TELEPHONE_ALLOW)
    return [opened(), answer("180 Ringing", *told, fork="a"), pause(200), answer("183 Session Progress", *told, SDP_TYPE, body=played(1), fork="a"), pause(400),
            answer("181 Call Is Being Forwarded", *told, fork="b"), pause(100), answer("182 Queued", *told, fork="b"), pause(100),
            answer("183 Session Progress", *told, SDP_TYPE, body=other, fork="b"),
            answer("199 Early Dialog Terminated", 'Reason: SIP;cause=480;text="Temporarily Unavailable"', fork="a"), pause(400),
            answer("200 OK", *told, SDP_TYPE, body=other, fork="b"), expect("ACK"), *DONE]


def glare() -> list[str]:
    return [*challenged_invite(TELEPHONE_ALLOW, body=telephone_sdp(1)), receive(100, 180, 200, routes=True), inside("ACK", 2, mark="2a"), pause(200),
            inside("INVITE", 3, HERE, TELEPHONE_ALLOW, SDP_TYPE, body=telephone_sdp(2, direction="sendonly")), receive(100, 491), inside("ACK", 3), pause(2500),
            inside("INVITE", 4, HERE, TELEPHONE_ALLOW, SDP_TYPE, body=telephone_sdp(2, direction="sendonly")), receive(100, 200), inside("ACK", 4, mark="4a"),
            inside("BYE", 5), receive(200)]


def gateway_glare() -> list[str]:
    return [opened(), RINGING, ANSWERED, expect("ACK"), expect("INVITE"), taken("491 Request Pending"), expect("ACK"), expect("INVITE"),
            taken("200 OK", CALLED, TELEPHONE_ALLOW, SDP_TYPE, body=played(2, "recvonly")), expect("ACK"), *DONE]


def overlapping() -> list[str]:
    """One of several calls over one TCP connection."""
    here, tag = "Contact: <sip:[me]@[local_ip]:[local_port];transport=tcp>", "[ftag]c[call_number]"
    asked = (here, TELEPHONE_ALLOW, SDP_TYPE)
    return [plain("INVITE", 1, *asked, body=telephone_sdp(1), tag=tag), '<recv response="407" auth="true"/>', plain("ACK", 1, to="[last_To:]", tag=tag),
            plain("INVITE", 2, *asked[:1], "[authentication]", *asked[1:], body=telephone_sdp(1), tag=tag), receive(100, 180, 200, routes=True), inside("ACK", 2, mark="2a", tag=tag),
            inside("INFO", 3, "Content-Type: application/dtmf-relay", body="Signal=5\nDuration=160", tag=tag), receive(200), inside("BYE", 4, tag=tag), receive(200)]


def gateway_many() -> list[str]:
    return [opened(), RINGING, ANSWERED, expect("ACK"), expect("INFO"), taken(), *DONE]


def plain_gateway() -> list[str]:
    return [opened(vias=3, asks=True), *(one.replace("Via:[$via2]", "Via:[$via2]\nVia:[$via3]") for one in (RINGING, ANSWERED)), expect("ACK"), pause(500), called("BYE", 1), receive(200)]


def spiral() -> list[str]:
    return [*challenged_invite(TELEPHONE_ALLOW, body=telephone_sdp(1)), receive(100, 180, 200, routes=True), inside("ACK", 2, mark="2a"), expect("BYE"), taken()]


# Bodies that telephones rarely send: a fax, the parts of a recording, where an emergency call comes from.
def fax_sdp(version: int, port: int, origin: str) -> str:
    return "\n".join(["v=0", f"o=- {origin} {version} IN IP4 [local_ip]", "s=-", "c=IN IP4 [local_ip]", "t=0 0", f"m=image {port} udptl t38", "a=T38FaxVersion:0",
                      "a=T38MaxBitRate:14400", "a=T38FaxRateManagement:transferredTCF", "a=T38FaxMaxBuffer:200", "a=T38FaxMaxDatagram:72", "a=T38FaxUdpEC:t38UDPRedundancy"])


def fax() -> list[str]:
    def told(body: str) -> list[str]:
        return [expect("INVITE"), taken("200 OK", HERE, TELEPHONE_ALLOW, SDP_TYPE, body=body), expect("ACK")]

    return [*challenged_invite(TELEPHONE_ALLOW, body=telephone_sdp(1)), receive(100, 180, 200, routes=True), inside("ACK", 2, mark="2a"),
            *told(fax_sdp(2, 49200, "3904713300")), *told(telephone_sdp(3)), pause(300), inside("BYE", 3), receive(200)]


def gateway_fax() -> list[str]:
    def asked(cseq: int, body: str) -> list[str]:
        return [pause(400), called("INVITE", cseq, CALLED, TELEPHONE_ALLOW, SDP_TYPE, body=body), receive(100, 200), called("ACK", cseq, mark=f"{cseq}a")]

    return [opened(asks=True), RINGING, pause(200), ANSWERED, expect("ACK"), *asked(1, fax_sdp(2, 30300, "77121010")), *asked(2, played(3)), *DONE]


def parts(*bodies: tuple[str, str]) -> str:
    """A multipart of bodies, each behind its own header fields."""
    return "\n".join([*(f"--boundary1\n{header}\n\n{body}" for header, body in bodies), "--boundary1--", ""])


MIXED = "Content-Type: multipart/mixed;boundary=boundary1"
METADATA = """<?xml version="1.0" encoding="UTF-8"?>
<recording xmlns="urn:ietf:params:xml:ns:recording:1">
<datamode>complete</datamode>
<session session_id="hVpd7YQgRW2nD22h7q60JQ=="/>
<participant participant_id="srfBElmCRp2QB23b7Mpk0w=="><nameID aor="sip:bob@example.com"><name xml:lang="en">Bob</name></nameID></participant>
<stream stream_id="UAAMm5GRQKSCMVvLyl4rFw==" session_id="hVpd7YQgRW2nD22h7q60JQ=="><label>96</label></stream>
<stream stream_id="i1Pz3to5hGk8fuXl+PbwCw==" session_id="hVpd7YQgRW2nD22h7q60JQ=="><label>97</label></stream>
</recording>"""
LOCATION = """<?xml version="1.0" encoding="UTF-8"?>
<presence xmlns="urn:ietf:params:xml:ns:pidf" xmlns:gp="urn:ietf:params:xml:ns:pidf:geopriv10" xmlns:gml="http://www.opengis.net/gml" xmlns:dm="urn:ietf:params:xml:ns:pidf:data-model" entity="pres:frank@example.com">
<dm:device id="phone"><gp:geopriv><gp:location-info><gml:Point srsName="urn:ogc:def:crs:EPSG::4326"><gml:pos>32.86726 -97.16054</gml:pos></gml:Point></gp:location-info>
<gp:usage-rules/><gp:method>GPS</gp:method></gp:geopriv><dm:timestamp>2026-11-23T08:00:00Z</dm:timestamp></dm:device>
</presence>"""


def recorded_sdp(version: int, port: int, origin: str, direction: str) -> str:
    media = [line for label in (96, 97) for line in (f"m=audio {port + label} RTP/AVP 8", "a=rtpmap:8 PCMA/8000", f"a={direction}", f"a=label:{label}")]
    return "\n".join(["v=0", f"o=- {origin} {version} IN IP4 [local_ip]", "s=-", "c=IN IP4 [local_ip]", "t=0 0", *media])


def recording() -> list[str]:
    """RFC 7866: a session recording client sends two streams and what it knows of them."""
    here = "Contact: <sip:[me]@[local_ip]:[local_port]>;+sip.src"
    described = parts((SDP_TYPE, recorded_sdp(1, 30000, "8841", "sendonly")),
                      ("Content-Type: application/rs-metadata+xml\nContent-Disposition: recording-session", METADATA))
    told = (here, TELEPHONE_ALLOW, "Require: siprec", "Accept: application/sdp, application/rs-metadata", MIXED)
    return [plain("INVITE", 1, *told, body=described), '<recv response="407" auth="true"/>', plain("ACK", 1, to="[last_To:]"),
            plain("INVITE", 2, "[authentication]", *told, body=described), receive(100, 200, routes=True), inside("ACK", 2, mark="2a"), pause(500), inside("BYE", 3), receive(200)]


def gateway_recording() -> list[str]:
    here = "Contact: <sip:gateway@[local_ip]:[local_port]>;+sip.srs"
    return [opened(), answer("200 OK", here, TELEPHONE_ALLOW, SDP_TYPE, body=recorded_sdp(1, 40000, "9912", "recvonly")), expect("ACK"), *DONE]


def emergency() -> list[str]:
    """RFC 6442 with the location in the body."""
    sos = "urn:service:sos"
    located = parts((SDP_TYPE, telephone_sdp(1)), ("Content-Type: application/pidf+xml\nContent-ID: <phone@example.com>", LOCATION))
    inside_call = [line.replace("<sip:[service]@example.com>", f"<{sos}>") for line in (inside("ACK", 1, mark="1a"), inside("BYE", 2))]
    return [plain("INVITE", 1, HERE, TELEPHONE_ALLOW, "Geolocation: <cid:phone@example.com>", "Geolocation-Routing: yes", "Accept: application/sdp, application/pidf+xml",
                  "Priority: emergency", MIXED, body=located, uri=sos, to=f"To: <{sos}>"), receive(100, 180, 200, routes=True), inside_call[0], pause(500), inside_call[1], receive(200)]


def gateway_emergency() -> list[str]:
    return [opened(), RINGING, pause(300), ANSWERED, expect("ACK"), *DONE]


SCENARIOS: dict[str, list[str]] = {
    "fax": fax(),
    "gateway-fax": gateway_fax(),
    "recording": recording(),
    "gateway-recording": gateway_recording(),
    "emergency": emergency(),
    "gateway-emergency": gateway_emergency(),
    "early-media": early_media(),
    "gateway": gateway(),
    "timer": timer(),
    "gateway-timer": gateway_timer(),
    "called-hold": called_hold(),
    "gateway-hold": gateway_hold(),
    "early-update": early_update(),
    "gateway-update": gateway_update(),
    "late-offer": late_offer(),
    "gateway-offer": gateway_offer(),
    "provisional": provisional(),
    "gateway-provisional": gateway_provisional(),
    "glare": glare(),
    "gateway-glare": gateway_glare(),
    "overlapping": overlapping(),
    "gateway-many": gateway_many(),
    "spiral": spiral(),
    "plain-gateway": plain_gateway(),
    **{f"watch-{event}": watch(event) for event in EVENTS},
    **{f"publish-{event}": publish(event) for event in EVENTS},
    **{f"{ue}-register": registration(ue, 600000) for ue in UES},
    **{f"{ue}-leave": registration(ue, 0) for ue in UES},
    "volte-caller": volte_caller("100rel, precondition, timer", ""),
    "volte-caller-required": volte_caller("100rel, precondition, timer", "precondition"),
    "volte-callee": volte_callee(),
}


def main(folder: pathlib.Path, told: pathlib.Path) -> None:
    for name, commands in SCENARIOS.items():
        text = "\n".join(commands)
        (folder / f"{name}.xml").write_text(f'<?xml version="1.0" encoding="UTF-8"?>\n<scenario name="{name}">\n{text}\n</scenario>\n')
    responses = "|".join(credentials(ue).split('response="')[1].strip('"') for ue in UES)
    challenge = f'WWW-Authenticate: Digest realm=\\"{IMS}\\", nonce=\\"{NONCE}\\", algorithm=AKAv1-MD5, qop=\\"auth\\"\\r\\n'
    told.write_text(f'#!define RESPONSES "{responses}"\n#!define CHALLENGE "{challenge}"\n')


main(pathlib.Path(sys.argv[1]), pathlib.Path(sys.argv[2]))
