"""Takes the SIP messages out of a capture: payloads.py CAPTURE MESSAGES TRUTH.

MESSAGES gets the payloads as they were on the wire, one after the other; after a body stands one empty line, which
RFC 3261 section 7.5 allows. TRUTH gets what tshark's dissector says of each message: line, status (or -), Call-ID.
"""
import subprocess
import sys

FIELDS = ("udp.payload", "tcp.payload", "sip.Status-Code", "sip.Call-ID", "sip.CSeq")


def frames(capture: str) -> list[list[str]]:
    """The fields of every frame that tshark takes for SIP."""
    command = ["tshark", "-n", "-r", capture, "-Y", "sip && !icmp", "-T", "fields", "-E", "occurrence=a", "-E", "aggregator=|"]
    for field in FIELDS:
        command += ["-e", field]
    out = subprocess.run(command, check=True, capture_output=True, text=True).stdout
    return [line.split("\t") for line in out.splitlines()]


def main(capture: str, messages: str, truth: str) -> None:
    line = 1
    with open(messages, "wb") as raw, open(truth, "w", encoding="ascii") as told:
        for udp, tcp, status, call_id, cseq in frames(capture):
            if "|" in cseq:
                sys.exit(f"{capture}: a segment holds more than one message")
            payload = bytes.fromhex(udp or tcp)
            told.write(f"{line}\t{status or '-'}\t{call_id}\n")
            if not payload.endswith(b"\r\n\r\n"):
                payload += b"\r\n"
            raw.write(payload)
            line += payload.count(b"\n")


main(*sys.argv[1:])
