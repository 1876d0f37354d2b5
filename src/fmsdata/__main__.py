# SPDX-License-Identifier: MIT
"""``python -m fmsdata`` is the command ``fmsdata``."""

from fmsdata.cli.main import main

if __name__ == "__main__":
    main()
