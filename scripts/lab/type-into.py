"""Runs a console program on a terminal of its own and types lines into it.

type-into.py OUTPUT PROGRAM ARGUMENT... -- STEP...: a step is '@seconds' (read on) or a line to type.
"""
import os
import pty
import select
import signal
import sys
import time


def read_for(seconds: float, terminal: int, output) -> None:
    end = time.monotonic() + seconds
    while (left := end - time.monotonic()) > 0:
        ready, _, _ = select.select([terminal], [], [], left)
        if not ready:
            return
        try:
            output.write(os.read(terminal, 65536))
        except OSError:
            return


def main(arguments: list[str]) -> None:
    split = arguments.index("--")
    program, steps = arguments[1:split], arguments[split + 1:]
    child, terminal = pty.fork()
    if child == 0:
        os.execvp(program[0], program)
    with open(arguments[0], "wb") as output:
        read_for(2, terminal, output)
        for step in steps:
            if step.startswith("@"):
                read_for(float(step[1:]), terminal, output)
            else:
                try:
                    os.write(terminal, step.encode() + b"\n")
                except OSError:
                    break
                read_for(0.2, terminal, output)
        read_for(1, terminal, output)
    try:
        os.kill(child, signal.SIGTERM)
    except ProcessLookupError:
        pass


main(sys.argv[1:])
