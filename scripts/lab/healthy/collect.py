"""Turns the captures of the healthy lab into traces and their index: collect.py CAPTURES OUT SIPDUMP KEY RESULTS.
collect.py CAPTURES first writes NAME.picked.pcap for each scene, and prints the names of those that sngrep is to save.

The number of messages in INDEX.tsv is what tshark's dissector counts in the capture from which the trace was made.
"""
import pathlib
import re
import subprocess
import sys
from typing import NamedTuple

BARESIP, KAMAILIO, SIPP = "baresip 1.0.0", "Kamailio 5.6.3", "sipp 3.6.1"
CALLS = 'sip && !icmp && !(sip.CSeq.method == "REGISTER")'
ALL = "sip && !icmp"
BROWSERS = f"JsSIP 3.13.8, werift, {KAMAILIO}"


class Scene(NamedTuple):
    form: str
    software: str
    shows: str
    keep: str = CALLS
    healthy: bool = True


SCENES = {
    "register-refresh": Scene("tcpdump.txt", f"{BARESIP}, {KAMAILIO}", "REGISTER with digest, two refreshes, removal", ALL),
    "call-hold-resume": Scene("ngrep.log", f"{BARESIP}, {KAMAILIO}", "call through a proxy with 407, hold, resume, BYE, seen by the caller", f"{CALLS} && ip.addr == 192.0.2.11"),
    "b2bua-call": Scene("sngrep.txt", f"{BARESIP} with its b2bua module, {KAMAILIO}", "B2BUA: two dialogs with different Call-IDs, hold and resume on each, BYE passed on; seen at the B2BUA", f"{CALLS} && ip.addr == 192.0.2.6"),
    "nat-call": Scene("sngrep.txt", f"{BARESIP}, {KAMAILIO}, rtpengine 10.5.3", "two telephones behind two NATs: rport, received, OPTIONS to keep the NAT open, contact aliases, relayed media, hold and resume", ALL),
    "nat-incoming-call": Scene("tcpdump.txt", f"{BARESIP}, {KAMAILIO}, rtpengine 10.5.3", "a telephone behind NAT is called and hangs up",
                               f'{CALLS} && !(sip.CSeq.method == "OPTIONS")'),
    "not-healthy-nat-call": Scene("sngrep.txt", f"{BARESIP}, {KAMAILIO}", "the same without help from the server: BYE and INVITE to the private Contact go nowhere, 408", CALLS, False),
    "tcp-call": Scene("tcpdump.txt", f"{BARESIP}, {KAMAILIO}", "call over TCP, seen by the callee", f"{CALLS} && ip.addr == 192.0.2.12"),
    "tls-call": Scene("sipdump.data", f"{BARESIP}, {KAMAILIO}", "call over TLS, as the proxy sees it", CALLS),
    "ipv6-call": Scene("tshark.txt", f"{BARESIP}, {KAMAILIO}", "call over IPv6, seen by the callee", f"{CALLS} && ipv6.addr == 2001:db8::12"),
    "transfer-blind": Scene("sip", f"{BARESIP}, {KAMAILIO}", "REFER, 202, NOTIFY with sipfrag, the new call, seen by the transferee", f"{CALLS} && ip.addr == 192.0.2.12"),
    "message": Scene("sipdump.data", BROWSERS, "MESSAGE both ways over WebSocket, with 407"),
    "forked-call": Scene("sngrep.txt", f"{BARESIP}, {KAMAILIO}", "forked call: two 180 with different tags, one answers, the other gets CANCEL and 487"),
    "cancel": Scene("sip", f"{BARESIP}, {KAMAILIO}", "CANCEL, 200, 487, ACK on both hops"),
    "webrtc-call": Scene("sipdump.data", BROWSERS, "WebRTC call over WebSocket: SAVPF, ICE, fingerprint, hold, BYE"),
    "transfer-attended": Scene("web2.jssip.log", BROWSERS, "attended transfer over WebSocket: two calls, REFER with Replaces, INVITE with Replaces, NOTIFY; the transferee's own log", "sip && ip.addr == 203.0.113.22"),
    "session-timer": Scene("web4.jssip.log", BROWSERS, "session timer of 90 s, refreshed by UPDATE after 45 s; one telephone's own log", "sip && ip.addr == 203.0.113.25"),
    "volte-register": Scene("sip", f"{SIPP}, {KAMAILIO}", "REGISTER with AKA, Path, Service-Route, P-Associated-URI", f'{ALL} && sip.from.user == "+12025550141"'),
    "volte-call": Scene("sngrep.txt", f"{SIPP}, {KAMAILIO}", "VoLTE call with preconditions over P-CSCF and S-CSCF, every hop behind the first: 183, PRACK, UPDATE, 180, PRACK, 200, BYE",
                        f"{CALLS} && !(ip.addr == 198.51.100.41)"),
    "volte-call-required": Scene("sip", f"{SIPP}, {KAMAILIO}", "the same with Require: precondition, seen by the caller", f"{CALLS} && ip.addr == 198.51.100.41"),
    "early-media": Scene("tcpdump.txt", f"{SIPP}, {KAMAILIO}", "183 with SDP two seconds before the 200"),
    "session-timer-reinvite": Scene("sngrep.txt", f"{SIPP}, {KAMAILIO}", "session timer of 90 s, refreshed by re-INVITE after 45 s"),
    "called-hold": Scene("sngrep.txt", f"{SIPP}, {KAMAILIO}", "the called side holds, resumes and hangs up: its requests take the route of the INVITE, seen by both"),
    "early-update": Scene("sip", f"{SIPP}, {KAMAILIO}", "UPDATE of both sides before the answer, two reliable responses, seen by the caller", f"{CALLS} && ip.addr == 192.0.2.20"),
    "late-offer": Scene("ngrep.log", f"{SIPP}, {KAMAILIO}", "INVITE without offer: it stands in a reliable 183, the answer in PRACK; the same in a re-INVITE, its 200 and ACK", f"{CALLS} && ip.addr == 192.0.2.20"),
    "provisional": Scene("tcpdump.txt", f"{SIPP}, {KAMAILIO}", "180, 183, 181, 182, 183 and 199 of two early dialogs before the 200, seen by the caller", f"{CALLS} && ip.addr == 192.0.2.20"),
    "glare": Scene("sip", f"{SIPP}, {KAMAILIO}", "re-INVITE that is answered 491 and sent again, seen by the called side", f"{CALLS} && ip.addr == 192.0.2.7"),
    "spiral": Scene("tshark.txt", f"{SIPP}, {KAMAILIO}", "a call that passes its proxy twice; tshark cuts the long Vias"),
    "tcp-calls": Scene("tcpdump.txt", f"{SIPP}, {KAMAILIO}", "four calls at once over one TCP connection, with INFO, several messages in a segment", f"{CALLS} && ip.addr == 192.0.2.20"),
    "fax": Scene("tcpdump-v.txt", f"{SIPP}, {KAMAILIO}", "the called side turns a call into a T.38 fax and back by re-INVITE, as tcpdump -v prints it", f"{CALLS} && ip.addr == 192.0.2.7"),
    "recording": Scene("ngrep-single.log", f"{SIPP}, {KAMAILIO}", "SIPREC: INVITE with two parts, SDP and metadata in XML, in rows in which dots stand for line ends", f"{CALLS} && ip.addr == 192.0.2.20"),
    "emergency": Scene("ngrep-x.log", f"{SIPP}, {KAMAILIO}", "INVITE for urn:service:sos with PIDF-LO in a second part, as ngrep -x prints its octets", f"{CALLS} && ip.addr == 192.0.2.20"),
    "twinkle-call": Scene("twinkle.log", f"Twinkle 1.10.2, {KAMAILIO}", "Twinkle's own log: REGISTER, PUBLISH, SUBSCRIBE to message-summary, a call with hold, resume and DTMF, MESSAGE", "sip && ip.addr == 192.0.2.15"),
    "subscriptions": Scene("ngrep.log", f"{SIPP}, {KAMAILIO}", "SUBSCRIBE, NOTIFY and PUBLISH for presence, message-summary and dialog"),
}
NGREP = {"ngrep.log": ("-W", "byline"), "ngrep-single.log": ("-W", "single"), "ngrep-x.log": ("-x",)}
TSHARK = ["tshark", "-n", "-d", "tcp.port==80,http", "-o", "rtp.heuristic_rtp:FALSE"]


def run(*command: str, folder: pathlib.Path | None = None) -> bytes:
    return subprocess.run(command, check=True, capture_output=True, cwd=folder).stdout


def rows(capture: pathlib.Path, keep: str, key: str, *fields: str) -> list[list[str]]:
    wanted = [word for field in fields for word in ("-e", field)]
    out = run(*TSHARK, "-o", f'uat:rsa_keys:"{key}",""', "-r", str(capture), "-Y", keep, "-T", "fields", "-E", "occurrence=a", "-E", "aggregator=|", *wanted)
    return [line.split("\t") for line in out.decode("utf-8", "replace").splitlines()]


def raw(capture: pathlib.Path, keep: str) -> bytes:
    """The payloads as they were on the wire; after a body stands one empty line, which RFC 3261 section 7.5 allows."""
    out = b""
    for udp, tcp in rows(capture, keep, "", "udp.payload", "tcp.payload"):
        payload = bytes.fromhex(udp or tcp)
        out += payload if payload.endswith(b"\r\n\r\n") else payload + b"\r\n"
    return out


def dumped(folder: pathlib.Path, calls: set[str]) -> bytes:
    """The frames of Kamailio's sipdump files that belong to some Call-IDs, in the order of their times."""
    head = b"====================\n"
    frames = [head + frame for file in sorted(folder.iterdir()) for frame in file.read_bytes().split(head)[1:]]
    def of(frame: bytes, name: bytes) -> str:
        found = re.search(rb"^" + name + rb": *(\S+)", frame, re.MULTILINE)
        return found[1].decode() if found else ""
    return b"".join(sorted((frame for frame in frames if of(frame, b"Call-ID") in calls), key=lambda frame: float(of(frame, b"time"))))


def signalling(log: bytes) -> bytes:
    """The entries of twinkle's log that show a message: the others are ten times as many."""
    mark = b"+++ "
    return b"".join(mark + entry for entry in log.split(mark)[1:] if b" SIP ::" in entry.split(b"\n", 1)[0])


def render(scene: str, captures: pathlib.Path, out: pathlib.Path, dump: pathlib.Path, key: str) -> bytes:
    kind, keep = SCENES[scene].form, SCENES[scene].keep
    capture = captures / f"{scene}.pcap"
    if kind == "sip":
        return raw(capture, keep)
    if kind == "sipdump.data":
        return dumped(dump, {call for (calls,) in rows(capture, keep, key, "sip.Call-ID") for call in calls.split("|")})
    if kind == "twinkle.log":
        return signalling((out / f"twinkle.{scene}.log").read_bytes())
    if kind.endswith("jssip.log"):
        return (out / f"{kind.split('.')[0]}.{scene}.log").read_bytes()
    if kind == "sngrep.txt":
        return (captures / f"{scene}.saved.txt").read_bytes()
    picked = str(captures / f"{scene}.picked.pcap")
    if kind == "tcpdump-v.txt":
        return run("tcpdump", "-nn", "-v", "-tttt", "-s0", "-r", picked)
    if kind == "tcpdump.txt":
        return run("tcpdump", "-nn", "-A", "-tttt", "-s0", "-r", picked)
    if kind in NGREP:
        # ngrep prints the name it is given.
        return run("ngrep", "-q", "-t", *NGREP[kind], "-I", f"{scene}.picked.pcap", folder=captures)
    return run("tshark", "-n", "-r", picked, "-O", "sip", "-Y", "sip")


def pick(captures: pathlib.Path) -> None:
    for name, scene in SCENES.items():
        run("tshark", "-n", "-r", str(captures / f"{name}.pcap"), "-Y", scene.keep, "-w", str(captures / f"{name}.picked.pcap"), "-F", "pcap")
        if scene.form == "sngrep.txt":
            print(name)


def main(captures: pathlib.Path, out: pathlib.Path, dump: pathlib.Path, key: str, results: pathlib.Path) -> int:
    index, bad = ["file\tmessages\thealthy\tsoftware\tshows"], 0
    for scene, (kind, software, shows, keep, healthy) in SCENES.items():
        count = sum(max(1, cseq.count("|") + 1) for (cseq,) in rows(captures / f"{scene}.pcap", keep, key, "sip.CSeq"))
        if count == 0:
            print(f"{scene}: no message in the capture")
            bad += 1
            continue
        name = f"{scene}.{kind}"
        (results / name).write_bytes(render(scene, captures, out, dump, key))
        index.append("\t".join([name, str(count), "yes" if healthy else "no", software, shows]))
    (results / "INDEX.tsv").write_text("\n".join(index) + "\n")
    print(f"INDEX.tsv: {len(index) - 1} traces")
    return 1 if bad else 0


if len(sys.argv) == 2:
    pick(pathlib.Path(sys.argv[1]))
else:
    sys.exit(main(*(pathlib.Path(word) for word in sys.argv[1:4]), sys.argv[4], pathlib.Path(sys.argv[5])))
