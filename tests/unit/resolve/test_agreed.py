"""What is decided, agreed or foreseen, and what came of a plan: each row is the status of one figure."""

from __future__ import annotations

import pytest

from checker.model import Status
from tests.unit.resolve.desk import status_of


@pytest.mark.parametrize(
    ("expected", "quote", "text"),
    [
        pytest.param("planned", "4.1 percent", "The council voted 9 to 4 on Monday to raise rents by 4.1 percent.", id="voted-to"),
        pytest.param("planned", "six libraries", "It decided to cut fares and close six libraries.", id="decided-to"),
        pytest.param("actual", "97 percent", "They voted to walk out by a margin of 97 percent.", id="margin-of-a-vote"),
        pytest.param("actual", "$90 million", "It promised to hear the town, which lost $90 million.", id="another-clause"),
        pytest.param("planned", "13 percent", "Nurses accepted a contract that raises pay by 13 percent.", id="contract-that"),
        pytest.param("planned", "$28 million", "The deal costs $28 million, the board said.", id="deal-costs"),
        pytest.param("planned", "13 percent", "The deal, which lifts pay 13 percent, was signed.", id="deal-which"),
        pytest.param("actual", "32 days", "They accepted a deal that cuts hours, ending a walkout of 32 days.", id="behind-a-deal"),
        pytest.param("planned", "8.5%", "Guidance for the year has been trimmed to 8.5%.", id="guidance-trimmed"),
        pytest.param("planned", "$1.90", "Brokers raised their target price to $2.15 from $1.90.", id="target-price-from"),
        pytest.param("actual", "7%", "The bank, which had a target of 2%, lowered its main rate to 7%.", id="rate-lowered"),
        pytest.param("planned", "seven degrees", "The office sees temperatures in Malta falling by seven degrees.", id="sees-falling"),
        pytest.param("planned", "1.9 million", "Boats landed nearly all of their quota of 1.9 million.", id="quota"),
        pytest.param("planned", "28 nurses", "Of the 28 nurses promised, only nine have been hired.", id="promised-behind"),
        pytest.param("planned", "12 promised wharves", "Three of the 12 promised wharves are there.", id="promised-inside"),
        pytest.param("planned", "190 houses", "The village was to have had 190 houses ready by June.", id="was-to-have-had"),
        pytest.param("actual", "18,400 pupils", "A strike that has shut schools to 18,400 pupils will run on.", id="relative-before"),
        pytest.param("actual", "$60 a day", "The union said that strike pay of $60 a day would continue.", id="would-continue"),
        pytest.param("actual", "$3.1m", "Cover on the vessel is understood to be $3.1m.", id="understood-to-be"),
    ],
)  # fmt: skip
def test_status(expected: Status, quote: str, text: str):
    """One figure of an English sentence, by the words around it."""
    assert expected == status_of(quote, text, "en")
