# SPDX-License-Identifier: MIT
"""How many of each, as bars beside real text, which stays as large as any other where the page is narrow."""

from collections.abc import Mapping

from fmsdata.render._markup import Markup, element

__all__ = ["bars"]


_TALLEST = 84
"""How tall the tallest upright bar is, in pixels of the page."""


def bars(counts: Mapping[str, int], title: str) -> Markup | None:
    """Return how many of each as a list with bars, or None when there is nothing to count.

    A bar has the height that it has upright and the width that it has lying; the style sheet overrides one.
    """
    most = max(counts.values(), default=0)
    if not most:
        return None
    return element(
        "ol",
        *(_bar(label, count, count / most) for label, count in counts.items()),
        class_="bars",
        aria_label=title,
    )


def _bar(label: str, count: int, share: float) -> Markup:
    picture = element(
        "svg",
        element("rect", width="100%", height="100%"),
        width=f"{100 * share:.1f}%",
        height=f"{_TALLEST * share:.1f}",
        aria_hidden="true",
    )
    return element(
        "li",
        element("span", label, class_="label"),
        picture,
        element("span", str(count), class_="count"),
        class_=None if count else "none",
    )
