# SPDX-License-Identifier: MIT
"""Where facts come from: published texts, and the words in them."""

from collections.abc import Iterator
from typing import Final, final

import attrs

from fmsdata.errors import Problem
from fmsdata.model._checks import about, checked
from fmsdata.model._plain import Id, Language, Ref, Sha256, Text, Whole
from fmsdata.model.dates import PartialDate
from fmsdata.model.words import DateBasis, EvidenceRole, Extent, SourceForm, SourceKind

UNREAD: Final = (Extent.EXTRACT, Extent.MENTION)
"""The extents of sources of which no words were read."""


@final
@checked
@attrs.frozen(kw_only=True, eq=False, repr=False)
class Source:
    """One published text, and how much of it was read.

    With the extent `full`, a fact that a record leaves out is one that the source does not state; with any
    other extent it may only not have been seen.
    """

    id: Id = attrs.field(metadata=about("The id of the source, unique in its dataset."))
    kind: SourceKind = attrs.field(metadata=about("What kind of text it is."))
    title: Text | None = attrs.field(default=None, metadata=about("Its title, as printed."))
    publisher: Text | None = attrs.field(default=None, metadata=about("Who published it."))
    site: Text | None = attrs.field(
        default=None, metadata=about("The site where it was found, which may only carry a copy.")
    )
    url: Text | None = attrs.field(
        default=None, metadata=about("Where it was found. Nothing is ever fetched.")
    )
    byline: Text | None = attrs.field(default=None, metadata=about("Who signed it, as printed."))
    section: Text | None = attrs.field(
        default=None, metadata=about("The section that it stands in, as printed.")
    )
    language: Language | None = attrs.field(
        default=None, metadata=about("The language of the text (BCP 47).")
    )
    published_on: PartialDate | None = attrs.field(
        default=None, metadata=about("The date of the text in hand, as precise as it is known.")
    )
    dated: PartialDate | None = attrs.field(
        default=None,
        metadata=about("The date that the text bears, where that may not be when it was published."),
    )
    published_at: Text | None = attrs.field(
        default=None, metadata=about("The time stamp as printed; no time zone is ever assumed.")
    )
    published_basis: DateBasis | None = attrs.field(
        default=None, metadata=about("Where the date of publication comes from.")
    )
    extent: Extent = attrs.field(default=Extent.FULL, metadata=about("How much of the text was read."))
    form: SourceForm | None = attrs.field(
        default=None, metadata=about("How the text relates to the one first published.")
    )
    copy_of: Ref | None = attrs.field(
        default=None, metadata=about("The source that this one repeats.", refers="Source")
    )
    credited_to: Text | None = attrs.field(
        default=None, metadata=about("Whom the text credits, an agency for example, as printed.")
    )
    document_number: Text | None = attrs.field(
        default=None, metadata=about("The number of the document, of the Federal Register for example.")
    )
    citation: Text | None = attrs.field(default=None, metadata=about("How the text is cited, '82 FR 57966'."))
    corrects: Text | None = attrs.field(
        default=None, metadata=about("The id or the document number of the text that this one corrects.")
    )
    lead_blocks: Whole = attrs.field(
        default=0,
        metadata=about("How many blocks between blank lines come before paragraph 1.", unit="blocks"),
    )
    content_sha256: Sha256 | None = attrs.field(
        default=None, metadata=about("SHA-256 of the text as it was read, in hexadecimal.")
    )
    notes: tuple[Text, ...] = attrs.field(
        default=(), metadata=about("Remarks that have no typed home; never read by a program.")
    )

    def _refuse(self) -> Iterator[Problem]:
        if self.published_basis is not None and self.published_on is None:
            yield Problem("published_basis", self.published_basis, "None where published_on is None")
        if self.copy_of == self.id:
            yield Problem("copy_of", self.copy_of, "the id of another source")


@final
@checked
@attrs.frozen(kw_only=True, eq=False, repr=False)
class Evidence:
    """A pointer to the words that support a fact, or speak against it.

    Paragraph n is the n-th block between blank lines after the source's leading blocks; 0 is those.
    """

    source: Ref = attrs.field(metadata=about("The source that holds the words.", refers="Source"))
    paragraph: Whole | None = attrs.field(
        default=None, metadata=about("The paragraph that holds them; 0 is the headline block.")
    )
    place: Text | None = attrs.field(
        default=None, metadata=about("Where else they stand: 'item (ii)', 'file name', 'table'.")
    )
    quote: Text | None = attrs.field(
        default=None,
        metadata=about("The exact words, 12 at most. None where no words were read."),
    )
    supports: tuple[Text, ...] = attrs.field(
        default=(),
        metadata=about("The fields of the owning record that the words speak to; empty means all of it."),
    )
    role: EvidenceRole = attrs.field(
        default=EvidenceRole.SUPPORTS, metadata=about("Whether the words support the fact or contradict it.")
    )
