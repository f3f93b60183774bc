"""What English papers print in each domain: each row is a sentence, and all figures that it states."""

from __future__ import annotations

import pytest

from checker.model import Claim
from tests.unit.resolve.desk import claims_of

# Printed on Thursday, 19 June 2025.
_PUBLISHED = "2025-06-19"


def _told(claim: Claim) -> str:
    status = {"planned": " p", "unknown": " u"}.get(claim.status, "")
    value = claim.value if isinstance(claim.value, str) else f"{claim.value.normalize():f}"
    return f"{value} {claim.unit or claim.kind}{status}"


@pytest.mark.parametrize(
    ("expected", "text"),
    [
        pytest.param("1200 house, 3800 house", "Some 1,200 homes were destroyed and 3,800 damaged.", id="and-damaged"),
        pytest.param("164 house, 24300 house", "It felled 164 houses and damaged 24,300.", id="and-damaged-so-many"),
        pytest.param("19 person", "Nineteen of those injured are in serious condition.", id="of-those-injured"),
        pytest.param("94 earthquake, 5.1 richter", "Officials counted 94 aftershocks, the strongest measuring 5.1.",
                     id="strongest-measuring"),
        pytest.param("6.8 richter, 10 km", "The survey put its magnitude at 6.8 and its depth at 10 km.", id="magnitude-at"),
        pytest.param("-8 degree", "Families slept outdoors at temperatures of minus 8.", id="minus"),
        pytest.param("420 flight, 560 flight", "The strike grounded 420 of the carrier's 560 flights.", id="of-the-next-count"),
        pytest.param("8200 hour, 1650 hour", "The captain had 8,200 flight hours and his co-pilot 1,650.", id="his-co-pilot"),
        pytest.param("62 percent, 17 shot, 8 shot",
                     "They had 62% of possession and 17 shots to their opponents' eight.", id="to-their-opponents"),
        pytest.param("51.2 percent, 48.8 percent", "She won 51.2 percent of the vote to her rival's 48.8.", id="rivals"),
        pytest.param("6 year, 4 year", "She got six years, her brother four.", id="her-brother"),
        pytest.param("1200 tonne, 300 tonne", "The tanker carried 1,200 tonnes of oil, 300 of which leaked.", id="of-which"),
        pytest.param("41 seat, 120 seat", "Her bloc controls 41 seats of 120.", id="seats-of"),
        pytest.param("98 person, 12 person", "The number of confirmed dead rose to 98, up by 12.", id="confirmed-dead"),
        pytest.param("100 visa, 250 visa p", "It is to raise the number of visas from 100 to 250 a year.", id="a-plural"),
        pytest.param("640 worker", "The plant, which employs 640, is near the river.", id="employs"),
        pytest.param("371000000 GBP, 398000000 GBP p",
                     "Profit was up from 371 million pounds and ahead of the 398 million expected.", id="expected"),
        pytest.param("5000 MWK, 8000 MWK", "Malawi gave them 5,000 kwacha and not the 8,000 promised.", id="not-the-promised"),
        pytest.param("8 vote, 1 vote", "The committee voted 8-1 in favour.", id="voted"),
        pytest.param("226 vote, 184 vote", "Lawmakers voted 226 to 184 to impeach him.", id="voted-to"),
        pytest.param("124 vote, 14 vote", "The resolution passed by 124 votes to 14.", id="votes-to"),
        pytest.param("1.2 percent, 38488.34 point", "The Nikkei 225 ended 1.2% higher at 38,488.34.", id="index"),
        pytest.param("1 year", "The work took more than a year.", id="a-year"),
        pytest.param("1991 date, 2003 date, 2016 date", "The river burst its banks in 1991, 2003 and 2016.", id="years-listed"),
        pytest.param("31 USD/share p, 12 USD p",
                     "Rivals agree to merge\n\n* Lorvo holders to get $31 a share, of which $12 in cash", id="items-infinitive"),
        pytest.param("3 mine p, 20 mine", "Three of the 20 mines are to close.", id="part-of-what-is-to-close"),
        pytest.param("8000000 USD p", "A fine of $8 million has been proposed.", id="has-been-proposed"),
        pytest.param("700 house p", "The town means to rebuild 700 homes.", id="means-to"),
        pytest.param("4 percent p", "It beat the 4% analysts had pencilled in.", id="had-pencilled-in"),
        pytest.param("9000000 EUR p", "Analysts see the bill for it at €9 million.", id="see-the-bill"),
        pytest.param("2026-04/2026-06 date p", "The sale should close in the second quarter of 2026.", id="a-coming-quarter"),
        pytest.param("4 percent", "Sales rose 4% in the first quarter of 2025.", id="a-quarter-of-sales"),
        pytest.param("2025-05-08 date", "The leak was confirmed on May 8.", id="was-confirmed-on"),
        pytest.param("2 person", "The ministry confirmed on May 8 that two people died.", id="confirmed-on"),
        pytest.param("3000000 EUR", "The 2024-25 budget gave it €3 million.", id="a-year-of-two"),
        pytest.param("16.67 percent", "It says one in six staff are members.", id="one-in-six"),
        pytest.param("90 percent", "Nine out of every 10 patients had not been vaccinated.", id="out-of-every"),
        pytest.param("9 person", "The nine-strong committee met.", id="strong"),
        pytest.param("4.12 GBP", "The shares closed at 412p.", id="pence"),
        pytest.param("0.62 USD, 70.12 USD/barrel", "Crude rose 62 cents to $70.12 a barrel.", id="cents"),
        pytest.param("1.2 USD, 71.3 USD/barrel", "Crude climbed $1.20 to $71.30 a barrel.", id="moved-by"),
        pytest.param("10 percent", "Prices were up 10 to 15 percent.", id="up-a-range"),
        pytest.param("0.3 EUR, 0.04 EUR/share", "It pays 0.30 euros, or 4 cents a share.", id="euro-cents"),
        pytest.param("25000000 PEN", "The government released 25m soles.", id="millions-before-a-currency"),
        pytest.param("2-1 score", "A 2-1 win over Oman took Vietnam top.", id="score-before-win"),
        pytest.param("2 ordinal", "It is the city's second-biggest employer.", id="second-biggest"),
        pytest.param("2 ordinal", "It is the club's second title.", id="whose-second"),
        pytest.param("131 person, 7 person", "It killed 131 people in the air and seven on the ground.", id="on-the-ground"),
        pytest.param("11 city", "The cup is played in 11 U.S. cities.", id="abbreviation"),
        pytest.param("1150 job p", "Grocer to cut 1,150 jobs\nThe chain told staff.", id="headline-to-cut"),
        pytest.param("71 percent, 95 percent u", "Coverage stood at 71%, below the 95% needed to stop it.", id="needed-to"),
        pytest.param("2.1 percent p, 1.9 percent p", "It raised its growth forecast to 2.1% from 1.9%.", id="forecast-from"),
        pytest.param("9 percent", "The company raised its forecast after sales grew 9%.", id="after"),
        pytest.param("400 person p", "As many as 400 people may be trapped.", id="may-be"),
        pytest.param("480 household, 500 PEN p", "Each of the 480 families will get 500 soles.", id="each-of-the"),
        pytest.param("4 year u", "She begins a four-year term.", id="term"),
        pytest.param("2 celsius u", "The vaccine must be stored at between 2 and 8 degrees Celsius.", id="must-be-stored"),
        pytest.param("22 person", "Floods kill at least 22 in the east", id="kill"),
        pytest.param("9 patient, 1 person", "Outbreak at hospital: 9 patients ill, one dead", id="one-dead"),
        pytest.param("46 sample, 17 sample", "Of 46 samples, 17 grew the bacteria.", id="of-so-many"),
        pytest.param("2 child", "She is a mother of two.", id="mother-of"),
        pytest.param("7000 spectator", "The final was seen by 7,000 in the arena.", id="seen-by"),
        pytest.param("58.4 percent, 8840000 tourist",
                     "Foreign visitors to Hanoi rose 58.4% from a year earlier to 8.84 million.", id="subject-that-moves"),
        pytest.param("5000 claim, 245000 claim", "Benefit claims fell by 5,000 to 245,000.", id="plural-that-moves"),
        pytest.param("350 basis_point, 300 basis_point", "It cut by 350 basis points, after 300 last month.", id="after-so-many"),
        pytest.param("11 vote, 4 abstention", "The vote was 11 in favour and four abstentions.", id="in-favour"),
        pytest.param("340000000 EUR, 2 time, 150000000 EUR",
                     "It set aside 340 million euros, double the 150 million it booked.", id="it-booked"),
        pytest.param("2400 worker, 30000000 USD p", "The firm's 2,400 staff will share $30 million.", id="whose-staff"),
        pytest.param("10 vote, 1 vote", "The jury convicted him by 10-1.", id="by-ten-to-one"),
        pytest.param("118 page", "He cited the 118-page report.", id="page"),
        pytest.param("12 degree", "It was set 12 degrees below the standard.", id="below-a-standard"),
        pytest.param("600 MW, 3300000000 kWh/year p", "The 600-megawatt plant will make 3.3 billion kWh a year.",
                     id="the-plant-is-there"),
        pytest.param("2900000000 USD u, 400000000 USD", "It needs $2.9 billion but got only $400 million.", id="needs-but"),
        pytest.param("1500000 USD u", "A firm can be fined $1.5 million.", id="can-be-fined"),
        pytest.param("100 mm p, 210 mm", "Some 100mm was predicted, but gauges recorded 210mm.", id="predicted-but"),
        pytest.param("43 spectator", "Forty-three spectators needed treatment.", id="needed-treatment"),
        pytest.param("2000000 GBP p", "France has promised £2m for tents.", id="has-promised"),
        pytest.param("30000000 USD p", "The appeal seeks $30 million.", id="seeks"),
        pytest.param("6 percent p", "The union is asking for 6 percent.", id="is-asking-for"),
        pytest.param("7 year p", "The satellite had been meant to work for seven years.", id="meant-to-work"),
        pytest.param("8000000 USD", "The load is said to be worth $8 million.", id="said-to-be-worth"),
        pytest.param("10 day u", "The tribunal has 10 days to rule on it.", id="days-to-rule"),
        pytest.param("12 province", "She will tour all 12 provinces.", id="all-of-them"),
        pytest.param("", "A 48-year-old man was arrested.", id="age-of-a-suspect"),
        pytest.param("12 year_of_age", "The 12-year-old plane took off.", id="age-of-a-plane"),
        pytest.param("4.39 percent", "The yield on the 10-year Treasury note rose to 4.39%.", id="ten-year-note"),
        pytest.param("", "Six things to know about the new tax", id="listicle"),
        pytest.param("", '"I have told him a hundred times," she said.', id="figure-of-speech"),
        pytest.param("", '"I sat with her for three weeks," he said.', id="how-long-as-one-says"),
        pytest.param("", "The trial is in its second day.", id="day-of-a-trial"),
        pytest.param("2000 person", "2,000 homeless in the highlands", id="homeless"),
        pytest.param("", "They stood at window 3 and at kilometre 96.", id="counter"),
        pytest.param("51 person", "She was one of 51 survivors.", id="one-of"),
        pytest.param("300 tent", "The first 300 tents arrived.", id="the-first-so-many"),
        pytest.param("0.8721 EUR", "($1 = 0.8721 euros)", id="base-of-an-exchange-rate"),
    ],
)  # fmt: skip
def test_figures_of_a_sentence(expected: str, text: str):
    """Value, unit and status (p planned, u unknown) of each claim, in order."""
    claims = [claim for claim in claims_of(text, "en", published=_PUBLISHED) if claim.kind != "text"]
    assert expected == ", ".join(map(_told, claims))


@pytest.mark.parametrize(
    ("expected", "text"),
    [
        pytest.param("2025-06-23", "Schools will stay closed until Monday.", id="until"),
        pytest.param("2025-06-17", "The airport, shut since Tuesday, will open again soon.", id="since"),
        pytest.param("2025-06-21", "The five-day visit ends on Saturday.", id="ends-on"),
        pytest.param("2025-06-22", "The drive was extended to Sunday.", id="extended-to"),
        pytest.param(
            "2025-06-17T06:00", "The truce took effect at 6 a.m. on Tuesday and will last.", id="another-verb"
        ),
        pytest.param("2025-06-15", "The firm will pay the families of 12 who died on Sunday.", id="another-clause"),
        pytest.param(
            "2026-01-01", "Under the deal Hanoi will scrap its tariff on imported kiwifruit from Jan. 1.", id="far"
        ),
        pytest.param(
            "2025-06-18", "The two countries signed five deals worth $2 billion on Wednesday.", id="beside-a-sum"
        ),
        pytest.param("2025-06-22", "Three days of mourning start, starting on Sunday.", id="starting-on"),
        pytest.param("2025-06-16", "He lit two fires on Monday. He will be tried.", id="another-sentence"),
        pytest.param("2025-05", "The drive began in late May.", id="part-of-a-month"),
        pytest.param("2025-06-22", "Head\nThe top two go to a second ballot on Sunday.", id="tells-what-is"),
        pytest.param("2025-06-15", "Head\nThe top two met in a second ballot on Sunday.", id="tells-what-was"),
        pytest.param("2025-06-15", "Head\nThe toll from Sunday's fire stands at six, police said.", id="who-said-so"),
        pytest.param("2025-06-14", "Head\nThey are champions after a 2-0 win on Saturday.", id="after-a-win"),
        pytest.param("2025-06-17", "Head\nThe town is calm after Tuesday's riot.", id="after-it"),
        pytest.param(
            "2025-06-16, 2025-06-16T19:30",
            "It fell on Monday night. Police came there at half past seven.",
            id="of-the-night",
        ),
        pytest.param(
            "2025-06-16, 2025-06-16T07:30",
            "On Monday morning police came there at half past seven.",
            id="of-the-morning",
        ),
        pytest.param("", "They came from 24 July Avenue and beyond.", id="name-of-a-street"),
        pytest.param(
            "2025-06-17, 2025-06-19T18:00",
            "Head\nPolice fired on Tuesday. Talks were to resume at 6pm.",
            id="to-resume",
        ),
        pytest.param(
            "2025-06-22", "Head\nA mass will be held at St Anne's, Section 12, Boroko, on Sunday.", id="far-behind-will"
        ),
        pytest.param("2026-04", "Head\nHe pledged to remove it from the sea by April.", id="by-a-month"),
        pytest.param(
            "2025-03-11T23:30", "It crossed the coast half an hour before midnight on 11 March.", id="closes-the-day"
        ),
        pytest.param("2024-08", "Head\nThree were charged, in August; all are out.", id="a-month-gone-by"),
        pytest.param("2026-03", "Head\nThe opening is pencilled in for March 2026.", id="pencilled-in"),
        pytest.param("2025-06-19", "Head\nHer union has called a rally for Thursday.", id="called-for"),
        pytest.param("2025-06-16", "Head\nThe board approved cuts late Monday that will save much.", id="will-save"),
        pytest.param("2024-07-17", "Head\nThe fire took hold on 17 July.", id="had-not-come-yet"),
        pytest.param("2025-07-17", "Head\nParliament voted to hold it on 17 July.", id="voted-to-hold-it"),
        pytest.param("2024-07-17", "Head\nThe bridge, due soon, was finished on 17 July.", id="was-due"),
        pytest.param("", "Profit rose 4% in the 28 weeks to June 13.", id="end-of-a-period"),
        pytest.param("2024-12", "Work on Line No. 2 in December is a rumour.", id="number-of-a-line"),
        pytest.param("", "Shares fell 3% on Wednesday.", id="day-of-a-price"),
        pytest.param("", "AREQUIPA, Peru, June 18 (Wire) - A quake shook the south.", id="dateline"),
    ],
)
def test_days_of_a_sentence(expected: str, text: str):
    """The days that the sentence states, or none."""
    claims = [claim for claim in claims_of(text, "en", published=_PUBLISHED) if claim.kind == "date"]
    assert expected == ", ".join(str(claim.value) for claim in claims)
