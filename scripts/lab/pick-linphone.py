"""Prints the entries of a linphone log that tell of signalling: pick-linphone.py < FILE.

A log of a call has four times as many entries about codecs, sound cards and databases. An entry begins with a date.
"""
import re
import sys

START = re.compile(rb"^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d:\d{3} (\S+?)-\S", re.MULTILINE)
TALKATIVE = re.compile(rb"resolv|Cannot get|source created|bg task|Listening point", re.IGNORECASE)


def main() -> None:
    text = sys.stdin.buffer.read()
    starts = [match.start() for match in START.finditer(text)]
    begun = False
    for start, end in zip(starts, [*starts[1:], len(text)]):
        entry = text[start:end]
        begun = begun or b"Establishing call" in entry or b" message sent to [" in entry
        if begun and b" belle-sip-" in entry[:40] and not TALKATIVE.search(entry.split(b"\n", 1)[0]):
            sys.stdout.buffer.write(entry)


main()
