# SPDX-License-Identifier: MIT
"""The closed words of the model. A word that is not listed is refused.

Where the world defines the words (units, categories, roles, departments), fields are plain text with
a published list of known values instead: see `fmsdata.model.vocabulary`.
"""

from typing import final

from fmsdata.model._word import Word


@final
class SourceKind(Word):
    """What kind of text a source is."""

    FEDERAL_REGISTER = "federal_register", "A document of the Federal Register."
    CONGRESSIONAL_RECORD = "congressional_record", "A page of the Congressional Record."
    DSCA_RELEASE = "dsca_release", "A news release of the Defense Security Cooperation Agency."
    STATE_RELEASE = "state_release", "A release of the Department of State."
    NEWS = "news", "A report by a news outlet."
    DATASET = "dataset", "A structured extract made by a third party."
    CONGRESSIONAL_DOCUMENT = "congressional_document", "A bill, resolution or report of Congress."
    OTHER = "other", "Any other published text."


@final
class Extent(Word):
    """How much of a source was read: whether an absent fact means silence or not seen."""

    FULL = "full", "All of it: what is absent, the source does not say."
    EXCERPT = "excerpt", "A part of it: what is absent may stand in the rest."
    EXTRACT = "extract", "Its facts as a third party extracted them; no words were read."
    MENTION = "mention", "Nothing of it: it is known only because another text names it."


@final
class SourceForm(Word):
    """How a text relates to the one that was first published."""

    ORIGINAL = "original", "As first published."
    REPRINT = "reprint", "Published again elsewhere in the same words."
    TRANSLATION = "translation", "Put into another language."
    REWRITE = "rewrite", "Told again in other words."


@final
class EvidenceRole(Word):
    """Whether the words support a fact or speak against it."""

    SUPPORTS = "supports", "The words state the fact."
    CONTRADICTS = "contradicts", "The same source says otherwise in another place."


@final
class DateBasis(Word):
    """Where a date comes from."""

    STATED = "stated", "The text prints the date."
    RELATIVE = "relative", "The text prints a relative word such as 'today'."
    INFERRED = "inferred", "A reader concluded it."
    METADATA = "metadata", "It stands beside the text: an address, a page header, a file name."


@final
class ActorKind(Word):
    """What an actor is."""

    COUNTRY = "country", "A country, whoever recognises it as a state."
    GOVERNMENT_BODY = "government_body", "A ministry, department, agency or legislature."
    ARMED_FORCE = "armed_force", "An army, navy, air force or security force."
    MISSION = "mission", "A deployed force or field mission."
    ORGANISATION = "organisation", "An alliance or other international organisation."
    COMPANY = "company", "A firm."
    JOINT_VENTURE = "joint_venture", "A venture of several firms."
    PERSON = "person", "A named person."
    REPRESENTATIVE_OFFICE = "representative_office", "An office that stands in for a government."
    MEDIA = "media", "A news outlet or agency."
    GROUP = "group", "People or states that the source does not name."


@final
class NoticeKind(Word):
    """What kind of congressional notification a notice is."""

    ORIGINAL = "original", "A certification of a proposed sale, AECA section 36(b)(1)."
    COMBINED = "combined", "A certification that adds to an earlier case below the threshold."
    ENHANCEMENT = "enhancement", "A report or certification under AECA section 36(b)(5)."
    CORRECTION = "correction", "A text that corrects the print of another."


@final
class Provision(Word):
    """The paragraph of AECA section 36 that a notice prints."""

    CERTIFICATION = "36(b)(1)", "Certification of a letter of offer, 22 U.S.C. 2776(b)(1)."
    ENHANCEMENT_REPORT = "36(b)(5)(A)", "Report of an enhancement before delivery, 22 U.S.C. 2776(b)(5)(A)."
    ENHANCEMENT_CERTIFICATION = "36(b)(5)(C)", "New certification of an enhancement, 22 U.S.C. 2776(b)(5)(C)."


@final
class Scope(Word):
    """Whether a source tells of one notice or of several as one."""

    SINGLE = "single", "One notice."
    PACKAGE = "package", "Several notices told as one sale, with one value for all."


@final
class ListState(Word):
    """What stands under the heading of the major defense equipment list."""

    LISTED = "listed", "Lines follow the heading."
    NONE = "none", "The heading is followed by 'None'."
    BLANK = "blank", "Nothing follows the heading."


@final
class Stage(Word):
    """The furthest step that a source asserts. Congress does not approve a sale; no stage says so."""

    REQUESTED = "requested", "The purchaser has asked."
    APPROVED = "approved", "The Department of State has approved a possible sale."
    NOTIFIED = "notified", "Congress has been told of a possible sale; nothing has been sold."
    ACCEPTED = "accepted", "A letter of offer and acceptance has been signed."


@final
class ChangeKind(Word):
    """What a later report changes."""

    TECHNOLOGY = "technology", "The sensitivity of technology."
    CAPABILITY = "capability", "What the equipment can do."
    QUANTITY = "quantity", "How many."
    COST = "cost", "The total value."
    SPLIT = "split", "Only the shares of major defense equipment and other."
    ITEMS = "items", "Which articles."
    SERVICES = "services", "Which services."
    UNSTATED = "unstated", "The text does not say what changes."


@final
class Section(Word):
    """Under which heading of the notice an item stands."""

    MDE = "mde", "Major defense equipment, 22 U.S.C. 2794(6)."
    NON_MDE = "non_mde", "Everything else on the case."
    UNSPECIFIED = "unspecified", "No heading stands over it."


@final
class ItemNature(Word):
    """What an item line offers."""

    ARTICLE = "article", "Things to be delivered."
    WORK_ON_OWNED = "work_on_owned", "Upgrade or repair of things that the purchaser has."
    SERVICE = "service", "A service, support or access to one."
    TRAINING = "training", "Training of persons."
    CONSTRUCTION = "construction", "Design and construction."
    UNSPECIFIED = "unspecified", "The text does not tell."


@final
class Combination(Word):
    """How several designations share one quantity."""

    ANY_OF = "any_of", "One or the other, or both."
    ALL_OF = "all_of", "All of them together make one."
    MIX = "mix", "Some of each, in a mix that is not stated."


@final
class QuantityKind(Word):
    """What kind of quantity a text gives."""

    NUMBER = "number", "A number, or parts that make it up."
    INDEFINITE = "indefinite", "'A' or 'an': one by grammar only."
    RANGE = "range", "From one number to another."
    CHANGE = "change", "From one number before to another after."
    REFERENCE = "reference", "The same number as another item."
    UNSTATED = "unstated", "The text gives no number; the unit says what would be counted."
    UNDETERMINED = "undetermined", "The text says that it is to be determined."
    WITHHELD = "withheld", "The text withholds it."


@final
class Bound(Word):
    """How a printed number bounds the true one."""

    STATED = "stated", "The number as such. A notice prints estimates, so it is not called exact."
    UP_TO = "up_to", "At most this."
    AT_LEAST = "at_least", "This or more."
    MORE_THAN = "more_than", "More than this."
    NEARLY = "nearly", "A little less than this."


@final
class PartRole(Word):
    """What a sub-count counts."""

    FIRM = "firm", "What is firmly asked for."
    OPTION = "option", "What may be added."
    INSTALLED = "installed", "What comes built in."
    SPARE = "spare", "What comes as a spare."
    FLY_TO_BUY = "fly_to_buy", "Rounds fired to accept the production lot."
    VARIANT = "variant", "One of several variants."
    RECIPIENT = "recipient", "The share of one recipient."
    TRANCHE = "tranche", "One of several deliveries."
    PREVIOUS = "previous", "What an earlier case or notice held."
    ADDED = "added", "What this notice adds."
    OTHER = "other", "Anything else that the label says."


@final
class PartRelation(Word):
    """How a sub-count relates to the count."""

    INCLUDED = "included", "A subset of the count; the rest is not named."
    MAKES_UP = "makes_up", "All such parts together are the count."
    ADDITIONAL = "additional", "Beside the count, not in it."
    PER_EACH = "per_each", "So many for each one counted."


@final
class ValueScope(Word):
    """What a value is the value of."""

    NOTICE = "notice", "The notice."
    CHANGE = "change", "An increase or decrease; the only scope that may be negative."
    PRIOR_CASE = "prior_case", "An earlier case."
    PACKAGE = "package", "Several notices together."
    PART = "part", "A part of the notice."
    AGREEMENT = "agreement", "A signed agreement or contract."
    CONVERSION = "conversion", "The value of the notice, converted by the source into another currency."


@final
class ContractorStatus(Word):
    """What a notice says of its contractors."""

    NAMED = "named", "It names them."
    NONE = "none", "It says that there are none."
    UNDETERMINED = "undetermined", "They are not known yet."
    TO_BE_COMPETED = "to_be_competed", "They will be chosen by competition."


@final
class Supply(Word):
    """Where the articles come from."""

    US_STOCK = "us_stock", "Stocks of the United States forces."
    US_GOVERNMENT = "us_government", "The United States Government provides them."
    PROCUREMENT = "procurement", "They are to be bought."


@final
class Offsets(Word):
    """What a notice says of offset agreements."""

    NONE_KNOWN = "none_known", "No offset agreement is known."
    EXPECTED = "expected", "The purchaser typically asks for offsets."
    TO_BE_DEFINED = "to_be_defined", "Offsets will be defined in negotiations."


@final
class PartyRole(Word):
    """What part an actor beside the purchaser plays."""

    RECIPIENT = "recipient", "Receives the articles."
    END_USER = "end_user", "Uses them."
    FUNDER = "funder", "Pays for them."
    LEAD_BUYER = "lead_buyer", "Buys for several."


@final
class Affiliation(Word):
    """Whom the representatives belong to."""

    US_GOVERNMENT = "us_government", "The United States Government."
    CONTRACTOR = "contractor", "A contractor."
    COMBINED = "combined", "Both, counted together."


@final
class MilestoneKind(Word):
    """A step of a notice's own procedure."""

    REQUESTED = "requested", "The purchaser asks for the sale."
    APPROVED = "approved", "The Department of State approves the possible sale."
    DELIVERED_TO_CONGRESS = "delivered_to_congress", "The notice reaches Congress; the review starts."
    ANNOUNCED = "announced", "The possible sale is announced to the public."
    SIGNED = "signed", "The notice is signed for print."
    PRINTED = "printed", "Another text of the notice is printed."
    PUBLISHED = "published", "Another text of the notice is published."
    REVIEW_ENDS = "review_ends", "The review by Congress ends."
    ACCEPTED = "accepted", "A letter of offer and acceptance is signed."
    GOODS_DELIVERED = "goods_delivered", "The articles are delivered."


@final
class RelationKind(Word):
    """A standing fact between actors."""

    RECOGNITION = "recognition", "The subject recognises the object as a state."
    MEMBERSHIP = "membership", "The subject belongs to the object."
    MEDIATION = "mediation", "The subject mediates between the objects."
    DEPLOYMENT = "deployment", "The subject is stationed in the object."
    SUPPORT = "support", "The subject supports the object."
    NEIGHBOUR = "neighbour", "The subject borders on the object."
    DISPUTE = "dispute", "The subject and the objects are in dispute."
    COOPERATION = "cooperation", "The subject and the objects work together."


@final
class RelationStatus(Word):
    """The state of a relation; which ones fit depends on its kind."""

    RECOGNISED = "recognised", "Recognition has been given."
    NOT_RECOGNISED = "not_recognised", "Recognition has not been given."
    WITHDRAWN = "withdrawn", "Recognition was given and is said to be withdrawn."
    AMBIGUOUS = "ambiguous", "It cannot be told whether recognition was given."
    MEMBER = "member", "Belongs to it."
    GOAL = "goal", "Has said that it wants to belong."
    APPLICANT = "applicant", "Has applied."
    CANDIDATE = "candidate", "Has been accepted as a candidate."
    OBSERVER = "observer", "Takes part without belonging."
    FORMER = "former", "Belonged once."
    ONGOING = "ongoing", "Goes on at the time of the source."
    ENDED = "ended", "Is over at the time of the source."
    PLANNED = "planned", "Is to come."


@final
class ActKind(Word):
    """Something done at a point in time that is no step of this notice."""

    DECLARATION = "declaration", "A solemn declaration."
    ESTABLISHMENT = "establishment", "The founding of a body or force."
    STATEMENT = "statement", "Something said or confirmed as fact."
    VOTE = "vote", "A vote of a parliament or body."
    PLEDGE = "pledge", "A promise to do or give."
    AGREEMENT = "agreement", "The conclusion of an agreement or contract."
    RESOLUTION = "resolution", "A resolution brought in or adopted."
    HOLD = "hold", "A hold placed on a sale."
    RELEASE = "release", "The lifting of a hold."
    WAIVER = "waiver", "The waiving of a requirement."
    APPROVAL = "approval", "An approval by another body or of another sale."
    NOTIFICATION = "notification", "A notification by another body or of another sale."
    REQUEST = "request", "A request by another body or for another sale."


@final
class StanceMode(Word):
    """What kind of attitude a stance is."""

    JUDGES = "judges", "Approves or disapproves."
    URGES = "urges", "Wants others to act."
    INTENDS = "intends", "Says what it will do."
    EXPECTS = "expects", "Says what will happen."


@final
class Polarity(Word):
    """The direction of a stance. There is no scale of strength."""

    SUPPORTS = "supports", "For it."
    OPPOSES = "opposes", "Against it."
    REGRETS = "regrets", "Disappointed by it; weaker than opposing."
    UNDISCLOSED = "undisclosed", "Has one and does not say which."


@final
class Voice(Word):
    """In whose voice a stance is told."""

    OWN = "own", "The holder speaks."
    ON_BEHALF = "on_behalf", "A speaker speaks for the holder."
    THIRD_PARTY = "third_party", "An outsider says what the holder wants."
    REPORTED = "reported", "The outlet reports it without naming a speaker."
    FORMULA = "formula", "A stock sentence of the seller's notices."
