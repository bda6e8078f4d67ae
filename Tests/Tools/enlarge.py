"""enlarge.py CORPUS MEGABYTES: the lines of a small log over and over, until they are that many.

The first time of day of each line, or a time as seconds, milliseconds, microseconds or nanoseconds
since 1970, is replaced by one that advances, so that the whole spans the hours up to midnight.
"""

import re
import sys

CLOCK = re.compile(rb"(?<![0-9:])([0-2][0-9]):([0-5][0-9]):([0-5][0-9])(?![0-9:])")
EPOCH = re.compile(rb"(?<![0-9])(1[6-8][0-9]{8})(?=[0-9]{0,9}(?![0-9]))")
LAST = 86_400 - 1


def parts(line: bytes) -> tuple[bytes, int, bytes, bool]:
    """What stands before the time, the time in seconds, what stands behind it; whether it is a clock."""
    clock = CLOCK.search(line)
    if clock:
        hour, minute, second = map(int, clock.groups())
        return line[: clock.start()], hour * 3600 + minute * 60 + second, line[clock.end() :], True
    epoch = EPOCH.search(line)
    if epoch:
        return line[: epoch.start()], int(epoch.group()), line[epoch.end() :], False
    return line, -1, b"", False


def main() -> None:
    path, size = sys.argv[1], int(sys.argv[2]) * 1_000_000
    data = open(path, "rb").read()
    if not data.endswith(b"\n"):
        data += b"\n"
    lines = [parts(line) for line in data.splitlines(keepends=True)]
    rounds = max(1, size // len(data))
    timed = sum(1 for _, seconds, _, _ in lines if seconds >= 0)
    first = min((seconds for _, seconds, _, is_clock in lines if is_clock), default=0)
    base = min((seconds for _, seconds, _, is_clock in lines if not is_clock and seconds > 0), default=0)
    write = sys.stdout.buffer.write
    number = 0
    for _ in range(rounds):
        out = []
        for before, seconds, behind, is_clock in lines:
            if seconds < 0:
                out.append(before)
                continue
            # The last line of the last round stays on the same day.
            ahead = (LAST - first) * number // (rounds * timed)
            number += 1
            if is_clock:
                now = first + ahead
                out.append(b"%s%02d:%02d:%02d%s" % (before, now // 3600, now // 60 % 60, now % 60, behind))
            else:
                out.append(b"%s%d%s" % (before, base + ahead, behind))
        write(b"".join(out))


main()
