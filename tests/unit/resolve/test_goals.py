"""What English papers tell as aimed at, voted or promised, and what stands whatever is to come."""

from __future__ import annotations

import pytest

from checker.model import Status
from tests.unit.resolve.desk import status_of


@pytest.mark.parametrize(
    ("expected", "quote", "text"),
    [
        pytest.param("planned", "900 JOBS", "The mill said:\n\n* TO CUT 900 JOBS\n\n* SALES UP", id="item-of-a-flash"),
        pytest.param(
            "actual", "900 JOBS", "The mill said:\n\n* CUT 900 JOBS IN MAY\n\n* SALES UP", id="item-of-what-was"
        ),
        pytest.param("planned", "40,000 doses", "The target for the first day had been 40,000 doses.", id="told-goal"),
        pytest.param("actual", "40,000 doses", "The target was missed, with 40,000 doses given.", id="goal-missed"),
        pytest.param("planned", "$9m", "Tickets brought in $11m, against the $9m budgeted.", id="budgeted"),
        pytest.param("planned", "2.4 percent", "The bank now reckons on 2.4 percent for the year.", id="reckons-on"),
        pytest.param("planned", "$500", "The premier promised each family $500.", id="promised-each"),
        pytest.param("actual", "51%", "A poll gave her 51% of likely voters.", id="likely-voters"),
        pytest.param("planned", "2021", "The bridge was originally to have been ready in 2021.", id="to-have-been"),
        pytest.param("actual", "$4 billion", "It will open a line on Sunday that cost $4 billion.", id="that-cost"),
        pytest.param("unknown", "48 hours", "A judge must decide within 48 hours.", id="must-decide"),
        pytest.param("actual", "five days", "With five days to go, the race is open.", id="time-left"),
        pytest.param(
            "planned", "900", "In all 850 stalls opened, against the 900 promised.", id="against-the-promised"
        ),
        pytest.param(
            "planned", "$4,000", "The governor announced $4,000 for the kin of each victim.", id="announced-for-kin"
        ),
        pytest.param("actual", "five hours", "The trip would fall from five hours by road to two.", id="falls-from"),
        pytest.param("unknown", "$2 million", "The judge would have imposed $2 million.", id="would-have"),
        pytest.param("actual", "Ten weeks", "Ten weeks of logs could not be found.", id="could-not"),
        pytest.param("planned", "4.5%", "Prices rose 3%, below the ceiling of 4.5%.", id="ceiling-of"),
    ],
)
def test_english_goals_and_what_there_is(expected: Status, quote: str, text: str):
    """What is aimed at, voted or promised, and what stands whatever is to come."""
    assert expected == status_of(quote, text, "en")
