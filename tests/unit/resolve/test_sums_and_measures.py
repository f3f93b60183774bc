"""What bare numbers of English copy measure or pay: each row is a sentence, and all figures that it states."""

from __future__ import annotations

import pytest

from checker.model import Claim
from tests.unit.resolve.desk import claims_of

# Printed on Thursday, 19 June 2025.
_PUBLISHED = "2025-06-19"


def _told(claim: Claim) -> str:
    value = claim.value if isinstance(claim.value, str) else f"{claim.value.normalize():f}"
    return f"{value} {claim.unit or claim.kind}"


@pytest.mark.parametrize(
    ("expected", "text"),
    [
        pytest.param("-68 degree", "Wind chills went as low as minus 68 there.", id="wind-chill"),
        pytest.param("12 degree", "By dawn the mercury fell to 12.", id="mercury"),
        pytest.param("", "Goal difference was minus 12.", id="no-weather"),
        pytest.param("6118.05 point, 2025-06-19 date", "The index stood at 6,118.05 on Thursday.", id="index-on-a-day"),
        pytest.param("34500 point", "The index rose to 34,500.", id="index-in-whole-points"),
        pytest.param("18.2 point, 7412.6 point", "The market closed down 18.2 points at 7,412.6.", id="level-by-its-points"),
        pytest.param("7412.6 point, 18.2 point", "The market closed at 7,412.6, down 18.2 points.", id="points-behind-the-level"),
        pytest.param("34500 point, 34000 point", "The Nifty held above 34,500. A drop below 34,000 could hurt.", id="level-told-on"),
        pytest.param("12400 worker", "The firm, in the FTSE 100, cut its staff to 12,400.", id="listed-in-an-index"),
        pytest.param("6 minute, 9 minute", "She says six minutes. Our log says nine.", id="one-verb-before-both"),
        pytest.param("61 percent, 66 percent", "A poll put it at 61 percent; the one that he asked for found 66.", id="another-that-finds"),
        pytest.param("21 minute, 25 minute", "The wait was 21 minutes; the clinic's target is 25.", id="what-is-aimed-at"),
        pytest.param("64 km/h, 40 km/h", "It was doing 64 km/h in a zone where 40 is the limit.", id="what-is-the-limit"),
        pytest.param("0.5 mile", "All schools within half a mile of the dam were shut.", id="within-half-a-mile"),
        pytest.param("", "The plan is a hundred miles from being ready.", id="miles-of-speech"),
        pytest.param("7.5 percent", '"We have put seven and a half percent on the table," said Ms Rey.', id="half-a-percent-said"),
        pytest.param("3 partner, 24 partner", "It has three of an eventual two dozen partners.", id="of-an-eventual"),
        pytest.param("71.26 INR", "The Indian rupee opened at 71.26 against its rivals.", id="rate-of-a-currency"),
        pytest.param("1.37 EUR", "Sterling was up against the euro at 1.37.", id="rate-in-the-other"),
        pytest.param("1.29 USD", "The pound rose a cent to just under 1.29, as hoped.", id="rate-in-dollars"),
        pytest.param("18.52 ZAR", "USD/ZAR was last at 18.52 in early trade.", id="rate-of-a-pair"),
        pytest.param("18.46 ZAR", "The rand fell. The currency ended at 18.46.", id="rate-of-the-currency"),
        pytest.param("", "The euro zone was hit by a flaw, which rated 2.5, as before.", id="zone-of-a-currency"),
        pytest.param("49000000 USD", "Sales reached $49m in the three months to 30 September.", id="months-to-a-day"),
        pytest.param("49000000 USD", "It sold wool for $49m in the 52 weeks to end-May.", id="weeks-to-a-month"),
        pytest.param("49000000 USD, 3 month", "It has $49m and three months to decide.", id="months-to-decide"),
        pytest.param("1669000000000 KES", "Schools get Shs 1, 669 billion.", id="group-parted-by-a-blank"),
        pytest.param(
            "840000000000 KES, 7.5 percent, 842000000000 KES",
            "Sh840 billion (7.5 percent more) against 842 billion.",
            id="more-than-people",
        ),
        pytest.param("84000000000 KES, 7 percent, 82000000000 KES", "It has Sh84 billion (7 percent more) against 82 billion.", id="sum"),
        pytest.param("1204 stock, 988 stock", "Gainers led losers 1,204 to 988.", id="stocks-side-by-side"),
        pytest.param("140 stock, 62 stock, 51 stock", "Advancers won: 140 rose, 62 fell and 51 ended unchanged.", id="stocks-that-rose"),
        pytest.param("", "In the final the hosts beat the losers 21 to 15.", id="no-stocks"),
        pytest.param("", "It would be among the top ten brewers.", id="size-of-a-ranking"),
        pytest.param("", "The mill is one of the 15 largest mills.", id="one-of-the-largest"),
        pytest.param("3 producer", "The three largest producers met.", id="the-largest-themselves"),
        pytest.param("50.4 point, 49.8 point", "The PMI rose to 50.4 from 49.8.", id="index-of-a-survey"),
        pytest.param("840000000 USD", "The gap is to fall to $840m in 2026/2027.", id="budget-year"),
        pytest.param("350 basis_point, 0.5 percentage_point", "It cut by 350 basis points, then by half a point.", id="points"),
        pytest.param("25 percent", "One fish in four was small.", id="one-fish-in-four"),
        pytest.param("520000000 USD, 410000000 USD", "It puts the loss at US$520 million; a bank says 410 million.", id="a-bank-says"),
        pytest.param("52400000 EUR, 80000000 EUR", "The tax gave 52.4 million euros. Rome hopes for 80 million.", id="sum-before"),
        pytest.param("40000 GBP, 25000 GBP", "He paid £40,000 and a further 25,000.", id="a-further"),
        pytest.param("3000000 USD, 4000000 person", "The firm raised $3 million in a city of 4 million.", id="city-of"),
        pytest.param("40 kg, 31 kg, 9 kg", "They cut 40 kg of drugs: 31 of heroin and 9 of hash.", id="so-much-of"),
        pytest.param("11.3 km/h, 8.9 km/h", "Average speed rose to 11.3 km/h from 8.9.", id="from-speed"),
        pytest.param("9.8 point", "The flaw scored 9.8 out of 10.", id="mark"),
        pytest.param("9 percent, 30 percent, 2035 date", "They are 9 per cent of waters against a goal of 30 by 2035.", id="goal"),
        pytest.param("", "Seven out of ten is no bad mark.", id="mark-in-tens"),
        pytest.param("3.2 percent, 3.9 percent", "Inflation eased to 3.2 from 3.9 per cent.", id="from-percent"),
        pytest.param("60 percent, 70 percent", "It rose 60 or 70 percent.", id="or-percent"),
        pytest.param("7.1 percent, 3.4 percent", "Bread is up 7.1 per cent and jam 3.4.", id="another-thing"),
        pytest.param("44 percent, 31 percent", "Turnout was 44 per cent, in the hills 31.", id="another-place"),
        pytest.param("3.2 percent, 2.9 percent", "The bank sees 3.2 per cent. It had said 2.9.", id="had-said"),
        pytest.param("3.2 percent, 18.4 MXN", "It lost 3.2 per cent. The peso was at 18.4, as before.", id="price-of-money"),
        pytest.param("12 day, 21 day", "Bids were open for 12 days; the law asks for 21.", id="asks-for"),
        pytest.param("8 minute, 5 minute", "Trams run every eight minutes and will run every five.", id="every-so-often"),
        pytest.param("1.9 percent, 18600000 passenger", "Passenger numbers rose 1.9% to 18.6m.", id="millions"),
        pytest.param("1.4 m", "The wall at the car park was 1.4m high.", id="metres"),
        pytest.param("2.6 m", "The river rose to 2.6m.", id="metres-of-a-river"),
        pytest.param("3200000 ZAR, 4100000 ZAR, 340000 ZAR", "It cost R3.2 million, then R4.1 million; a car costs R340k.", id="letter-k"),
        pytest.param("1 year", "His contract has a year left.", id="a-year-left"),
        pytest.param("1 minute", "The tram came a minute early.", id="a-minute-early"),
        pytest.param("71 percent, 1 year", "It fell to 71% after a year.", id="after-a-year"),
        pytest.param("2025-12 date", "It will stay until the end of the year.", id="end-of-the-year"),
        pytest.param("2025-12 date", "It is to be ready by year-end.", id="by-year-end"),
        pytest.param("15 percent", "The year-end target is 15 per cent.", id="year-end-target"),
        pytest.param("4200000 USD, 5100000 USD", "The gap stands at $4.2m, down from 5.1 a year ago.", id="scale-before"),
        pytest.param("12000000 USD, 9000000 USD", "Reserves fell from $12m to nine.", id="scale-of-a-word"),
        pytest.param("3000000 USD, 250 promise", "It has paid $3m, against 250 promises.", id="other-things"),
        pytest.param("6 percent, 4 percent", "Spending is up 6 percent on schools and four on roads.", id="in-parallel"),
        pytest.param("7 year, 5 year", "He was jailed for seven years, with a minimum of five.", id="at-least-of-it"),
        pytest.param("86 m, 410 m", "The dam is 86 metres high and 410 long.", id="high-and-long"),
        pytest.param("84 percent, 77 percent", "It helped 84% in those over 60 and 77 in children.", id="in-those-and-in"),
        pytest.param("14 month", "The city took 14 months to finish it.", id="took-months"),
        pytest.param("0.2 percent, 0.4 percent", "It grew by 0.2 percent, not as told by an initial 0.4.", id="initial"),
        pytest.param("1.1 percent, 0.1 percentage_point", "It grew 1.1 percent, a tenth of a point less.", id="tenth-of-a-point"),
        pytest.param("8.24 point, 7.9 point", "The mean score rose to 8.24 from 7.9.", id="mean-score"),
        pytest.param("38.4 degree", "He had a temperature of 38.4 since then.", id="fever"),
        pytest.param("90 tonne, 70 tonne", "She carried 90 tonnes. She was made for 70.", id="built-for"),
    ],
)  # fmt: skip
def test_figures_of_a_sentence(expected: str, text: str):
    """Value and unit of each claim, in order."""
    claims = [claim for claim in claims_of(text, "en", published=_PUBLISHED) if claim.kind != "text"]
    assert expected == ", ".join(map(_told, claims))


@pytest.mark.parametrize(
    ("expected", "text"),
    [
        pytest.param("10.62 second", "She won the sprint and the relay in 10.62.", id="won-in"),
        pytest.param("11.02 second", "In the sprint and the relay Diaz (11.02) was behind her.", id="brackets"),
        pytest.param("0.14 second", "She won the sprint heats by 0.14.", id="by-so-much"),
        pytest.param("0.7 second", "She won the sprint heats by seven tenths.", id="tenths"),
        pytest.param("", "The heats of the sprint were wet. In the javelin Nor threw 61.20.", id="javelin"),
        pytest.param("", "The bank was sold in 10.62, and Diaz (11.02) left.", id="no-race"),
        pytest.param("3.207 second, 91.5 second", "The gap was 3.207s after laps of 1m31.5s.", id="letters"),
        pytest.param("", "It was made in the 80s.", id="decade"),
    ],
)
def test_times_of_races(expected: str, text: str):
    """Seconds are printed bare where an article tells of races."""
    claims = [claim for claim in claims_of(text, "en", published=_PUBLISHED) if claim.kind in ("duration", "measure")]
    assert expected == ", ".join(map(_told, claims))
