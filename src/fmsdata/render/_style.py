# SPDX-License-Identifier: MIT
"""The look of a page: one style sheet, without anything from elsewhere."""

from typing import Final

__all__ = ["STYLE"]

STYLE: Final = """
:root { color-scheme: light dark; --ink: #1c2430; --dim: #5a6675; --line: #d5dbe3; --back: #ffffff;
  --soft: #f4f6f9; --step: #1f5fa8; --text: #8a94a2; --background: #b0803a; --good: #1d7a46; --bad: #b3321f;
  --mild: #a06a00; }
@media (prefers-color-scheme: dark) { :root { --ink: #e4e9f0; --dim: #9aa6b5; --line: #38424f;
  --back: #161b22; --soft: #1f2630; --step: #6aa7ec; --text: #77828f; --background: #d3a561;
  --good: #57c285; --bad: #f0806e; --mild: #e0b04a; } }
* { box-sizing: border-box; }
body { margin: 0 auto; max-width: 62rem; padding: 1.5rem; background: var(--back); color: var(--ink);
  font: 16px/1.5 system-ui, sans-serif; }
h1 { font-size: 1.7rem; line-height: 1.2; margin: 0 0 .4rem; }
h2 { font-size: 1.25rem; margin: 2.2rem 0 .5rem; padding-bottom: .2rem;
  border-bottom: 2px solid var(--line); }
h3 { font-size: 1rem; margin: 1.1rem 0 .3rem; }
p { margin: .3rem 0; }
a { color: var(--step); }
table { border-collapse: collapse; width: 100%; margin: .3rem 0; font-size: .92rem; }
th, td { text-align: left; vertical-align: top; padding: .3rem .6rem .3rem 0;
  border-bottom: 1px solid var(--line); }
th { color: var(--dim); font-weight: 600; }
tbody th, tbody td.number:first-child { width: 9.5rem; }
th.number, td.number { text-align: right; white-space: nowrap; font-variant-numeric: tabular-nums;
  padding-right: 1rem; }
td.date { white-space: nowrap; }
.dim, .printed { color: var(--dim); font-size: .88rem; }
.printed { font-style: italic; }
article { margin: 1.6rem 0; padding: .2rem 1.1rem 1rem; border: 1px solid var(--line); border-radius: .5rem; }
article h2 { border: 0; margin: .8rem 0 .2rem; }
.notsold { display: inline-block; padding: .05rem .6rem; border-radius: 1rem; background: var(--soft);
  font-size: .85rem; }
.value { font-size: 1.2rem; font-weight: 600; margin: .2rem 0; }
.warn { border-left: 4px solid var(--mild); background: var(--soft); padding: .4rem .8rem; margin: .6rem 0; }
.badge { display: inline-block; padding: 0 .5rem; border-radius: .8rem; font-size: .82rem;
  white-space: nowrap; border: 1px solid currentColor; color: var(--dim); }
.supports { color: var(--good); } .opposes { color: var(--bad); } .regrets { color: var(--mild); }
svg { width: 100%; height: auto; margin: .4rem 0; }
svg text { font: 11px system-ui, sans-serif; fill: var(--ink); paint-order: stroke; stroke: var(--back);
  stroke-width: 3px; }
svg .middle { text-anchor: middle; } svg .last { text-anchor: end; } svg .end { fill: var(--dim); }
svg .axis { stroke: var(--line); stroke-width: 2; } svg .lead { stroke: var(--line); }
svg .step { fill: var(--step); } svg .text { fill: var(--text); } svg .background { fill: var(--background); }
svg rect.span { opacity: .45; }
ul { margin: .2rem 0; padding-left: 1.2rem; }
@media (max-width: 40rem) { body { padding: .8rem; } article { padding: .1rem .6rem .6rem; }
  table { font-size: .8rem; overflow-wrap: break-word; display: block; overflow-x: auto; }
  .dim, .printed { font-size: .76rem; } th.number, td.number { white-space: normal; }
  th, td { padding-right: .35rem; } tbody th, tbody td.number:first-child { width: 5rem; } }
@media print { article { break-inside: avoid; } }
"""
"""The style sheet of every page."""
