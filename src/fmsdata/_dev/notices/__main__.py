# SPDX-License-Identifier: MIT
"""Write the dataset and its page: ``python -m fmsdata._dev.notices [--check]``."""

from fmsdata._dev._outputs import produce
from fmsdata._dev.notices.outputs import files

if __name__ == "__main__":
    produce(files())
