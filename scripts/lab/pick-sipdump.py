"""Prints the frames of a Kamailio sipdump file that belong to one Call-ID: pick-sipdump.py CALL-ID < FILE."""
import sys

HEAD = b"====================\n"
for frame in sys.stdin.buffer.read().split(HEAD)[1:]:
    if f"Call-ID: {sys.argv[1]}\r\n".encode() in frame:
        sys.stdout.buffer.write(HEAD + frame)
