"""The support check: what a sentence states, and each kind of thing that an item may get wrong."""

from itertools import product
from pathlib import Path

import pytest
from factories import article
from hypothesis import given
from hypothesis import strategies as st

from evals.support import FILES, HELD_OUT, main, pairs, totals
from summarizer.actors import Actors
from summarizer.gold import article_brief, load
from summarizer.read import read_text
from summarizer.reading.quotes import quote
from summarizer.schema import Demand, Evidence, OpenQuestion
from summarizer.support import Support, SupportCheck, check, support_of
from summarizer.supporting.difference import Kind
from summarizer.supporting.lists import opposites
from summarizer.supporting.quantities import quantities
from summarizer.who.names import party_id

ROOT = Path(__file__).parent.parent
PAIRS = {path.name: pairs(path) for path in FILES}
FLOORS = {
    "support_pairs_given.yaml": (15, 17),
    "support_pairs.yaml": (41, 41),
    "support_pairs_more.yaml": (93, 115),
    "support_pairs_check.yaml": (25, 24),
    "support_pairs_opposites.yaml": (15, 19),
}
"""Of the supported pairs, how many are accepted at least; of the mismatches, how many are not."""
GOLD = 58
"""Items of the sample articles' gold that are found supported, of 58."""


def test_a_question_may_name_in_full_whom_it_awaits() -> None:
    """The name of whom a question awaits needs no ground of its own; what they are to do needs one."""
    told = read_text(
        "The Union of Harbour and Ferry Workers (UHFW) met Polar Lines AS on Monday. The union said it was tired.\n\n"
        "The union has not replied to that."
    )
    actors, last = Actors.of(told), len(told.sentences)
    awaited = "Union of Harbour and Ferry Workers"

    def grade(text: str) -> str:
        item = OpenQuestion.model_validate(
            {
                "id": "q",
                "text": text,
                "awaiting": (party_id(awaited),),
                "status": "open",
                "evidence": quote(told, (last,)),
            }
        )
        return support_of(item, told, actors).grade

    assert grade(f"When will {awaited} reply to that?") == "supported"
    assert grade(f"When will {awaited} lower the fares?") == "unsupported"


@pytest.mark.parametrize("name", FLOORS)
def test_pairs_are_told_apart(name: str) -> None:
    """Of each file's pairs, no fewer are judged right than were."""
    found = totals(PAIRS[name])
    passed, stopped = FLOORS[name]
    assert found.passed >= passed, found
    assert found.stopped >= stopped, found


def test_every_file_of_pairs_has_a_line(capsys: pytest.CaptureFixture[str]) -> None:
    """`python -m evals.support` names every file, gives its floors or more, and marks those held out."""
    main()
    lines = {line.split()[0]: line for line in capsys.readouterr().out.splitlines()[1:]}
    assert lines.keys() == FLOORS.keys()
    assert {name for name, line in lines.items() if line.endswith("held out")} == HELD_OUT


def test_gold_is_supported() -> None:
    """What annotators wrote of the sample articles is found in the sentences that they cite."""
    found = []
    for gold in load(ROOT / "evals" / "gold"):
        text = read_text(gold.text_path.read_bytes().decode(), path=gold.text_path.name)
        judge = SupportCheck(text, Actors.of(text))
        found += [judge.of(item).grade for item in article_brief(gold, text).items]
    assert found.count("supported") >= GOLD, found


_STRIKE = "FNV offered to suspend the strike for two weeks if the operators tabled a pay plan of $50 million."
_DIFFERING: tuple[tuple[Kind, str, str, str], ...] = (
    ("number", "Raise pay by 9%", "The union insists that the port raise pay by 7 per cent.", "says 9%"),
    ("number", "Table a plan of $5 million", _STRIKE, "says $5 million"),
    ("number", "Release 30 of them in 12 days", "Korin will release 12 of them in 30 days.", "says 30"),
    ("number", "Hold the third round", "Korin proposed to hold the second round in Doha.", "says number 3"),
    ("number", "Free 50 detainees", "Korin offered to free up to 50 detainees.", "at most 50"),
    ("date", "Meet in Geneva on 24 March", "Sudaria proposed to meet in Geneva on March 14.", "14 March"),
    ("date", "Reply after Friday", "Korin asked for a reply by Friday.", 'says "after'),
    ("date", "Meet tomorrow", "Korin proposed to meet next week.", 'says "tomorrow"'),
    ("place", "Meet in Vienna on 14 March", "Sudaria proposed to meet in Geneva on March 14.", "Geneva"),
    ("polarity", "Lift the blockade", "Westmark refused to lift the blockade.", "the opposite"),
    ("polarity", "Not share the draft", "Sudaria wants Norland to share the draft.", "the opposite"),
    ("polarity", "Raise the levy", "Norland promised to cut the levy.", '"cut"'),
    ("condition", "Suspend the strike for two weeks", _STRIKE, "if the operators"),
    ("condition", "Free them if talks begin", "Korin said it would free them.", "sets no condition"),
    ("condition", "Free them if the envoy resigns", "Korin would free them once the siege ends.", "another condition"),
    ("condition", "Open the road to all", "Korin will open the road when Norland stops its raids.", "when Norland"),
    ("polarity", "Drop its opposition to it", "Korin will not drop its opposition to it.", "the opposite"),
    ("polarity", "Rules out a meeting", "Korin did not rule out a meeting.", "the opposite"),
    ("modality", "Sign the accord", "Norland might sign the accord.", "might"),
    ("modality", "May sign the accord", "Norland will sign the accord.", "leaves nothing open"),
    ("modality", "Has already signed the accord", "Norland is ready to sign the accord.", "as to come"),
    (
        "polarity",
        "Let Lorvia join NATO",
        "Korin wants Lorvia to stay out of NATO; some have doubts about letting it in.",
        "stay out",
    ),
    ("polarity", "Let Lorvia join", "Korin has doubts about letting Lorvia join.", "doubts about"),
    ("polarity", "Lift the tariffs", "Korin will impose the tariffs that it lifted in May.", "impose"),
    ("polarity", "Stay in the union", "Korin wants Lorvia to leave the union.", "leave"),
    ("polarity", "Resume the pumping", "Korin demands that Lorvia call the pumping off.", "call the pumping off"),
    ("content", "Withdraw the deadline and apologise", "Korin wants the union to withdraw its deadline.", "apologise"),
    ("content", "A permanent ceasefire", "Korin offered a ceasefire of thirty days.", "permanent"),
    ("content", "Hold talks with Hamas", "Israel is ready to hold talks.", "Hamas"),
)


@pytest.mark.parametrize(("kind", "claim", "sentence", "shown"), _DIFFERING)
def test_each_kind_of_difference_is_named(kind: Kind, claim: str, sentence: str, shown: str) -> None:
    """What an item says otherwise than its sentence is named by its kind, with both sides."""
    found = check(claim, [sentence])
    assert found.grade == "mismatch"
    assert kind in {one.kind for one in found.differs}
    assert shown in str(found)


@pytest.mark.parametrize(
    ("claim", "sentence"),
    [
        ("Seven percent pay rise", '"We insist on a 7% rise," the negotiator said.'),
        ("A week's truce", "Korin accepts a ceasefire of seven days."),
        ("Free 1,200 prisoners", "Korin will release twelve hundred detainees."),
        ("Exchange the under-25s", "Westmark agreed to swap soldiers younger than 25."),
        ("No talks before the siege ends", "Korin will not negotiate until the siege is over."),
        ("Stop pressing for a reply", "Korin said it was unproductive to press for a reply."),
        ("Meet in Austria", "Korin proposed to meet in Vienna."),
        ("No more than 60 inspectors", "Korin wants the inspectors capped at 60."),
        ("Exempt fruit from the border tax", "Peru asked Korin not to apply its border tax to fruit."),
        ("Will not dismantle its quotas", '"Our quotas will stay in place," Korin said.'),
        ("Oppose the sale of the mill", "Lawmakers said the mill must not be sold."),
        ("Keep trawlers out of the bay", "Norland proposed that trawlers be barred from the bay."),
        ("No truce before a settlement", "Korin said there could be no truce until a settlement was reached."),
        ("Pay 12% more than today", "Norland said the gas could flow if Korin paid 12 per cent more."),
        ("Reply by 4 November", "The bidder has until November 4 to reply."),
        ("Withdraw all troops", "Korin wants Norland to pull its troops back."),
        ("Join the union", "Korin asked for help to join the union from which it was shut out in May."),
        ("Cut the tax on tea", "Korin wants the tax on tea lowered, which rose in May."),
        ("Keep the tariffs that were lifted in part", "Korin will keep the tariffs that Lorvia wants lifted."),
        ("Withdraw the duties imposed in May", "Korin is to lift the duties imposed in May."),
        ("Lorvia not to join the union", "Korin insists that Lorvia stay out of the union; it may let it in one day."),
        ("Keep the ban on nets", "Korin wants the ban on nets to be kept rather than lifted."),
        ("Withdraw the detainees' names", "Korin demands that Lorvia withdraw the names of detainees."),
        ("Scrap the export ban on rice", "Tokyo pressed Korin to abolish its ban on rice exports."),
    ],
)
def test_good_wording_is_not_punished(claim: str, sentence: str) -> None:
    """A paraphrase is supported, and nothing is said to differ."""
    assert check(claim, [sentence]) == Support("supported")


def test_all_that_is_offered_is_no_hedge() -> None:
    """ "What she could do was" is an offer, and leaves no more open than one."""
    assert check("Send a dozen on loan", ["What she could do was to send a dozen on loan."]).grade == "supported"


def test_another_subject_is_unsupported() -> None:
    """A claim of which the sentence holds next to nothing is unsupported, not a mismatch."""
    found = check("Open the crossing to aid convoys", ["The envoy, appointed in 2019, has visited twice."])
    assert found.grade == "unsupported"


@pytest.mark.parametrize(("claim", "evidence"), [("", ["A sentence."]), ("A claim", []), ("A claim", [" "])])
def test_nothing_supports_nothing(claim: str, evidence: list[str]) -> None:
    """An empty claim, or one without evidence, is unsupported."""
    assert check(claim, evidence).grade == "unsupported"


_DEMAND = "Estmark demanded that Westmark pull its troops back from the border."


@pytest.mark.parametrize(
    ("by", "to", "kind"),
    [
        ("Estmark", "Westmark", None),
        ("Westmark", "Estmark", "actor"),
        ("Norland", "Westmark", "actor"),
        ("Estmark", "Norland", "addressee"),
    ],
)
def test_who_says_it_to_whom(by: str, to: str, kind: Kind | None) -> None:
    """The one who asks is the actor, the one who is asked the addressee, and nobody else."""
    found = check("Pull troops back from the border", [_DEMAND], by=[by], to=[to])
    assert {one.kind for one in found.differs} == ({kind} if kind else set())


def test_reasons_name_the_parties() -> None:
    """A reason has parties by name, as given or as the sentence writes them, and by id where ids are asked for."""
    found = check("Pull troops back", ["The Estmark Front told Westmark to pull troops back."], by=["Westmark"])
    assert str(found) == "is ascribed to Westmark, the sentence says it of Estmark Front"
    assert str(found.told(party_id)) == "is ascribed to westmark, the sentence says it of estmark-front"


@pytest.mark.parametrize(
    ("by", "to", "sentence"),
    [
        ("Sweden", None, "Norway said it would free the ships."),
        ("Sweden", None, "Norway is willing to free the ships, Norwegian officials said."),
        ("Sweden", None, "“We will free the ships,” Norway said."),
        ("Norway", "Sweden", "Norway, which thanked Sweden for its help, asked Denmark to free the ships."),
    ],
)
def test_a_pronoun_does_not_hide_who_is_named(by: str, to: str | None, sentence: str) -> None:
    """Where a sentence names who speaks or who is asked, no other party can be meant by its pronouns."""
    found = check("Free the ships", [sentence], by=[by], to=[to] if to else [])
    assert {one.kind for one in found.differs} == {"addressee" if to else "actor"}


def test_refused_demand_is_still_made() -> None:
    """Who refuses a demand denies it; whose demand is refused has made it all the same."""
    sentence = "Norland dismissed Sudaria's demand to see the draft."
    assert check("See the draft", [sentence], by=["Sudaria"]).grade == "supported"
    assert check("See the draft", [sentence], by=["Norland"]).grade == "mismatch"
    sentence = "Last week the guild turned down a request from Sudaria that pickers go back while talks go on."
    assert check("Pickers go back while talks go on", [sentence], by=["Sudaria"]).grade == "supported"
    sentence = "Norland said on Friday that it had turned down a new pay offer from Sudaria."
    assert check("A new pay offer", [sentence], by=["Sudaria"], section="proposals").grade == "supported"
    sentence = "Norland said on Friday that Sudaria must pay 12 crowns a ton, and dismissed a lower Sudarian offer."
    assert check("Pay 12 crowns a ton", [sentence], by=["Sudaria"], section="proposals").grade == "mismatch"


@pytest.mark.parametrize(
    ("claim", "by", "sentence", "grade"),
    [
        (
            "Pay Norland 9 million for the quay",
            "Sudaria",
            "Its idea, to pay Norland 9 million for the quay, was turned down.",
            "supported",
        ),
        (
            "A bid of 40 million for the mill",
            "Korin",
            "A bid of 40 million for the mill from Korin was turned down by the heirs.",
            "supported",
        ),
        ("Share the ferry", "Korin", "Sudaria's suggestion to share the ferry was rejected by Korin.", "mismatch"),
        ("Share the ferry", "Korin", "To share the ferry was ruled out.", "mismatch"),
        (
            "Pay for the ferry",
            "Korin",
            "Korin does not ask for gifts, they ask others to pay for the ferry.",
            "supported",
        ),
        (
            "Pay the levy to Chile",
            "Peru",
            "Peru will not, it is understood, pay the levy to Chile.",
            "mismatch",
        ),
        ("Pay the levy to Chile", "Peru", "Peru would not, it is clear, pay the levy to Chile.", "mismatch"),
        ("Pay the levy to Chile", "Peru", "Peru will not on Monday, it is clear, pay the levy to Chile.", "mismatch"),
        (
            "Share the depot by rota",
            "Halden",
            "Drivers at Halden rejected an offer to share the depot by rota.",
            "supported",
        ),
        ("Share the depot by rota", "Halden", "Halden rejected an offer to share the depot by rota.", "mismatch"),
        (
            "Share the ferry",
            "Korin",
            "The suggestion to share the ferry was turned down on Monday by Korin.",
            "mismatch",
        ),
        ("Share the ferry", "Korin", "The suggestion to share the ferry was rejected outright by Korin.", "mismatch"),
        ("Share the ferry", "Korin", "The suggestion to share the ferry was rejected by Ruiz of Korin.", "mismatch"),
        (
            "Share the ferry",
            "Korin",
            "The suggestion to share the ferry was rejected by the board of Korin.",
            "mismatch",
        ),
        ("Share the ferry", "Korin", "Korin's suggestion to share the ferry was rejected by Norland.", "supported"),
        (
            "Share the ferry",
            "Korin",
            "The suggestion to share the ferry was rejected by crews at Korin.",
            "supported",
        ),
        (
            "Share the depot by rota",
            "Halden",
            "Managers at Halden rejected an offer to share the depot by rota.",
            "mismatch",
        ),
    ],
)
def test_a_refused_offer_is_still_made(claim: str, by: str, sentence: str, grade: str) -> None:
    """A passive that tells of an offer as turned down does not deny it, and neither do people at a company."""
    assert check(claim, [sentence], by=[by], section="proposals").grade == grade


@pytest.mark.parametrize(
    ("claim", "sentence", "grade"),
    [
        (
            "Put the timetable in writing by June 30",
            "She gave Korin until June 30 to put the timetable in writing.",
            "supported",
        ),
        ("Open the dam by Friday", "The two cities were given until Friday to open the dam.", "supported"),
        ("Keep the dam shut by Friday", "They will keep the dam shut until Friday.", "mismatch"),
        (
            "Keep the dam shut by Friday",
            "Peru gave orders to keep the dam shut until Friday to let boats pass.",
            "mismatch",
        ),
        ("Strike by Friday", "They gave up the strike until Friday to spare the fair.", "mismatch"),
    ],
)
def test_who_is_given_until_a_day_has_to_act_by_it(claim: str, sentence: str, grade: str) -> None:
    """What one is given until a day to do is to be done by that day; what lasts until a day is not."""
    assert check(claim, [sentence]).grade == grade


@pytest.mark.parametrize(
    ("claim", "sentence", "grade"),
    [
        ("A cut of 18% with a bonus", "The group floated a cut of 18% with a bonus.", "supported"),
        (
            "Return the marsh to the clan",
            "Elders are studying an offer that would return the marsh to the clan.",
            "supported",
        ),
        ("Return the marsh to the clan", "Elders are considering whether to return the marsh to the clan.", "mismatch"),
        (
            "Cut the levy before the loan",
            "The Fund, which is weighing a loan, said Korin must cut the levy before the loan.",
            "supported",
        ),
    ],
)
def test_what_is_floated_or_studied_is_put_forward(claim: str, sentence: str, grade: str) -> None:
    """An item that its sentence floats, or tells as studied, is stated there; one that is only weighed is not."""
    assert check(claim, [sentence], section="proposals").grade == grade


@pytest.mark.parametrize(
    ("claim", "sentence", "grade"),
    [
        ("A bid of 40 million for the mill", "Peru is weighing a bid of 40 million for the mill.", "mismatch"),
        ("Cut the levy by 5%", "Peru is considering a plan to cut the levy by 5%.", "mismatch"),
        ("That Chile leave the strait", "Peru is considering a demand that Chile leave the strait.", "mismatch"),
        ("A bid of 40 million for the mill", "Chile is weighing a bid of 40 million for the mill.", "supported"),
    ],
)
def test_what_a_party_weighs_itself_it_has_not_put_forward(claim: str, sentence: str, grade: str) -> None:
    """What its own party only weighs is not put forward; what another weighs, somebody has put to them."""
    found = check(claim, [sentence], by=["Peru"], section="proposals")
    assert ("modality" in {one.kind for one in found.differs}) is (grade == "mismatch")


def test_a_condition_may_be_the_demand() -> None:
    """What a party makes its condition it also demands."""
    assert check("Table a pay plan of $50 million", [_STRIKE], by=["FNV"], section="demands").grade == "supported"


def test_questions_are_asked_in_their_own_words() -> None:
    """A question neither denies nor promises: it must only be about what the sentence leaves open."""
    sentence = "Korin has not said whether it will attend the round."
    assert (
        check("Will Korin attend the round?", [sentence], by=["Korin"], section="open_questions").grade == "supported"
    )


def test_a_name_of_whom_a_question_awaits_needs_no_ground() -> None:
    """A number in the name of whom a question awaits is none that the sentence must give; another is."""
    said, name = ["Union members will vote on that on Sunday."], "Port Workers Local 418"

    def kinds(question: str) -> set[Kind]:
        return {one.kind for one in check(question, said, by=[name], section="open_questions").differs}

    assert "number" not in kinds(f"When will {name} vote on that?")
    assert "number" in kinds(f"Will {name} vote on 90 points?")


def test_context_tells_who_a_pronoun_is() -> None:
    """A party that only the sentence before names is the actor where the sentence has a pronoun."""
    sentence = "She said her side would free the crew."
    before = ["Norland's minister met the families."]
    assert check("Free the crew", [sentence], by=["Norland"], context=before).grade == "supported"


def test_one_of_several_sentences_is_enough() -> None:
    """Evidence supports where one of its sentences does, or all of them together."""
    assert (
        check("Raise pay by 7%", ["The talks began late.", "The union asked to raise pay by 7%."]).grade == "supported"
    )


def _demand(text: str, number: int) -> tuple[Demand, str]:
    told = "Norland's minister Ana Ruiz spoke in Rome. She urged Sudaria to share the draft by Friday."
    source = article("a", told)
    span = source.sentences[number - 1]
    quote = source.sentence(number)
    evidence = Evidence(source="a", sentences=(number,), quote=quote, start=span.start, end=span.end)
    return Demand(id="x", text=text, by=("norland",), of=("sudaria",), status="standing", evidence=(evidence,)), told


@pytest.mark.parametrize(
    ("text", "grade"),
    [("Share the draft by Friday.", "supported"), ("Share the draft after Friday.", "mismatch")],
)
def test_item_is_checked_against_its_article(text: str, grade: str) -> None:
    """An item is held against the sentences that it cites, with the article's actors for who speaks."""
    item, told = _demand(text, 2)
    source = article("a", told)
    assert support_of(item, source, Actors.of(source)).grade == grade


_SENTENCES = sorted({pair.evidence for found in PAIRS.values() for pair in found})
_CLAIMS = [(pair.claim, pair.evidence) for pair in PAIRS["support_pairs_given.yaml"]]


@given(st.sampled_from(_SENTENCES))
def test_a_sentence_supports_itself(sentence: str) -> None:
    """A claim equal to its sentence is supported."""
    assert check(sentence, [sentence]) == Support("supported")


@given(st.sampled_from(_CLAIMS), st.sampled_from([" ", "\n", "\t ", "  "]), st.booleans())
def test_blanks_and_a_first_capital_do_not_matter(pair: tuple[str, str], blank: str, lower: bool) -> None:
    """What differs stays the same whatever blanks stand between words, and with a small first letter."""
    claim, evidence = pair
    other = claim[0].lower() + claim[1:] if lower else claim
    kinds = [
        [one.kind for one in found.differs]
        for found in (check(blank.join(other.split()), [blank.join(evidence.split())]), check(claim, [evidence]))
    ]
    assert kinds[0] == kinds[1]


@given(st.integers(2, 999), st.integers(2, 999))
def test_a_changed_number_is_a_mismatch(one: int, other: int) -> None:
    """A number that the sentence does not give is a mismatch, the same number is none."""
    found = check(f"Release {other} detainees", [f"Norland will release {one} detainees."])
    assert found.grade == ("supported" if one == other else "mismatch")
    assert {difference.kind for difference in found.differs} == (set() if one == other else {"number"})


@given(
    st.sampled_from(["Release the crew", "Reopen the port", "Pay the arrears"]), st.sampled_from(["Korin", "Norland"])
)
def test_a_denial_turns_the_verdict(act: str, by: str) -> None:
    """What a party will do, it will not be said to refuse; and the other way round."""
    said = {True: f"{by} will {act.lower()}.", False: f"{by} will not {act.lower()}."}
    claims = {True: act, False: f"Not {act.lower()}"}
    for affirmed, told in product((True, False), repeat=2):
        assert (check(claims[affirmed], [said[told]], by=[by]).grade == "supported") is (affirmed is told)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("twenty-five men", 25),
        ("two hundred thousand people", 200_000),
        ("1,000 men", 1000),
        ("a dozen men", 12),
        ("€18m", 18e6),
        ("3.2 million cubic metres", 3.2e6),
        ("a hundred men", 100),
    ],
)
def test_numbers_are_read_in_any_writing(text: str, value: float) -> None:
    """Digits, words and abbreviations of one number are one number."""
    assert [one.value for one in quantities(text)] == [value]


def test_no_word_undoes_itself() -> None:
    """No word, with its particle if it has one, stands on both sides of a pair of opposites."""
    for particles in opposites().values():
        for sides in particles.values():
            assert not [side for side in sides if side.other in sides]


def test_the_grammar_is_not_trusted_against_the_sentence() -> None:
    """Whose an item is, as other rules tell it, needs no name in the sentence, but may not be against one that asks."""
    told = read_text("Talks on fish\n\nPeru met Chile. The players want a break. Peru demanded that the fee be lifted.")
    checking = SupportCheck(told, Actors.of(told))

    def grade(text: str, sentence: int) -> str:
        fields = {"id": "d", "text": text, "by": ("chile",), "status": "standing", "evidence": quote(told, (sentence,))}
        return checking.of(Demand.model_validate(fields), ascribed=True).grade

    assert grade("A break", 2) == "supported"
    assert grade("Lift the fee", 3) == "mismatch"
