# SPDX-License-Identifier: MIT
"""The look of a page: one style sheet, without anything from elsewhere.

Wide pages have tables and pictures. Where there is no room, rows become cards and pictures become lists, so
that nothing is cut off and no text shrinks.
"""

from typing import Final

__all__ = ["STYLE"]

_COLOURS: Final = """
:root { color-scheme: light dark; --ink: #1b2330; --dim: #566273; --line: #dde3ea; --back: #fbfcfd;
  --card: #ffffff; --soft: #f1f4f8; --step: #1f5fa8; --text: #77828f; --background: #a8752a;
  --good: #1a6e3f; --bad: #a92c1a; --mild: #8a5a00; --warn: #c98a1b; }
@media (prefers-color-scheme: dark) { :root { --ink: #e6ebf2; --dim: #a3afbf; --line: #333d4a;
  --back: #12161c; --card: #1a2029; --soft: #232b36; --step: #78b0f0; --text: #8c97a5; --background: #d6a963;
  --good: #62c98c; --bad: #f28b7a; --mild: #e5b95c; --warn: #d9a441; } }
"""

_TEXT: Final = """
* { box-sizing: border-box; }
html { -webkit-text-size-adjust: 100%; text-size-adjust: 100%; }
body { margin: 0 auto; max-width: 64rem; padding: 2.2rem 1.8rem 4rem; background: var(--back);
  color: var(--ink); font: 16px/1.55 system-ui, -apple-system, "Segoe UI", sans-serif;
  overflow-wrap: break-word; }
h1, h2, h3 { line-height: 1.25; text-wrap: balance; }
h1 { font-size: 1.85rem; margin: 0 0 .6rem; letter-spacing: -.01em; }
h2 { font-size: 1.3rem; margin: 2.6rem 0 .7rem; }
h3 { font-size: 1.02rem; margin: 1.8rem 0 .5rem; }
p { margin: .35rem 0; }
.lead { max-width: 46rem; font-size: 1.05rem; }
a { color: var(--step); text-decoration-thickness: 1px; text-underline-offset: 2px; }
a:focus-visible { outline: 2px solid var(--step); outline-offset: 2px; }
.dim, .printed { color: var(--dim); font-size: .88rem; }
.printed { margin-top: .1rem; font-style: italic; }
.unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%);
  white-space: nowrap; }
caption, .caption { text-align: left; font-size: .95rem; font-weight: 600; margin: 0;
  padding: 1.1rem 0 .3rem; }
"""

_TABLES: Final = """
table { border-collapse: collapse; width: 100%; font-size: .94rem; }
th, td { text-align: left; vertical-align: top; padding: .42rem 1rem .42rem 0;
  border-bottom: 1px solid var(--line); }
th { font-weight: 600; }
thead th { color: var(--dim); font-size: .85rem; }
tr > :last-child { padding-right: 0; }
.number { text-align: right; font-variant-numeric: tabular-nums; }
.date { white-space: nowrap; font-variant-numeric: tabular-nums; }
.notices .what { font-weight: 400; width: 42%; }
.notices .sum { width: 25%; }
.notices tbody tr:hover { background: var(--soft); }
.facts th { width: 11.5rem; color: var(--dim); }
.facts tr:last-child > * { border-bottom: 0; }
.items th { color: var(--ink); font-variant-numeric: tabular-nums; }
.positions .who { width: 23%; } .positions .held { width: 9.5rem; } .positions .about { width: 28%; }
.badge { display: inline-block; padding: .02rem .6rem; border-radius: 1rem; font-size: .84rem;
  font-weight: 600; border: 1px solid currentColor; color: var(--dim); }
.supports { color: var(--good); } .opposes { color: var(--bad); } .regrets { color: var(--mild); }
ul { margin: .2rem 0; padding-left: 1.2rem; }
.said > li { margin: .45rem 0; }
.remarks { font-size: .92rem; } .remarks > li { margin: .2rem 0; }
.details { padding-left: 1rem; color: var(--dim); font-size: .92rem; list-style: "– "; }
.flow { columns: 17rem; column-gap: 2rem; font-size: .94rem; }
.flow > li { break-inside: avoid; }
"""

_CARDS: Final = """
article { margin: 1.6rem 0; padding: 1.3rem 1.6rem 1.5rem; background: var(--card);
  border: 1px solid var(--line); border-radius: .7rem; box-shadow: 0 1px 3px rgb(0 0 0 / 6%); }
article > h2:first-child { margin: 0 0 .5rem; }
section { margin-top: 1.8rem; padding-top: .2rem; border-top: 1px solid var(--line); }
section > h2, section > h3 { margin-top: 1.1rem; }
.value { font-size: 1.5rem; font-weight: 650; margin: 0; letter-spacing: -.01em; }
.stage { display: inline-block; padding: .15rem .75rem; border-radius: 1rem; background: var(--soft);
  font-size: .9rem; }
.note { border-left: 4px solid var(--line); background: var(--soft); padding: .6rem 1rem; margin: .9rem 0;
  border-radius: 0 .4rem .4rem 0; }
.warn { border-left-color: var(--warn); }
.back { margin: 1.4rem 0 0; font-size: .88rem; }
"""

_PICTURES: Final = """
.timeline svg { display: block; width: 100%; height: auto; margin: .5rem 0; }
.timeline text { font: 11.5px system-ui, sans-serif; fill: var(--ink); paint-order: stroke;
  stroke: var(--card); stroke-width: 3px; }
main > .timeline text { stroke: var(--back); }
.timeline .last { text-anchor: end; } .timeline text.end { fill: var(--dim); }
.axis { stroke: var(--line); stroke-width: 2; } .lead { stroke: var(--line); }
svg .step { fill: var(--step); } svg .text { fill: var(--text); } svg .background { fill: var(--background); }
svg .span { opacity: .45; }
.steps { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); margin: 0;
  padding: 0; list-style: none; }
.bars { display: flex; align-items: flex-end; gap: .25rem; margin: 1rem 0 1.6rem; padding: 0;
  list-style: none; font-size: .78rem; font-variant-numeric: tabular-nums; }
.bars li { flex: 0 1 3.4rem; min-width: 0; display: flex; flex-direction: column; align-items: center; }
.bars svg { order: 2; } .bars rect { fill: var(--step); }
.bars .count { order: 1; font-weight: 600; }
.bars .label { order: 3; color: var(--dim); padding-top: .25rem; border-top: 1px solid var(--line);
  align-self: stretch; text-align: center; }
.bars .none .count { color: var(--dim); font-weight: 400; }
@media (min-width: 40.01rem) { .bars svg { width: 76%; } }
"""

_NARROW: Final = """
@media (max-width: 58rem) {
  .timeline svg { display: none; }
  .steps { position: static; width: auto; height: auto; overflow: visible; clip-path: none;
    margin: .6rem 0 0 .4rem; border-left: 2px solid var(--line); }
  .steps li { position: relative; padding: 0 0 .7rem 1.1rem; line-height: 1.4; }
  .steps li:last-child { padding-bottom: .1rem; }
  .steps li::before { content: ""; position: absolute; left: -6px; top: .38rem; width: 10px; height: 10px;
    border-radius: 50%; background: var(--step); }
  .steps .text::before { background: var(--text); }
  .steps .background::before { background: var(--background); }
  .steps time { display: block; color: var(--dim); font-size: .85rem; font-variant-numeric: tabular-nums; }
}
@media (max-width: 40rem) {
  body { padding: 1.2rem 1rem 3rem; }
  h1 { font-size: 1.5rem; } h2 { font-size: 1.2rem; }
  article { margin: 1.2rem -.35rem; padding: 1rem .95rem 1.1rem; }
  .value { font-size: 1.35rem; }
  .bars { display: block; font-size: .85rem; }
  .bars li { display: grid; grid-template-columns: 2.6rem 1fr 2rem; align-items: center; gap: .5rem;
    padding: .08rem 0; }
  .bars svg { order: 0; height: .8rem; }
  .bars .count, .bars .label { order: 0; padding: 0; border: 0; text-align: left; }
  table, tbody, tr, th, td, caption { display: block; }
  thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
  th, td, .facts th, .positions .who, .positions .held, .positions .about, .notices .what, .notices .sum
    { width: auto; padding: 0; border: 0; }
  tr { padding: .6rem 0; border-bottom: 1px solid var(--line); }
  .facts tr:last-child { border-bottom: 0; }
  .facts th { font-size: .85rem; }
  .items th { font-size: .94rem; }
  .notices tr { display: grid; grid-template-columns: 1fr auto; gap: .1rem 1rem; }
  .notices .date { grid-area: 1 / 1; color: var(--dim); font-size: .88rem; }
  .notices .sum { grid-area: 1 / 2; font-weight: 600; }
  .notices .buyer { grid-area: 2 / 1; font-weight: 600; }
  .notices .what { grid-area: 3 / 1 / auto / 3; }
  .notices .texts { grid-area: 2 / 2; color: var(--dim); font-size: .85rem; }
  .notices .texts::before { content: "sources: "; }
  .positions tr { display: grid; grid-template-columns: 1fr auto; gap: .2rem .8rem; }
  .positions .about, .positions .words { grid-column: 1 / 3; }
}
@media print { article { break-inside: avoid; box-shadow: none; } .back { display: none; } }
"""

STYLE: Final = f"{_COLOURS}{_TEXT}{_TABLES}{_CARDS}{_PICTURES}{_NARROW}"
"""The style sheet of every page."""
