"""Writes the sipp scenarios of the lab into a folder: scenarios.py FOLDER.

A scenario is a list of commands. A run hands in with -key: domain (of the user called), me (the caller's user part) and
ftag (the caller's tag); all other words in brackets are sipp's own.
"""
import pathlib
import sys
from xml.sax.saxutils import quoteattr

SDP = """v=0
o=- 3900000000 3900000000 IN IP[local_ip_type] [local_ip]
s=-
c=IN IP[media_ip_type] [media_ip]
t=0 0
m=audio [media_port] RTP/AVP 0
a=rtpmap:0 PCMU/8000"""
TARGET = "sip:[service]@[domain]"
COPY = ("[last_Via:]", "[last_From:]", "[last_To:]", "[last_Call-ID:]", "[last_CSeq:]")
COPY_TAGGED = (*COPY[:2], "[last_To:];tag=[pid]u[call_number]", *COPY[3:], "[last_Record-Route:]")
HERE = "Contact: <sip:[local_ip]:[local_port];transport=[transport]>"
SDP_TYPE = "Content-Type: application/sdp"


def send(start: str, headers: tuple[str, ...], body: str = "", retransmit: bool = False) -> str:
    lines = [start, *headers, f"Content-Length: {'[len]' if body else '0'}", "", body]
    again = ' retrans="500"' if retransmit else ""
    return f"<send{again}><![CDATA[\n\n" + "\n".join(lines) + "\n]]></send>"


def request(method: str, cseq: int, *extra: str, uri: str = TARGET, to: str = f"To: <{TARGET}>", body: str = "",
            mark: str = "", contact: str = "Contact: <sip:[me]@[local_ip]:[local_port];transport=[transport]>",
            home: str = "example.com") -> str:
    """A request; `mark` tells the branches of one call apart, an ACK to a failure repeats that of its INVITE."""
    headers = (f"Via: SIP/2.0/[transport] [local_ip]:[local_port];branch=z9hG4bK-[pid]-[call_number]-{mark or cseq}",
               "Max-Forwards: 70", f"From: <sip:[me]@{home}>;tag=[ftag][call_number]", to, "Call-ID: [call_id]",
               f"CSeq: {cseq} {method}", *((contact,) if contact else ()), *extra)
    return send(f"{method} {uri} SIP/2.0", headers, body, method != "ACK")


def invite(cseq: int, *extra: str, **more: str) -> str:
    return request("INVITE", cseq, *extra, SDP_TYPE, body=SDP, **more)


def ack_failure(cseq: int, **more: str) -> str:
    return request("ACK", cseq, to="[last_To:]", contact="", **more)


def in_dialog(method: str, cseq: int, *extra: str, **more: str) -> str:
    """A request inside the dialog that the latest 200 made; the mark of an ACK differs from its INVITE's."""
    return request(method, cseq, "[routes]", *extra, uri="[next_url]", to=f"To: <{TARGET}>[peer_tag_param]", contact="",
                   mark=more.pop("mark", f"{cseq}{method[0].lower()}"), **more)


def receive(*codes: int, auth: bool = False, routes: bool = False) -> str:
    """Waits for the last of the codes; those before it may come or not."""
    optional = "".join(f'<recv response="{code}" optional="true"/>' for code in codes[:-1])
    more = (' auth="true"' if auth else "") + (' rrs="true"' if routes else "")
    return f'{optional}<recv response="{codes[-1]}"{more}/>'


def expect(method: str, keep: dict[str, str] | None = None) -> str:
    """Waits for a request; `keep` stores header values in variables."""
    actions = "".join(f'<ereg regexp=".*" search_in="hdr" header={quoteattr(name + ":")} assign_to="{variable}"/>'
                      for variable, name in (keep or {}).items())
    return f'<recv request="{method}">' + (f"<action>{actions}</action>" if actions else "") + "</recv>"


def answer(code: int, phrase: str, *extra: str, body: str = "", first: bool = False, head: tuple[str, ...] = ()) -> str:
    return send(f"SIP/2.0 {code} {phrase}", (*(head or (COPY_TAGGED if first else COPY)), *extra), body,
                200 <= code and bool(body))


def pause(milliseconds: int) -> str:
    return f'<pause milliseconds="{milliseconds}"/>'


def go_to(address: str) -> str:
    return f'<nop><action><setdest host="{address}" port="5060" protocol="[transport]"/></action></nop>'


def rest_of_call(cseq: int) -> list[str]:
    return [receive(100, 180, 200, routes=True), in_dialog("ACK", cseq), pause(400), in_dialog("BYE", cseq + 1),
            receive(200)]


def follow(code: int, address: str, uri: str = "[next_url]") -> list[str]:
    return [invite(1), receive(100, code, routes=True), ack_failure(1), go_to(address), invite(2, uri=uri), *rest_of_call(2)]


IMS = "ims.example.net"
IMS_ROUTE = "Route: <sip:pcscf.ims.example.net:5060;lr>"


def ims_register(cseq: int, *extra: str, sos: bool = False) -> str:
    contact = ("Contact: <sip:[me]@[local_ip]:[local_port]" + (";sos" if sos else "")
               + '>;+sip.instance="<urn:gsma:imei:90420156-025763-0>"' + (";reg-id=2" if sos else ""))
    return request("REGISTER", cseq, *extra, "Expires: 600", "Supported: path", uri=f"sip:{IMS}", to=f"To: <sip:[me]@{IMS}>",
                   home=IMS, contact=contact)


def register(cseq: int, *extra: str, uri: str) -> str:
    return request("REGISTER", cseq, *extra, "Expires: 300", uri=uri, to="To: <sip:[me]@example.com>")


CREDENTIALS = "[authentication]"
STATUS_TEXT = "The switch said\nSIP/2.0 301 Moved Permanently\nand after that\nINVITE sip:carol@pbx.example.net SIP/2.0\n"
SCENARIOS: dict[str, list[str]] = {
    "call": [invite(1), *rest_of_call(1)],
    "follow": follow(301, "192.0.2.4"),
    "follow-302": follow(302, "192.0.2.4"),
    "follow-380": follow(380, "192.0.2.4"),
    "follow-305": follow(305, "192.0.2.4", uri=TARGET),
    "no-ack": [invite(1), receive(100, 301), pause(34000)],
    "follow-300": [invite(1), receive(100, 300), ack_failure(1), go_to("192.0.2.4"), invite(2, uri="sip:desk@pbx.example.net"),
                   receive(100, 486), ack_failure(2, uri="sip:desk@pbx.example.net"), invite(3, uri="sip:mobile@pbx.example.net"),
                   *rest_of_call(3)],
    "follow-itself": [invite(1), receive(100, 301), ack_failure(1), invite(2), receive(100, 301), ack_failure(2), invite(3),
                      receive(100, 301), ack_failure(3)],
    "sips": [invite(1, uri="sips:[service]@[domain]", to="To: <sips:[service]@[domain]>"), receive(100, 301),
             ack_failure(1, uri="sips:[service]@[domain]")],
    "sips-second": [invite(2, uri="sip:[service]@pbx.example.net;transport=tcp", to="To: <sips:[service]@[domain]>"),
                    receive(100, 180, 200, routes=True), in_dialog("ACK", 2), pause(300), in_dialog("BYE", 3), receive(200)],
    "options": [request("OPTIONS", 1, "Accept: application/sdp", uri="sip:[domain]", to="To: <sip:[domain]>"), receive(200)],
    "register-moved": [register(1, uri="sip:example.com"), receive(301), go_to("192.0.2.20"),
                       register(2, uri="sip:sip2.example.net"), receive(401, auth=True),
                       register(3, CREDENTIALS, uri="sip:sip2.example.net"), receive(200)],
    "ims-register": [ims_register(1), receive(100, 401, auth=True), ims_register(2, CREDENTIALS), receive(100, 200)],
    "ims-register-sos": [ims_register(1, sos=True), receive(100, 401, auth=True), ims_register(2, CREDENTIALS, sos=True),
                         receive(100, 200)],
    "ims-380": [invite(1, IMS_ROUTE, uri=f"sip:[service]@{IMS}", to=f"To: <sip:[service]@{IMS}>", home=IMS),
                receive(100, 380), ack_failure(1, uri=f"sip:[service]@{IMS}", home=IMS)],
    "ims-sos": [invite(1, IMS_ROUTE, uri="urn:service:sos", to="To: <urn:service:sos>", home=IMS),
                receive(100, 180, 200, routes=True),
                *(request(method, cseq, "[routes]", uri="[next_url]", to="To: <urn:service:sos>[peer_tag_param]", home=IMS,
                          contact="", mark=mark) + after
                  for method, cseq, mark, after in (("ACK", 1, "1a", pause(300)), ("BYE", 2, "2b", receive(200))))],
    "prack": [invite(1, "Supported: 100rel"), receive(100, 183, routes=True), in_dialog("PRACK", 2, "RAck: 1 1 INVITE"),
              receive(200), receive(180, 200, routes=True), in_dialog("ACK", 1), pause(300), in_dialog("BYE", 3), receive(200)],
    "message": [request("MESSAGE", 1, "Content-Type: text/plain;charset=utf-8", body=STATUS_TEXT, contact=""), receive(200)],
    "uas": [expect("INVITE"), answer(180, "Ringing", HERE, first=True), pause(200),
            answer(200, "OK", HERE, SDP_TYPE, body=SDP, first=True), expect("ACK"), expect("BYE"), answer(200, "OK")],
    "uas-desk-busy": [expect("INVITE"), answer(486, "Busy Here", first=True), expect("ACK"), expect("INVITE"),
                      answer(180, "Ringing", HERE, first=True), pause(200),
                      answer(200, "OK", HERE, SDP_TYPE, body=SDP, first=True), expect("ACK"), expect("BYE"), answer(200, "OK")],
    "uas-prack": [expect("INVITE", {"via": "Via"}),
                  answer(183, "Session Progress", HERE, "Require: 100rel", "RSeq: 1", SDP_TYPE, body=SDP, first=True),
                  expect("PRACK"), answer(200, "OK"), pause(200),
                  answer(200, "OK", HERE, head=("Via:[$via]", *COPY[1:4], "CSeq: 1 INVITE")),
                  expect("ACK"), expect("BYE"), answer(200, "OK")],
    "uas-message": [expect("MESSAGE"), answer(200, "OK", first=True)],
}
for code in (301, 380, 404, 486, 503):
    SCENARIOS[f"final-{code}"] = [invite(1), receive(100, 180, code), ack_failure(1), pause(100)]

if __name__ == "__main__":
    folder = pathlib.Path(sys.argv[1])
    folder.mkdir(parents=True, exist_ok=True)
    for name, commands in SCENARIOS.items():
        text = "\n".join(commands)
        (folder / f"{name}.xml").write_text(
            f'<?xml version="1.0" encoding="UTF-8"?>\n<scenario name="{name}">\n{text}\n</scenario>\n')
