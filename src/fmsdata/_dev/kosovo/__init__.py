# SPDX-License-Identifier: MIT
"""The generator of the canonical dataset: the article on the Kosovo Javelin notice, and its page."""
