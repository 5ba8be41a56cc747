"""Writes samples/EXPECTED.tsv: expected.py SAMPLES TRUTHS.

Where a message begins is taken from what is not a SIP parser of ours: for `.sip` files from the frames of the capture, for
logs from the marker that each tool writes before a message. Where a capture of the same scene exists in TRUTHS, the number of
messages, the codes and the Call-IDs must be the same as tshark's.
"""
import pathlib
import re
import sys

CALL_ID = re.compile(r"^ *(?:Call-ID|i) *: *(\S+)", re.IGNORECASE)
# Suffix: what a marker looks like, and how many lines further the message begins.
MARKERS = {
    ".sipp.log": (r"(?:UDP|TCP) message (?:sent|received) [\[(]\d+[\])] bytes ?:$|(?:UDP|TCP) message sent \(\d+ bytes\):$", 2),
    ".ngrep.log": (r"[UT] (?:\d{4}/\d\d/\d\d \S+ )?\S+:\d+ -> \S+:\d+(?: |$)", 1),
    ".sipgrep.log": (r"[UT] \d{4}/\d\d/\d\d \S+ \S+:\d+ -> \S+:\d+$", 2),
    ".sngrep.txt": (r"\d{4}/\d\d/\d\d \S+ \S+:\d+ -> \S+:\d+$", 1),
    ".sipdump.data": (r"~{20}$", 1),
    ".baresip.log": (r"(?:UDP|TCP) \S+:\d+ -> \S+:\d+$", 1),
    ".linphone.log": (r"\d{4}-\d\d-\d\d \S+ belle-sip-message-channel \[\S+\]: (?:message sent to|received \[\d+\] new bytes from) \[", 1),
    ".sofia.log": (r"(?:send|recv) \d+ bytes (?:to|from) ", 2),
    ".twinkle.log": (r"(?:Send to|Received from): ", 1),
}
SYSLOG = re.compile(r"<script>: (?:request from \S+|response): (\S+ \S+).*?#012Call-ID: (.*?)#015")
Row = tuple[int, str, str]


def from_markers(lines: list[str], marker: str, step: int) -> list[Row]:
    """Line, status and Call-ID of each message: the first Call-ID after a marker is its message's."""
    rows: list[Row] = []
    for index, line in enumerate(lines):
        if not re.match(marker, line):
            continue
        start = lines[index + step].strip()
        if not re.match(r"SIP/2\.0 \d{3} |[A-Z]+ \S+ SIP/2\.0", start):
            continue
        call_id = next(found[1] for later in lines[index + step:] if (found := CALL_ID.match(later)))
        rows.append((index + step + 1, start.split()[1] if start.startswith("SIP/2.0 ") else "-", call_id))
    return rows


def from_syslog(lines: list[str]) -> list[Row]:
    found = [(number, SYSLOG.search(line)) for number, line in enumerate(lines, 1)]
    return [(number, hit[1].split()[1] if hit[1].startswith("SIP/2.0 ") else "-", hit[2]) for number, hit in found if hit]


def from_truth(path: pathlib.Path) -> list[Row]:
    rows = (line.split("\t") for line in path.read_text().splitlines())
    return [(int(line), status, call_id) for line, status, call_id in rows]


def read(sample: pathlib.Path, truths: pathlib.Path) -> list[Row] | None:
    """The messages of a sample; nothing for a file of another kind."""
    if sample.suffix == ".sip":
        return from_truth(truths / f"{sample.stem}.tsv")
    lines = sample.read_bytes().decode("utf-8", "replace").replace("\r\n", "\n").split("\n")
    if sample.name.startswith("traps"):
        rows = from_markers(lines, *MARKERS[".ngrep.log"])
        return [(line, status, call_id.removesuffix(".")) for line, status, call_id in rows]
    if sample.name.endswith(".syslog.log"):
        return from_syslog(lines)
    for suffix, (marker, step) in MARKERS.items():
        if sample.name.endswith(suffix):
            rows = from_markers(lines, marker, step)
            if suffix in (".ngrep.log", ".sipgrep.log"):
                rows = [(line, status, call_id.removesuffix(".")) for line, status, call_id in rows]
            return rows
    return None


def differs(rows: list[Row], truth: pathlib.Path) -> str | None:
    """Says how a log differs from the capture of the same scene."""
    told = from_truth(truth)
    mine, theirs = sorted(row[1:] for row in rows), sorted(row[1:] for row in told)
    return None if mine == theirs else f"{len(mine)} messages in the log, {len(theirs)} in the capture"


def main(samples: pathlib.Path, truths: pathlib.Path) -> int:
    out, bad = ["path\tmessages\tstatus_lines\tdistinct_call_ids"], 0
    for sample in sorted(path for path in samples.iterdir() if path.is_file()):
        rows = read(sample, truths)
        if rows is None:
            continue
        truth = truths / f"{sample.name.split('.')[0]}.tsv"
        if truth.exists() and (trouble := differs(rows, truth)):
            print(f"{sample.name}: {trouble}")
            bad += 1
        codes = ",".join(f"{line}:{status}" for line, status, _ in rows if status != "-")
        out.append(f"{sample.name}\t{len(rows)}\t{codes}\t{len({row[2] for row in rows})}")
    (samples / "EXPECTED.tsv").write_text("\n".join(out) + "\n")
    print(f"EXPECTED.tsv: {len(out) - 1} files")
    return bad


sys.exit(1 if main(pathlib.Path(sys.argv[1]), pathlib.Path(sys.argv[2])) else 0)
