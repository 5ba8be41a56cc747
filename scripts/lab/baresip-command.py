"""Sends commands to a running baresip through its ctrl_tcp module.

baresip-command.py ADDRESS STEP...: a step is '@seconds' (wait) or a command line such as 'dial sip:bob@example.com'.
"""
import json
import socket
import sys
import time


def main(address: str, steps: list[str]) -> None:
    with socket.create_connection((address, 4444), 5) as link:
        link.settimeout(0.3)
        for step in steps:
            if step.startswith("@"):
                time.sleep(float(step[1:]))
                continue
            name, _, params = step.partition(" ")
            body = json.dumps({"command": name, "params": params} if params else {"command": name}).encode()
            link.sendall(b"%d:%b," % (len(body), body))
            try:
                link.recv(65536)
            except TimeoutError:
                pass


main(sys.argv[1], sys.argv[2:])
