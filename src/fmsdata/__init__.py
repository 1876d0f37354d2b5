# SPDX-License-Identifier: MIT
"""Typed, checked, sourced data about public U.S. Foreign Military Sales (FMS).

The public names and nothing else. `import fmsdata` loads nothing third-party: each name is loaded when it is
first used, while type checkers and editors see them all.
"""

# Importing the real one costs more than the rest of this module.
TYPE_CHECKING = False

if TYPE_CHECKING:
    from fmsdata._version import DATA_VERSION as DATA_VERSION
    from fmsdata._version import SCHEMA_VERSION as SCHEMA_VERSION
    from fmsdata._version import __version__ as __version__
    from fmsdata.changes import Change as Change
    from fmsdata.changes import ChangeType as ChangeType
    from fmsdata.changes import diff as diff
    from fmsdata.codec._explain import Unknown as Unknown
    from fmsdata.codec.arrow import arrow_schema as arrow_schema
    from fmsdata.codec.arrow import from_arrow as from_arrow
    from fmsdata.codec.arrow import read_parquet as read_parquet
    from fmsdata.codec.arrow import to_arrow as to_arrow
    from fmsdata.codec.arrow import write_parquet as write_parquet
    from fmsdata.codec.csv import FlatItem as FlatItem
    from fmsdata.codec.csv import flat_items as flat_items
    from fmsdata.codec.csv import read_csv as read_csv
    from fmsdata.codec.csv import write_csv as write_csv
    from fmsdata.codec.decoded import Decoded as Decoded
    from fmsdata.codec.files import decode_file as decode_file
    from fmsdata.codec.files import read_json as read_json
    from fmsdata.codec.files import write_json as write_json
    from fmsdata.codec.json import content_hash as content_hash
    from fmsdata.codec.json import decode as decode
    from fmsdata.codec.json import decode_dict as decode_dict
    from fmsdata.codec.json import from_dict as from_dict
    from fmsdata.codec.json import from_json as from_json
    from fmsdata.codec.json import to_dict as to_dict
    from fmsdata.codec.json import to_json as to_json
    from fmsdata.codec.json_schema import json_schema as json_schema
    from fmsdata.codec.limits import Limits as Limits
    from fmsdata.codec.migrate import migrate as migrate
    from fmsdata.codec.ndjson import Reader as Reader
    from fmsdata.codec.ndjson import read_ndjson as read_ndjson
    from fmsdata.codec.ndjson import write_ndjson as write_ndjson
    from fmsdata.codec.rejects import Reject as Reject
    from fmsdata.codec.tables import read_tables as read_tables
    from fmsdata.codec.tables import write_tables as write_tables
    from fmsdata.datasets import dataset_names as dataset_names
    from fmsdata.datasets import load_dataset as load_dataset
    from fmsdata.errors import ArgumentError as ArgumentError
    from fmsdata.errors import CheckError as CheckError
    from fmsdata.errors import DecodeError as DecodeError
    from fmsdata.errors import FmsdataError as FmsdataError
    from fmsdata.errors import GrammarError as GrammarError
    from fmsdata.errors import InputError as InputError
    from fmsdata.errors import InvalidError as InvalidError
    from fmsdata.errors import MissingExtraError as MissingExtraError
    from fmsdata.errors import Problem as Problem
    from fmsdata.errors import UnknownNameError as UnknownNameError
    from fmsdata.findings import Finding as Finding
    from fmsdata.findings import Report as Report
    from fmsdata.findings import Severity as Severity
    from fmsdata.findings import Skipped as Skipped
    from fmsdata.findings import SkipReason as SkipReason
    from fmsdata.model.actors import Actor as Actor
    from fmsdata.model.actors import WeaponSystem as WeaponSystem
    from fmsdata.model.amendments import AmendmentChain as AmendmentChain
    from fmsdata.model.amendments import AmendmentStep as AmendmentStep
    from fmsdata.model.cases import CaseDesignator as CaseDesignator
    from fmsdata.model.countries import CountryCode as CountryCode
    from fmsdata.model.dataset import Dataset as Dataset
    from fmsdata.model.dataset import Entity as Entity
    from fmsdata.model.dates import DatePrecision as DatePrecision
    from fmsdata.model.dates import PartialDate as PartialDate
    from fmsdata.model.designation import Designation as Designation
    from fmsdata.model.designation import DesignationPart as DesignationPart
    from fmsdata.model.designation import DesignationSystem as DesignationSystem
    from fmsdata.model.designation import FoundDesignation as FoundDesignation
    from fmsdata.model.designation import find_designations as find_designations
    from fmsdata.model.disagreements import Disagreement as Disagreement
    from fmsdata.model.disagreements import DisagreementKind as DisagreementKind
    from fmsdata.model.disagreements import Statement as Statement
    from fmsdata.model.items import Item as Item
    from fmsdata.model.milestones import Milestone as Milestone
    from fmsdata.model.notifications import Notification as Notification
    from fmsdata.model.numbers import FoundAmount as FoundAmount
    from fmsdata.model.numbers import FoundCount as FoundCount
    from fmsdata.model.numbers import PrintedAmount as PrintedAmount
    from fmsdata.model.numbers import PrintedCount as PrintedCount
    from fmsdata.model.numbers import find_amounts as find_amounts
    from fmsdata.model.numbers import find_counts as find_counts
    from fmsdata.model.numbers import parse_amount as parse_amount
    from fmsdata.model.numbers import parse_count as parse_count
    from fmsdata.model.numbers import read_amount as read_amount
    from fmsdata.model.numbers import read_count as read_count
    from fmsdata.model.numbers import spell_count as spell_count
    from fmsdata.model.parties import Contractor as Contractor
    from fmsdata.model.parties import Member as Member
    from fmsdata.model.parties import Party as Party
    from fmsdata.model.parties import Staff as Staff
    from fmsdata.model.positions import Act as Act
    from fmsdata.model.positions import Relation as Relation
    from fmsdata.model.positions import Stance as Stance
    from fmsdata.model.quantities import Derived as Derived
    from fmsdata.model.quantities import Part as Part
    from fmsdata.model.quantities import Quantity as Quantity
    from fmsdata.model.reviews import Review as Review
    from fmsdata.model.reviews import review as review
    from fmsdata.model.sources import Evidence as Evidence
    from fmsdata.model.sources import Source as Source
    from fmsdata.model.totals import Total as Total
    from fmsdata.model.transmittal import Transmittal as Transmittal
    from fmsdata.model.values import Value as Value
    from fmsdata.model.vocabulary import VOCABULARIES as VOCABULARIES
    from fmsdata.model.words import ActKind as ActKind
    from fmsdata.model.words import ActorKind as ActorKind
    from fmsdata.model.words import Affiliation as Affiliation
    from fmsdata.model.words import Bound as Bound
    from fmsdata.model.words import ChangeKind as ChangeKind
    from fmsdata.model.words import Combination as Combination
    from fmsdata.model.words import ContractorStatus as ContractorStatus
    from fmsdata.model.words import DateBasis as DateBasis
    from fmsdata.model.words import EvidenceRole as EvidenceRole
    from fmsdata.model.words import Extent as Extent
    from fmsdata.model.words import ItemNature as ItemNature
    from fmsdata.model.words import ListState as ListState
    from fmsdata.model.words import MilestoneKind as MilestoneKind
    from fmsdata.model.words import NoticeKind as NoticeKind
    from fmsdata.model.words import Offsets as Offsets
    from fmsdata.model.words import PartRelation as PartRelation
    from fmsdata.model.words import PartRole as PartRole
    from fmsdata.model.words import PartyRole as PartyRole
    from fmsdata.model.words import Polarity as Polarity
    from fmsdata.model.words import Provision as Provision
    from fmsdata.model.words import QuantityKind as QuantityKind
    from fmsdata.model.words import RelationKind as RelationKind
    from fmsdata.model.words import RelationStatus as RelationStatus
    from fmsdata.model.words import Scope as Scope
    from fmsdata.model.words import Section as Section
    from fmsdata.model.words import SourceForm as SourceForm
    from fmsdata.model.words import SourceKind as SourceKind
    from fmsdata.model.words import Stage as Stage
    from fmsdata.model.words import StanceMode as StanceMode
    from fmsdata.model.words import Supply as Supply
    from fmsdata.model.words import ValueScope as ValueScope
    from fmsdata.model.words import Voice as Voice
    from fmsdata.rules import Config as Config
    from fmsdata.rules import SeverityMap as SeverityMap
    from fmsdata.rules import check as check
    from fmsdata.rules import verify_evidence as verify_evidence
    from fmsdata.rules.reports import merge_reports as merge_reports
    from fmsdata.rules.reports import report_to_github as report_to_github
    from fmsdata.rules.reports import report_to_json as report_to_json
    from fmsdata.rules.reports import report_to_sarif as report_to_sarif
    from fmsdata.tables.provenance import Confidence as Confidence
    from fmsdata.tables.purchasers import PurchaserClass as PurchaserClass

_HOMES = {
    "Act": "model.positions",
    "ActKind": "model.words",
    "Actor": "model.actors",
    "ActorKind": "model.words",
    "Affiliation": "model.words",
    "AmendmentChain": "model.amendments",
    "AmendmentStep": "model.amendments",
    "ArgumentError": "errors",
    "Bound": "model.words",
    "CaseDesignator": "model.cases",
    "Change": "changes",
    "ChangeKind": "model.words",
    "ChangeType": "changes",
    "CheckError": "errors",
    "Combination": "model.words",
    "Confidence": "tables.provenance",
    "Config": "rules",
    "Contractor": "model.parties",
    "ContractorStatus": "model.words",
    "CountryCode": "model.countries",
    "DATA_VERSION": "_version",
    "Dataset": "model.dataset",
    "DateBasis": "model.words",
    "DatePrecision": "model.dates",
    "DecodeError": "errors",
    "Decoded": "codec.decoded",
    "Derived": "model.quantities",
    "Designation": "model.designation",
    "DesignationPart": "model.designation",
    "DesignationSystem": "model.designation",
    "Disagreement": "model.disagreements",
    "DisagreementKind": "model.disagreements",
    "Entity": "model.dataset",
    "Evidence": "model.sources",
    "EvidenceRole": "model.words",
    "Extent": "model.words",
    "Finding": "findings",
    "FlatItem": "codec.csv",
    "FmsdataError": "errors",
    "FoundAmount": "model.numbers",
    "FoundCount": "model.numbers",
    "FoundDesignation": "model.designation",
    "GrammarError": "errors",
    "InputError": "errors",
    "InvalidError": "errors",
    "Item": "model.items",
    "ItemNature": "model.words",
    "Limits": "codec.limits",
    "ListState": "model.words",
    "Member": "model.parties",
    "Milestone": "model.milestones",
    "MilestoneKind": "model.words",
    "MissingExtraError": "errors",
    "NoticeKind": "model.words",
    "Notification": "model.notifications",
    "Offsets": "model.words",
    "Part": "model.quantities",
    "PartRelation": "model.words",
    "PartRole": "model.words",
    "PartialDate": "model.dates",
    "Party": "model.parties",
    "PartyRole": "model.words",
    "Polarity": "model.words",
    "PrintedAmount": "model.numbers",
    "PrintedCount": "model.numbers",
    "Problem": "errors",
    "Provision": "model.words",
    "PurchaserClass": "tables.purchasers",
    "Quantity": "model.quantities",
    "QuantityKind": "model.words",
    "Reader": "codec.ndjson",
    "Reject": "codec.rejects",
    "Relation": "model.positions",
    "RelationKind": "model.words",
    "RelationStatus": "model.words",
    "Report": "findings",
    "Review": "model.reviews",
    "SCHEMA_VERSION": "_version",
    "Scope": "model.words",
    "Section": "model.words",
    "Severity": "findings",
    "SeverityMap": "rules",
    "SkipReason": "findings",
    "Skipped": "findings",
    "Source": "model.sources",
    "SourceForm": "model.words",
    "SourceKind": "model.words",
    "Staff": "model.parties",
    "Stage": "model.words",
    "Stance": "model.positions",
    "StanceMode": "model.words",
    "Statement": "model.disagreements",
    "Supply": "model.words",
    "Total": "model.totals",
    "Transmittal": "model.transmittal",
    "Unknown": "codec._explain",
    "UnknownNameError": "errors",
    "VOCABULARIES": "model.vocabulary",
    "Value": "model.values",
    "ValueScope": "model.words",
    "Voice": "model.words",
    "WeaponSystem": "model.actors",
    "__version__": "_version",
    "arrow_schema": "codec.arrow",
    "check": "rules",
    "content_hash": "codec.json",
    "dataset_names": "datasets",
    "decode": "codec.json",
    "decode_dict": "codec.json",
    "decode_file": "codec.files",
    "diff": "changes",
    "find_amounts": "model.numbers",
    "find_counts": "model.numbers",
    "find_designations": "model.designation",
    "flat_items": "codec.csv",
    "from_arrow": "codec.arrow",
    "from_dict": "codec.json",
    "from_json": "codec.json",
    "json_schema": "codec.json_schema",
    "load_dataset": "datasets",
    "merge_reports": "rules.reports",
    "migrate": "codec.migrate",
    "parse_amount": "model.numbers",
    "parse_count": "model.numbers",
    "read_amount": "model.numbers",
    "read_count": "model.numbers",
    "read_csv": "codec.csv",
    "read_json": "codec.files",
    "read_ndjson": "codec.ndjson",
    "read_parquet": "codec.arrow",
    "read_tables": "codec.tables",
    "report_to_github": "rules.reports",
    "report_to_json": "rules.reports",
    "report_to_sarif": "rules.reports",
    "review": "model.reviews",
    "spell_count": "model.numbers",
    "to_arrow": "codec.arrow",
    "to_dict": "codec.json",
    "to_json": "codec.json",
    "verify_evidence": "rules",
    "write_csv": "codec.csv",
    "write_json": "codec.files",
    "write_ndjson": "codec.ndjson",
    "write_parquet": "codec.arrow",
    "write_tables": "codec.tables",
}

__all__ = [
    "DATA_VERSION",
    "SCHEMA_VERSION",
    "VOCABULARIES",
    "Act",
    "ActKind",
    "Actor",
    "ActorKind",
    "Affiliation",
    "AmendmentChain",
    "AmendmentStep",
    "ArgumentError",
    "Bound",
    "CaseDesignator",
    "Change",
    "ChangeKind",
    "ChangeType",
    "CheckError",
    "Combination",
    "Confidence",
    "Config",
    "Contractor",
    "ContractorStatus",
    "CountryCode",
    "Dataset",
    "DateBasis",
    "DatePrecision",
    "DecodeError",
    "Decoded",
    "Derived",
    "Designation",
    "DesignationPart",
    "DesignationSystem",
    "Disagreement",
    "DisagreementKind",
    "Entity",
    "Evidence",
    "EvidenceRole",
    "Extent",
    "Finding",
    "FlatItem",
    "FmsdataError",
    "FoundAmount",
    "FoundCount",
    "FoundDesignation",
    "GrammarError",
    "InputError",
    "InvalidError",
    "Item",
    "ItemNature",
    "Limits",
    "ListState",
    "Member",
    "Milestone",
    "MilestoneKind",
    "MissingExtraError",
    "NoticeKind",
    "Notification",
    "Offsets",
    "Part",
    "PartRelation",
    "PartRole",
    "PartialDate",
    "Party",
    "PartyRole",
    "Polarity",
    "PrintedAmount",
    "PrintedCount",
    "Problem",
    "Provision",
    "PurchaserClass",
    "Quantity",
    "QuantityKind",
    "Reader",
    "Reject",
    "Relation",
    "RelationKind",
    "RelationStatus",
    "Report",
    "Review",
    "Scope",
    "Section",
    "Severity",
    "SeverityMap",
    "SkipReason",
    "Skipped",
    "Source",
    "SourceForm",
    "SourceKind",
    "Staff",
    "Stage",
    "Stance",
    "StanceMode",
    "Statement",
    "Supply",
    "Total",
    "Transmittal",
    "Unknown",
    "UnknownNameError",
    "Value",
    "ValueScope",
    "Voice",
    "WeaponSystem",
    "__version__",
    "arrow_schema",
    "check",
    "content_hash",
    "dataset_names",
    "decode",
    "decode_dict",
    "decode_file",
    "diff",
    "find_amounts",
    "find_counts",
    "find_designations",
    "flat_items",
    "from_arrow",
    "from_dict",
    "from_json",
    "json_schema",
    "load_dataset",
    "merge_reports",
    "migrate",
    "parse_amount",
    "parse_count",
    "read_amount",
    "read_count",
    "read_csv",
    "read_json",
    "read_ndjson",
    "read_parquet",
    "read_tables",
    "report_to_github",
    "report_to_json",
    "report_to_sarif",
    "review",
    "spell_count",
    "to_arrow",
    "to_dict",
    "to_json",
    "verify_evidence",
    "write_csv",
    "write_json",
    "write_ndjson",
    "write_parquet",
    "write_tables",
]

if not TYPE_CHECKING:

    def __getattr__(name: str) -> object:
        """Load a public name from the module where it lives, once."""
        home = _HOMES.get(name)
        if home is None:
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        from importlib import import_module

        value = getattr(import_module(f"{__name__}.{home}"), name)
        globals()[name] = value
        return value

    def __dir__() -> list[str]:
        """List the public names, so that completion offers nothing else."""
        return sorted(__all__)
