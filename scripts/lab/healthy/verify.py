"""Checks what the healthy lab made: verify.py TRACES HOSTNAME. Prints what is wrong; exit status 1 when anything is.

The size of all, and that no address but those of the lab, no path and no name of the machine stands in a trace.
"""
import ipaddress
import pathlib
import re
import sys

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1]))
from verify import outsiders  # noqa: E402

ALLOWED = [ipaddress.ip_network(net) for net in ("192.0.2.0/24", "198.51.100.0/24", "203.0.113.0/24", "10.0.0.0/24", "10.1.0.0/24",
                                                 "127.0.0.1/32", "0.0.0.0/32", "2001:db8::/32")]
TOTAL = 600_000


def main(traces: pathlib.Path, machine: str) -> int:
    files = sorted(traces.iterdir())
    bad = [f"{path.name}: {what!r} does not belong here" for path in files
           for what in outsiders(path.read_bytes().decode("utf-8", "replace"), machine, ALLOWED) if not re.fullmatch(r"[\w.]+\.invalid", what)]
    total = sum(path.stat().st_size for path in files)
    if TOTAL < total:
        bad.append(f"{total} bytes in all, more than {TOTAL}")
    print("\n".join([*bad, *(f"{path.stat().st_size:8} {path.name}" for path in files), f"verify: {len(files)} files, {total} bytes, {len(bad)} problems"]))
    return 1 if bad else 0


sys.exit(main(pathlib.Path(sys.argv[1]), sys.argv[2]))
