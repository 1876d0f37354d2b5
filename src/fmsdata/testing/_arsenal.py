# SPDX-License-Identifier: MIT
"""What is sold, in drawn records: things that exist, under the designations that they bear.

Each row names one design: the designations of its variants, the name by which it is known, its makers, the
years in which a notice might offer it, and the department that sells it. All of it is public knowledge, as
encyclopedias, makers and the services' own fact sheets give it. It was recalled and not looked up row by row,
and the years are rough: good enough for records that are made up, and no source for anybody's research.
"""

from typing import Final, NamedTuple

from fmsdata.model.designation import Designation
from fmsdata.testing._firms import OPEN

__all__ = ["THINGS", "Thing", "things_of"]


class Thing(NamedTuple):
    """A design, with its variants."""

    category: str
    """One of the categories of `fmsdata.model.vocabulary`."""
    variants: tuple[Designation, ...]
    """The designations of its variants, all of the same base."""
    name: str
    """The name by which it is known; its base where it has none."""
    makers: tuple[str, ...]
    """The ids of the firms that made it, in the order of time."""
    first: int
    """The first year in which a notice may offer it."""
    last: int
    """The last."""
    agency: str
    """The letter of the implementing agency that sells it: B Army, D Air Force, P Navy."""

    def offered_in(self, year: int | None) -> bool:
        """Return whether a notice of a year may offer it, or any notice where no year is given."""
        return year is None or self.first <= year <= self.last


# variants; name; makers; years; agency. A category stands alone on its line, before its rows.
_TABLE: Final = """
missile
FGM-148F, FGM-148E, FGM-148G; Javelin; raytheon lockheed-martin; 1999-; B
AIM-120C-7, AIM-120C-8, AIM-120C-5, AIM-120D; AMRAAM; hughes raytheon; 2004-; D
AIM-120A, AIM-120B; AMRAAM; hughes raytheon; 1991-2003; D
AIM-9X, AIM-9X-2; Sidewinder; raytheon; 2003-; P
AIM-9L, AIM-9M, AIM-9P; Sidewinder; raytheon; 1978-2002; D
AIM-7M, AIM-7F; Sparrow; raytheon; 1977-2005; D
RIM-7M, RIM-7P; Sea Sparrow; raytheon; 1983-2010; P
AGM-65D, AGM-65G, AGM-65E, AGM-65H; Maverick; hughes raytheon; 1984-2019; D
AGM-65A, AGM-65B; Maverick; hughes; 1976-1983; D
AGM-84L, AGM-84G; Harpoon; boeing; 1998-; P
AGM-84D; Harpoon; mcdonnell-douglas boeing; 1984-1997; P
RGM-84L; Harpoon; boeing; 1998-; P
RGM-84D; Harpoon; mcdonnell-douglas; 1984-1996; P
UGM-84L, UGM-84G; Harpoon; boeing; 1998-2022; P
AGM-84H, AGM-84K; SLAM-ER; boeing; 1998-; P
AGM-88B, AGM-88C; HARM; texas-instruments raytheon; 1987-2012; D
AGM-88E; AARGM; northrop-grumman; 2013-; D
AGM-114K, AGM-114R, AGM-114L; Hellfire; lockheed-martin; 1996-; B
AGM-154A, AGM-154C; JSOW; raytheon; 1999-; P
AGM-158A, AGM-158B; JASSM; lockheed-martin; 2006-; D
BGM-71E, BGM-71F, BGM-71D; TOW; hughes raytheon; 1987-; B
BGM-71A, BGM-71C; TOW; hughes; 1976-1986; B
FIM-92A, FIM-92C; Stinger; general-dynamics-fort-worth hughes raytheon; 1981-2004; B
FIM-92E, FIM-92H; Stinger; raytheon; 2005-; B
MIM-23B; HAWK; raytheon; 1976-1998; B
MIM-104C, MIM-104D, MIM-104E; Patriot; raytheon; 1990-; B
RIM-66M, RIM-66L, RIM-66K; Standard; raytheon; 1990-; P
RIM-116A, RIM-116B, RIM-116C; Rolling Airframe; raytheon; 1993-; P
RIM-162B, RIM-162D; Evolved Sea Sparrow; raytheon; 2002-; P
MGM-140A, MGM-140B; ATACMS; lockheed-martin; 1996-; B
aircraft
F-16C Block 50/52, F-16D Block 50/52; Fighting Falcon; general-dynamics-fort-worth lockheed; 1991-1994; D
F-16C Block 50/52, F-16D Block 50/52; Fighting Falcon; lockheed-martin; 1995-2016; D
F-16C Block 70/72, F-16D Block 70/72; Fighting Falcon; lockheed-martin; 2017-; D
F-16A, F-16B; Fighting Falcon; general-dynamics-fort-worth; 1977-1990; D
F-15C, F-15D, F-15A; Eagle; mcdonnell-douglas boeing; 1978-1996; D
F-15E; Strike Eagle; mcdonnell-douglas boeing; 1991-2020; D
F-35A, F-35B; Lightning II; lockheed-martin; 2008-; D
F/A-18E, F/A-18F; Super Hornet; boeing; 2002-2023; P
F/A-18C, F/A-18D; Hornet; mcdonnell-douglas boeing; 1988-2001; P
F-5E, F-5F; Tiger II; northrop; 1976-1987; D
EA-18G; Growler; boeing; 2010-2023; P
E-2C; Hawkeye; grumman northrop-grumman; 1977-2009; P
E-2D; Advanced Hawkeye; northrop-grumman; 2014-; P
C-130J, C-130J-30; Super Hercules; lockheed-martin; 1998-; D
C-130H; Hercules; lockheed lockheed-martin; 1976-1997; D
KC-130J; Super Hercules; lockheed-martin; 2003-; P
C-17A; Globemaster III; boeing; 2006-2015; D
KC-46A; Pegasus; boeing; 2014-; D
P-3C; Orion; lockheed lockheed-martin; 1976-2012; P
P-8A; Poseidon; boeing; 2012-; P
T-6C; Texan II; textron; 2014-; D
helicopter
UH-60M, UH-60L; Black Hawk; sikorsky; 2007-; B
UH-60A, UH-60L; Black Hawk; sikorsky; 1984-2006; B
AH-64E; Apache; boeing; 2012-; B
AH-64D; Apache Longbow; mcdonnell-douglas boeing; 1995-2011; B
AH-64A; Apache; mcdonnell-douglas boeing; 1989-1994; B
CH-47F; Chinook; boeing; 2007-; B
CH-47D; Chinook; boeing; 1983-2006; B
MH-60R; Seahawk; sikorsky; 2009-; P
SH-60B; Seahawk; sikorsky; 1986-2000; P
AH-1Z; Viper; bell; 2012-; P
AH-1W, AH-1S; Cobra; bell; 1978-2005; P
UH-1Y; Venom; bell; 2012-; P
CH-53K; King Stallion; sikorsky; 2019-; P
uncrewed aircraft
MQ-9B; SkyGuardian; general-atomics; 2018-; D
MQ-9A; Reaper; general-atomics; 2008-; D
MQ-1C; Gray Eagle; general-atomics; 2014-; B
RQ-4B; Global Hawk; northrop-grumman; 2009-2020; D
MQ-4C; Triton; northrop-grumman; 2014-; P
RQ-7B; Shadow; aai; 2006-2020; B
RQ-11B; Raven; aerovironment; 2007-2020; B
radar
AN/TPQ-36(V)8, AN/TPQ-36; Firefinder; hughes raytheon; 1982-2014; B
AN/TPQ-37; Firefinder; hughes raytheon; 1982-2014; B
AN/TPQ-53; Quick Reaction Capability; lockheed-martin; 2014-; B
AN/MPQ-64; Sentinel; hughes raytheon; 1996-; B
AN/TPS-43; AN/TPS-43; westinghouse; 1976-1989; D
AN/TPS-78; Advanced Capability; northrop-grumman; 2010-; D
AN/FPS-117; Seek Igloo; lockheed-martin; 1995-; D
AN/TPY-2; Forward-Based; raytheon; 2011-; B
AN/APG-63(V)1, AN/APG-63(V)3; AN/APG-63; hughes raytheon; 1997-2015; D
AN/APG-66(V)2, AN/APG-66; AN/APG-66; westinghouse; 1977-1995; D
AN/APG-68(V)9; AN/APG-68; northrop-grumman; 2000-2016; D
AN/APG-79; AN/APG-79; raytheon; 2007-; P
AN/APG-82(V)1; AN/APG-82; raytheon; 2013-; D
AN/APG-83; Scalable Agile Beam; northrop-grumman; 2016-; D
radio
AN/PRC-117G, AN/PRC-117F; Falcon; l3harris; 2003-; B
AN/PRC-152A, AN/PRC-152; Falcon III; l3harris; 2006-; B
AN/PRC-77; AN/PRC-77; itt; 1976-1989; B
AN/PRC-119F, AN/PRC-119A; SINCGARS; itt; 1990-2014; B
AN/VRC-92F, AN/VRC-92A; SINCGARS; itt; 1990-2014; B
AN/ARC-210; AN/ARC-210; collins; 1991-; P
AN/ARC-164; Have Quick; raytheon; 1981-2010; D
electronic warfare
AN/ALQ-131; AN/ALQ-131; westinghouse northrop-grumman; 1978-2014; D
AN/ALQ-135; AN/ALQ-135; northrop northrop-grumman; 1978-2010; D
AN/ALQ-165; Airborne Self Protection Jammer; itt; 1992-2010; P
AN/ALQ-184; AN/ALQ-184; raytheon; 1990-2012; D
AN/ALQ-211(V)4, AN/ALQ-211(V)9; AIDEWS; itt l3harris; 2003-; D
AN/ALQ-254(V)1; Viper Shield; l3harris; 2020-; D
AN/ALE-47; AN/ALE-47; bae-systems; 2001-; D
AN/ALE-50; AN/ALE-50; raytheon; 1998-; D
AN/ALR-67(V)3; AN/ALR-67; raytheon; 1999-; P
AN/ALR-69A(V); AN/ALR-69; raytheon; 2008-; D
bomb
GBU-10; Paveway II; texas-instruments raytheon; 1977-; D
GBU-12; Paveway II; texas-instruments raytheon; 1977-; D
GBU-16; Paveway II; texas-instruments raytheon; 1977-; D
GBU-24; Paveway III; texas-instruments raytheon; 1986-; D
GBU-28; Paveway III; texas-instruments raytheon; 1993-2015; D
GBU-49; Enhanced Paveway II; raytheon; 2005-; D
GBU-31, GBU-31(V)1, GBU-31(V)3; JDAM; boeing; 1999-; D
GBU-32; JDAM; boeing; 1999-; D
GBU-38; JDAM; boeing; 2005-; D
GBU-54; Laser JDAM; boeing; 2008-; D
GBU-39/B; Small Diameter; boeing; 2007-; D
GBU-53/B; StormBreaker; raytheon; 2020-; D
BLU-109, BLU-109/B; Penetrator; ; 1986-; D
BLU-111; General Purpose; ; 1990-; D
BLU-117, BLU-117/B; General Purpose; ; 1990-; D
guidance kit
KMU-556, KMU-556/B; JDAM; boeing; 1999-; D
KMU-557, KMU-557/B; JDAM; boeing; 1999-; D
KMU-559, KMU-559/B; JDAM; boeing; 1999-; D
KMU-572, KMU-572/B; JDAM; boeing; 2004-; D
launcher
LAU-127; Missile Rail; marvin; 1995-; P
LAU-128; Missile Rail; marvin; 1991-; D
LAU-129; Missile Rail; marvin; 1993-; D
LAU-117; Maverick; hughes raytheon; 1984-; D
LAU-118; HARM; texas-instruments raytheon; 1985-; D
LAU-61; Rocket; ; 1976-; P
LAU-131; Rocket; ; 1986-; D
tank
M1A1; Abrams; general-dynamics; 1988-; B
M1A2; Abrams; general-dynamics; 1993-2016; B
M1A2 SEPv3; Abrams; general-dynamics; 2017-; B
M60A3; Patton; chrysler general-dynamics; 1979-1992; B
M60A1; Patton; chrysler; 1976-1978; B
M48A5; Patton; chrysler; 1976-1981; B
torpedo
Mk 46 Mod 5; Lightweight; raytheon; 1980-1999; P
Mk 54 Mod 0, Mk 54 Mod 1; Lightweight Hybrid; raytheon; 2006-; P
Mk 48 Mod 6, Mk 48 Mod 7; Heavyweight; raytheon lockheed-martin; 1998-; P
Mk 48 Mod 4; Heavyweight; ; 1980-1997; P
engine
F100-PW-229, F100-PW-220; Fighting Falcon; pratt-whitney; 1986-; D
F110-GE-129, F110-GE-100; Fighting Falcon; ge-aerospace; 1986-; D
F404-GE-402, F404-GE-400; Hornet; ge-aerospace; 1981-; P
F414-GE-400; Super Hornet; ge-aerospace; 2002-; P
F117-PW-100; Globemaster III; pratt-whitney; 2006-2015; D
F135-PW-100; Lightning II; pratt-whitney; 2008-; D
T700-GE-700; Black Hawk; ge-aerospace; 1979-1999; B
T700-GE-701C, T700-GE-701D; Black Hawk; ge-aerospace; 1989-; B
T55-GA-714A; Chinook; honeywell; 2000-; B
J79-GE-17; Phantom II; ge-aerospace; 1976-1990; P
J85-GE-21; Tiger II; ge-aerospace; 1976-1995; D
"""


def _read(table: str) -> tuple[Thing, ...]:
    found = []
    category = ""
    for line in table.strip().splitlines():
        if ";" not in line:
            category = line
            continue
        variants, name, makers, years, agency = (part.strip() for part in line.split(";"))
        first, _, last = years.partition("-")
        found.append(
            Thing(
                category,
                tuple(Designation(one) for one in variants.split(", ")),
                name,
                tuple(makers.split()),
                int(first),
                int(last) if last else OPEN,
                agency,
            )
        )
    return tuple(found)


THINGS: Final = _read(_TABLE)
"""Everything that strategies let people buy."""


def things_of(categories: tuple[str, ...] | None = None, year: int | None = None) -> tuple[Thing, ...]:
    """Return the things of some categories, or of all, that a notice of a year, or of any, may offer."""
    return tuple(
        one for one in THINGS if (categories is None or one.category in categories) and one.offered_in(year)
    )
