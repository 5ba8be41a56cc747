"""Checks what the lab made: verify.py SAMPLES HOSTNAME. Prints what is wrong; exit status 1 when anything is.

Sizes, Content-Length of every raw message, the number of messages against EXPECTED.tsv, and that no address outside the
documentation ranges, no path and no name of the machine stands in a file.
"""
import ipaddress
import pathlib
import re
import sys

ALLOWED = [ipaddress.ip_network(net) for net in ("192.0.2.0/24", "127.0.0.1/32", "0.0.0.0/32", "2001:db8::/32")]
# What a sample of redirections to private addresses says in Contacts; nothing is sent there.
PRIVATE = {"301-to-private-addresses.sip": {"10.20.30.40", "fd00:db8::40"}}
LIMIT, TOTAL = 60_000, 400_000
CHECKOUT = str(pathlib.Path(__file__).resolve().parents[2])
LENGTH = re.compile(rb"^(?:Content-Length|l)[ \t]*:[ \t]*(\d+)\r$", re.IGNORECASE | re.MULTILINE)


def raw_messages(data: bytes) -> int:
    """Walks over a `.sip` file by Content-Length alone and returns how many messages it holds; -1 when it loses its way."""
    count, at = 0, 0
    while at < len(data):
        if data.startswith(b"\r\n", at):
            at += 2
            continue
        end = data.find(b"\r\n\r\n", at)
        head = data[at:end + 2]
        lengths = LENGTH.findall(head)
        first = head.split(b"\r\n", 1)[0]
        if end < 0 or len(lengths) != 1 or b"SIP/2.0" not in first or re.search(rb"(?<!\r)\n", head):
            return -1
        at = end + 4 + int(lengths[0])
        count += 1
    return count


def outsiders(text: str, machine: str, allowed: list[ipaddress.IPv4Network | ipaddress.IPv6Network] = ALLOWED) -> list[str]:
    """Addresses, paths and names that have no place in a sample."""
    found = []
    for address in re.findall(r"(?<![\d.])\d{1,3}(?:\.\d{1,3}){3}(?![\d.])|(?<=\[)[\dA-Fa-f:]*:[\dA-Fa-f:]*(?=\])", text):
        try:
            parsed = ipaddress.ip_address(address)
        except ValueError:
            continue
        if not any(parsed in net for net in allowed if net.version == parsed.version):
            found.append(address)
    found += re.findall(r"(?<![\w.])/(?:root|tmp|srv|mnt|home/(?!lab\b))[\w/.-]*", text)
    found += [CHECKOUT] if CHECKOUT in text else []
    found += [machine] if re.search(rf"(?<![\w.-]){re.escape(machine)}(?![\w.-])", text) else []
    found += [host for host in re.findall(r"sips?:[^@\s<>\"]+@([a-z][\w.-]*[a-z])", text) if not re.search(r"(?:^|\.)example\.(?:com|net|org)$", host)]
    return sorted(set(found))


def main(samples: pathlib.Path, machine: str) -> int:
    bad: list[str] = []
    files = sorted(path for path in samples.rglob("*") if path.is_file())
    expected = {row[0]: int(row[1]) for row in (line.split("\t") for line in
                (samples / "EXPECTED.tsv").read_text().splitlines()[1:])}
    for path in files:
        name, data = str(path.relative_to(samples)), path.read_bytes()
        if LIMIT < len(data):
            bad.append(f"{name}: {len(data)} bytes, more than {LIMIT}")
        if path.suffix == ".sip" and raw_messages(data) != expected.get(name):
            bad.append(f"{name}: {raw_messages(data)} messages by Content-Length, {expected.get(name)} expected")
        # The drawing of sngrep cuts names at the edge of its panel.
        bad += [f"{name}: {what!r} does not belong here" for what in
                outsiders(data.decode("utf-8", "replace"), machine)
                if what not in PRIVATE.get(name, ()) and not (path.stem.startswith("traps") and what.startswith("pbx."))]
    for name, count in expected.items():
        if count == 0 and name != "traps-without-sip.log":
            bad.append(f"{name}: no message")
    total = sum(path.stat().st_size for path in files)
    if TOTAL < total:
        bad.append(f"{total} bytes in all, more than {TOTAL}")
    print("\n".join([*bad, f"verify: {len(files)} files, {total} bytes, {len(bad)} problems"]))
    return 1 if bad else 0


if __name__ == "__main__":
    sys.exit(main(pathlib.Path(sys.argv[1]), sys.argv[2]))
