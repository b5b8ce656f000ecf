"""`python -m amlwrap.local`: the server's process, as the daemon starts it.

What a server imports stays for its life. Looking through it for garbage again and again is a quarter of the start.
"""

import gc

gc.disable()

from amlwrap.local.server import main  # noqa: E402 - what comes before it is the point

if __name__ == "__main__":
    raise SystemExit(main())
