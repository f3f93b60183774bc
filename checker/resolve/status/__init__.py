"""Whether a figure is stated as fact, planned, or a rule: the first of `RULES` that knows decides; else it is a fact."""

from __future__ import annotations

import re
from collections.abc import Callable

from checker.lexicon.people import people
from checker.model import Status
from checker.resolve.sentences import CLAUSE_BREAK
from checker.resolve.setting import Setting
from checker.resolve.status.agreed import arranged, decided, foreseen_moves, revised_forecast
from checker.resolve.status.by_calendar import by_calendar
from checker.resolve.status.days_ahead import dated_ahead
from checker.resolve.status.flashes import headline, item_of_a_flash
from checker.resolve.status.governing import GOVERNING, describes_itself, gap, governing, holds_on, in_an_earlier_item
from checker.resolve.status.laws import law, obliged, scenario
from checker.resolve.status.stands import NEXT, Answer, Stand
from checker.resolve.surroundings import CAPITAL
from checker.resolve.vocabulary import Cue
from checker.shadow import fold

# How far before a goal the word may stand that sets something beside it [code points].
_BESIDE = 24
# So many words may name who speaks.
_SPEAKER_WORDS = 8
# So many words may describe a goal before its verb; a mark among them parts it from that.
_GOAL_WORDS = 6
_PARTS = re.compile(r"[,;:.()]")
# How far behind what something is to become its former value may stand [code points].
_FORMER_REACH = 24
# Behind these a count is of what someone has: the firm's 2,400 staff.
_OWNERS = ("'s ", "s' ")
# 120-seat, 600-megawatt.
_TIED = re.compile(r"\w-[^\W\d_]{2,}$")
# Where a journey leads: thăm 3 ngày tới Lào.
_TO_A_PLACE = re.compile(rf" [^\W\d_]+ [{CAPITAL}]")
# A part of a document's number: 70/2014/QĐ -TTg.
_NUMBERED = re.compile(r"[\d/–-]")


def read_status(stand: Stand) -> Answer:
    """Return how a figure is stated; empty where nothing tells."""
    return next((answer for rule in RULES if (answer := rule(stand))), "")


def intended(stand: Stand) -> Answer:
    """``It was first meant to open in 2018``: what had been planned, whatever the calendar says, up to what has happened since."""
    inside = [cue for cue in stand.before("intended", "actual") if stand.in_clause(cue)]
    if len(inside) > 1 and inside[-1].concept == "actual" and inside[-1].start - inside[-2].end <= 1:
        # It was to have had 190 houses.
        inside.pop()
    meant = bool(inside) and inside[-1].concept == "intended"
    return "planned" if meant and stand.mention.kind != "ordinal" else ""


def named_goal(stand: Stand) -> Answer:
    """``the bank's 3% target``: the noun behind the figure says that it is aimed at or foreseen; ``below the bank's 2% target`` stands."""
    if stand.mention.kind == "date" or not stand.setting.precedes("goal_behind"):
        return ""
    return "unknown" if _stands_for_years(stand) else "planned"


def _stands_for_years(stand: Stand) -> bool:
    """True for a goal of inflation that a figure is set beside: ``below``, ``above`` it."""
    setting = stand.setting
    beside = any(0 <= stand.figure.start - cue.end <= _BESIDE for cue in stand.before("fulfilled"))
    sentence = (setting.sentence.start, setting.sentence.end)
    return beside and setting.words.anywhere("standing_goals").search(setting.shadow.text, *sentence) is not None


def foreseen(stand: Stand) -> Answer:
    """``the 398 million expected``, ``the 95% needed``: the word right behind the figure says that it is foreseen, or a rule."""
    if stand.mention.kind in ("date", "ordinal"):
        return ""
    if stand.setting.precedes("asked_for_behind"):
        # Forty-three spectators needed treatment: what befell them.
        return "" if stand.setting.precedes("people_need") else "unknown"
    # Nineteen people sought treatment: what people did stands behind them, too.
    told = (
        stand.mention.unit in people()
        and stand.setting.precedes("people_act")
        and not stand.setting.follows("definite")
    )
    if stand.mention.kind == "duration" and stand.setting.precedes("time_left"):
        # With five days to go.
        return "actual"
    if stand.mention.kind == "count" and not told and _is_promised(stand):
        return "planned"
    if stand.setting.precedes("granted_behind") and stand.setting.follows("granted_against"):
        return "planned"
    return "planned" if not told and stand.setting.precedes("foreseen_behind") else ""


def _is_promised(stand: Stand) -> bool:
    """``Of the 28 nurses promised, nine came``, ``one of the 12 promised wharves``."""
    return stand.setting.precedes("promised_things") or stand.setting.counts("promised_things")


def term_of_office(stand: Stand) -> Answer:
    """``begins a four-year term in August``: how long it lasts is a rule, while it is to come."""
    named = stand.setting.precedes("terms") or stand.setting.follows("term_of")
    told = stand.mention.kind == "duration" and named and not stand.before("actual")
    return "unknown" if told else ""


def there_already(stand: Stand) -> Answer:
    """``will scrap its 5% tariff``, ``each of the 480 families will get``, ``41 seats in the 120-seat Congress``: theirs."""
    if stand.mention.kind in ("date", "ordinal") or stand.mention.hedge != "exact":
        return ""
    counted = stand.mention.kind in ("count", "percent")
    tied = _TIED.search(stand.mention.quote) is not None
    owned = bool(stand.setting.words.forms("existing")) and stand.setting.before.endswith(_OWNERS)
    whole = bool(stand.setting.words.forms("existing")) and _is_a_whole(stand)
    known = owned or whole or stand.setting.follows("existing") or (tied and stand.setting.follows("definite"))
    lasting = stand.setting.precedes("goes_on_behind")
    return "actual" if lasting or (known and (counted or tied)) else ""


def _is_a_whole(stand: Stand) -> bool:
    """``Three of the 20 mines are to close``: what another count of the sentence is a part of; not ``of the 20 planned mines``."""
    span = stand.setting.span
    part = any(figure.start < span.start and figure.end == span.end for figure in stand.setting.figures)
    foreseen = any(span.start < cue.start < span.end for cue in stand.cues)
    return part and not foreseen and stand.setting.follows("definite")


def told_goal(stand: Stand) -> Answer:
    """``The target for the first day had been 75,000``: what the subject of the clause says that it is."""
    if stand.mention.kind in ("date", "ordinal", "duration"):
        return ""
    setting = stand.setting
    lead = setting.shadow.text[setting.sentence.start : stand.figure.start].rstrip(" ")
    verb = setting.words.before(("goal_verbs",)).search(lead)
    if verb is None:
        return ""
    subjects = list(setting.words.anywhere("goal_subjects").finditer(lead, 0, verb.start()))
    between = lead[subjects[-1].end() : verb.start()] if subjects else ""
    near = bool(subjects) and len(between.split()) <= _GOAL_WORDS and not _PARTS.search(between)
    return "planned" if near else ""


def still_to_do(stand: Stand) -> Answer:
    """``Some 4,200 ballots are still to be counted``: how many they are is known."""
    return "actual" if stand.mention.kind == "count" and stand.setting.precedes("still_to_do") else ""


def value_of_a_goal(stand: Stand) -> Answer:
    """``đã đạt mục tiêu 70%``: what was aimed at stays a target when it is reached; ``vượt mục tiêu 5%`` is by how much."""
    setting = stand.setting
    told = stand.mention.kind not in ("date", "duration", "ordinal") and setting.follows("goal_before")
    return "planned" if told and not setting.follows("exceeded") else ""


def proposals(stand: Stand) -> Answer:
    """``đề xuất 3 giải pháp``: how many things someone proposes is a fact; ``sẽ đề xuất 3 giải pháp`` is to come."""
    if stand.mention.kind != "count" or not stand.setting.counts("proposed"):
        return ""
    wishes = [cue for cue in stand.before("goal", "planned") if stand.in_clause(cue)]
    told = len(wishes) == 1 and wishes[0].concept == "goal" and gap(wishes[0], stand.figure) <= NEXT
    return "actual" if told else ""


def sides(stand: Stand) -> Answer:
    """``sẽ tăng liên kết giữa ba nhà``, ``expected in a poll of 58 economists``: how many they are between whom, or who were asked."""
    exact = stand.mention.kind == "count" and stand.mention.hedge == "exact"
    return "actual" if exact and stand.setting.follows("between", "asked") else ""


def deadline(stand: Stand) -> Answer:
    """``được lưu hành đến hết ngày 30/11``, ``chậm nhất ngày 1/11``: an end that is set, unless something was so until then."""
    setting = stand.setting
    done = (cue for cue in stand.cues if cue.concept == "actual")
    if stand.mention.kind != "date" or any(
        stand.in_clause(cue) or 0 <= cue.start - setting.span.end <= NEXT for cue in done
    ):
        return ""
    if _is_due(stand):
        return "planned"
    if not is_deadline(setting):
        return ""
    opens = not setting.shadow.text[setting.sentence.start : setting.span.start].strip()
    return "" if setting.follows("counted_until") or (opens and setting.figures) else "planned"


def _is_due(stand: Stand) -> bool:
    """``gửi báo cáo về Sở trước ngày 10/6``: what must be done by then."""
    setting = stand.setting
    named = setting.words.anywhere("due").search(setting.shadow.text, stand.clause.start, setting.span.start)
    return setting.follows("before_day") and named is not None


def is_deadline(setting: Setting) -> bool:
    """Return True for a day that a word says is the last one: ``đến hết ngày 30/11``."""
    within = setting.words.anywhere("deadline").search(setting.shadow.text, setting.span.start, setting.span.end)
    closes = setting.words.begins(fold(setting.mention.quote), ("ends_of_time",)) and setting.follows("leading_up")
    return within is not None or closes or setting.follows("deadline")


def in_force_from(stand: Stand) -> Answer:
    """``Quy định có hiệu lực từ ngày 7/6``, in an article whose own day is not known: it is told ahead, unless it ``đã`` has come."""
    setting = stand.setting
    told = stand.mention.kind == "date" and not setting.published and not setting.names_its_year
    return "planned" if told and setting.follows("in_force_from") and not stand.before("actual") else ""


def start_of_a_plan(stand: Stand) -> Answer:
    """
    From when on something is that is announced, or of which the clause behind says that it is to come.

    ``vừa thông báo về việc đóng cửa từ ngày 6/6``, ``cho biết từ ngày 6/6, cửa hàng sẽ đóng cửa``.
    """
    setting, text = stand.setting, stand.setting.shadow.text
    one_day = stand.mention.kind == "date" and "/" not in str(stand.mention.value) and not is_told_day(setting)
    opens = setting.follows("starting") or setting.words.begins(fold(stand.mention.quote), ("starting",))
    if not one_day or not opens:
        return ""
    told = [cue.end for cue in stand.before("actual") if stand.in_clause(cue)]
    announced = setting.words.anywhere("announced_starts")
    if announced.search(text, max(told, default=stand.clause.start), setting.span.start):
        return "planned"
    if text[setting.span.end : setting.span.end + 1] != ",":
        return ""
    behind = [cue for cue in stand.cues if cue.start > setting.span.end]
    near = bool(behind) and CLAUSE_BREAK.search(text, setting.span.end + 1, behind[0].start) is None
    return "planned" if near and behind[0].concept == "planned" else ""


def of_a_document(stand: Stand) -> Answer:
    """``quy trình theo Quyết định số 70/QĐ-TTg ngày 10/12/2014``: a document has its day already."""
    setting = stand.setting
    if stand.mention.kind != "date":
        return ""
    named = list(setting.words.anywhere("documents").finditer(setting.before))
    number = setting.before[named[-1].end() :].split() if named else ()
    return "actual" if number and all(_NUMBERED.search(part) for part in number) else ""


def ordinal(stand: Stand) -> Answer:
    """A rank or number describes what has it: ``hạt giống số 1 sẽ gặp …``."""
    wished = any(stand.in_clause(cue) for cue in stand.before("goal"))
    if any(cue.concept == "normative" and stand.in_clause(cue) for cue in stand.cues):
        # It will enter into force after the 50th ratification.
        return ""
    rank = stand.mention.kind == "ordinal" and stand.mention.unit not in stand.setting.words.forms("forces")
    return "actual" if rank and not wished else ""


def past_duration(stand: Stand) -> Answer:
    """``sau 5 năm đàm phán``, ``140 năm qua``, ``kỷ niệm 20 năm``: time that has passed."""
    setting = stand.setting
    passed = setting.mention.kind == "duration" and (setting.precedes("passed") or setting.follows("since"))
    return "actual" if passed else ""


def coming_duration(stand: Stand) -> Answer:
    """``trong 3 năm tới``, ``10 ngày nữa``: time that is to come; ``chuyến thăm 3 ngày tới Lào`` leads to a place."""
    setting = stand.setting
    if stand.mention.kind != "duration" or not setting.precedes("coming"):
        return ""
    leads = _TO_A_PLACE.match(setting.shadow.cased, setting.span.end, setting.sentence.end)
    return "" if leads and not setting.follows("within") else "planned"


def compared(stand: Stand) -> Answer:
    """``dự định tăng, giảm so với 73%``: what something is compared with is a fact."""
    return "actual" if stand.mention.kind != "date" and stand.setting.follows("set_against") else ""


def one_of_them(stand: Stand) -> Answer:
    """``sẽ là một trong 6 nước``: how many there are to be one of is a fact."""
    return "actual" if stand.setting.follows("one_of") else ""


def former_value(stand: Stand) -> Answer:
    """``đề xuất nâng từ mức 40 % lên 100 %``, ``slow to 1.9% from 2.6%``: what is to be changed is a fact."""
    setting = stand.setting
    if not setting.follows("former"):
        return ""
    if setting.words.anywhere("foreseen_heads").search(setting.shadow.text, stand.clause.start, setting.span.start):
        # lowered its growth forecast to 1.9% from 2.3%: both were foreseen.
        return "planned" if stand.mention.kind not in ("date", "ordinal") else ""
    return "actual" if _becomes_before(stand) or _becomes_behind(stand) else ""


def _becomes_behind(stand: Stand) -> bool:
    """``would fall from five hours by road to two``: what it is to become is told a few words behind."""
    setting, end = stand.setting, stand.setting.span.end
    return setting.words.anywhere("becoming").search(setting.shadow.text, end, end + _FORMER_REACH) is not None


def announced_grant(stand: Stand) -> Answer:
    """``announced $4,000 for the family of each victim``: what is handed to people is to come while it is announced."""
    setting = stand.setting
    if stand.mention.kind != "money" or not setting.precedes("handed_to"):
        return ""
    found = setting.words.anywhere("announcing").search(setting.shadow.text, stand.clause.start, setting.span.start)
    return "planned" if found else ""


def _becomes_before(stand: Stand) -> bool:
    """True where what something is to become stands right before: ``to 1.9% this year from …``."""
    setting, text = stand.setting, stand.setting.shadow.text
    told = (figure for figure in setting.figures if 0 < stand.figure.start - figure.end <= _FORMER_REACH)
    return any(
        setting.words.ends(text[setting.sentence.start : figure.start].rstrip(" "), ("becoming",)) for figure in told
    )


def habit(stand: Stand) -> Answer:
    """``mỗi trận thắng đội sẽ được thưởng 500 triệu``: what happens every time is a fact."""
    habits = [cue for cue in stand.before("habit") if stand.in_clause(cue)]
    plans = stand.before("planned", "goal")
    return "actual" if habits and plans and habits[0].start < plans[-1].start else ""


def owner(stand: Stand) -> Answer:
    """``đề xuất của hai cơ quan``, ``kế hoạch mở rộng của 2 sân bay``: whose plan it is; ``sự tham gia của 60 nước`` is planned."""
    cues = stand.before(*GOVERNING)
    whose = stand.setting.follows("owned_by") and not stand.setting.follows("taken_part_by")
    return "actual" if whose and cues and cues[-1].concept == "goal" else ""


def cue_of_clause(stand: Stand) -> Answer:
    """The nearest cue of the clause; a plan is no verb of a day that has come: ``hội nghị bàn kế hoạch diễn ra sáng nay (2/7)``."""
    inside = [cue for cue in governing(stand) if stand.in_clause(cue) or describes_itself(cue, stand)]
    if _is_held(stand):
        inside = [cue for cue in inside if cue.concept != "goal"]
    inside = _of_which_it_is_the_object(inside, stand) or inside
    if not inside:
        return ""
    nearest = min(inside, key=lambda cue: (gap(cue, stand.figure), cue.start))
    return "unknown" if _may_be(nearest, stand) else _status_of(nearest)


def _may_be(cue: Cue, stand: Stand) -> bool:
    """``the true number could be 12,000``: neither told nor planned; ``could reopen on Monday``, ``30 mm could fall`` are to come."""
    setting, leads = stand.setting, cue.end <= stand.figure.start
    return leads and stand.mention.kind != "date" and setting.words.are_of("possible", setting.shadow.text, cue)


def _of_which_it_is_the_object(inside: list[Cue], stand: Stand) -> list[Cue]:
    """
    ``will pay $5,000 for a destroyed home``: what a verb to come stands before is its object, whatever is told of the object.

    Only in a language whose verbs stand before their objects (``clause_openers``).
    """
    if stand.mention.kind == "date" or not stand.setting.words.forms("clause_openers"):
        return []
    before = [cue for cue in inside if cue.end <= stand.figure.start]
    return before if before and before[-1].concept == "planned" else []


def _is_held(stand: Stand) -> bool:
    """True for a day that has come, or of which a verb of its own tells: ``hội nghị bàn kế hoạch diễn ra sáng 2/7``."""
    return stand.mention.kind == "date" and (is_told_day(stand.setting) or stand.setting.follows("held"))


def is_told_day(setting: Setting) -> bool:
    """Return True for a day with a word that says that it has come: ``hôm 31/5``, ``sáng nay (14/5)``."""
    told = setting.words.anywhere("told_day").search(fold(setting.mention.quote)) is not None
    return told or setting.follows("told_day")


def closing_word(stand: Stand) -> Answer:
    """``“Cần có 70 % mặt bằng”, ông X đề nghị.``: who speaks behind a figure says that it is wished for or foreseen."""
    counted = stand.mention.kind == "count" and stand.mention.hedge == "exact"
    if counted or stand.mention.kind in ("date", "ordinal") or stand.before("actual"):
        return ""
    closing = [cue for cue in stand.cues if cue.concept == "goal" and cue.start > stand.clause.end]
    return "planned" if closing and _closes_the_sentence(closing[-1], stand) else ""


def _closes_the_sentence(cue: Cue, stand: Stand) -> bool:
    """True for a word of saying at the end of a sentence whose last clause holds no figure: ``…, ông X dự báo.``"""
    text, sentence = stand.setting.shadow.text, stand.setting.sentence
    lead = text[stand.figure.end : cue.start].rpartition(",")[2]
    ends = not text[cue.end : sentence.end].strip(' .!?…"”’')
    said = stand.setting.words.are_of("wishing", text, cue)
    return ends and said and 0 < len(lead.split()) <= _SPEAKER_WORDS and not any(ch.isdigit() for ch in lead)


def cue_before(stand: Stand) -> Answer:
    """
    The last cue before the clause: it holds on through a list (``sẽ hỗ trợ 7 triệu đồng …; 1,5 triệu đồng …``).

    What befell someone has happened: ``sẽ điều tra vụ nổ, làm 49 người chết``.
    """
    if stand.mention.kind == "date" and is_told_day(stand.setting):
        return ""
    before = [cue for cue in governing(stand) if cue.end <= stand.figure.start and not in_an_earlier_item(cue, stand)]
    if not before or not holds_on(before[-1], stand) or (before[-1].concept == "goal" and _is_held(stand)):
        return ""
    return _status_of(before[-1])


RULES: tuple[Callable[[Stand], Answer], ...] = (
    obliged, intended, by_calendar, start_of_a_plan, of_a_document, in_force_from, deadline, ordinal, term_of_office, still_to_do,
    foreseen, law, named_goal, told_goal, revised_forecast, announced_grant, value_of_a_goal, proposals, sides, past_duration,
    coming_duration, former_value, compared, one_of_them, there_already, headline, item_of_a_flash, scenario, habit, owner, decided,
    arranged, foreseen_moves, cue_of_clause, dated_ahead, closing_word, cue_before,
)  # fmt: skip


def _status_of(cue: Cue) -> Status:
    return "actual" if cue.concept == "actual" else "planned"
