"""What became of an item, from the sentences that state it and from answers after them."""

from typing import Literal

import pytest

from summarizer.actors import Actors
from summarizer.read import read_text
from summarizer.reading.answer import answers
from summarizer.reading.answers_to import with_answers
from summarizer.reading.background import Background
from summarizer.reading.quotes import quote
from summarizer.reading.status import demand_status, furthest, proposal_status
from summarizer.schema import Article, Demand, OpenQuestion, Proposal
from summarizer.schema.brief import AnyItem, DemandStatus, ProposalStatus


@pytest.mark.parametrize(
    ("sentence", "status"),
    [
        ("The club bid 40 million for the striker.", "tabled"),
        ("The studios have not agreed to a cap.", "tabled"),
        ("It turned down a first package, of 40 shops, in March.", "rejected"),
        ("She offered to meet in Oslo, something the ministry has refused.", "rejected"),
        ("Lisbon's proposal of a joint patrol was rebuffed.", "rejected"),
        ("Bern said that it would examine the new list.", "under consideration"),
        ("The bank proposed a swap, an idea that the fund said it would take to its board.", "under consideration"),
        ("Both owners accepted a rent freeze until May.", "accepted"),
        ("The fee, an older idea of his, is off the table.", "withdrawn"),
        ("The mayor said she had withdrawn it on Monday.", "withdrawn"),
        ("They carried out the largest exchange of captives so far.", "implemented"),
        ("The exchange took place at dawn.", "implemented"),
        ("The nurses voted by two to one against the trust's latest offer, 4 percent.", "rejected"),
        ("Lima offered a port in return for a road, a swap Quito again rejected.", "rejected"),
        ("Wessex has rejected a takeover approach of 40 million but has agreed to talk.", "rejected"),
        ("The guild has pulled its proposal for free agency.", "withdrawn"),
        ("Tenants will vote Sunday on an offer from their landlord.", "under consideration"),
        ("The plan will be put to the shop stewards.", "under consideration"),
        ("The carrier won its pilots' approval for a pay cut.", "accepted"),
        ("A Kenyan proposal for a register was adopted by all delegations.", "accepted"),
        ("An offer from the rebels was passed to the army.", "tabled"),
        ("The bloc took its plan for an export ban off the table.", "withdrawn"),
        ("The nurses rejected a contract with raises of 3 percent.", "rejected"),
        ("The Red Cross offered two planes, and both delegations have approved the flight plan.", "accepted"),
        ("Delegates threw out a Norwegian plan to close the bank.", "rejected"),
        ("The envoy has won the two camps over to her plan for a ceasefire.", "accepted"),
        ("The envoy has brought a plan for a ceasefire.", "tabled"),
        ("A second idea, to pay the clans 9 million in place of fish in dry years, was turned down.", "rejected"),
        ("The heirs' offer of the mill came after the mayor was dismissed.", "tabled"),
        ("Chile has not taken up the plan.", "tabled"),
        ("Peru asked whether Chile took up its offer.", "tabled"),
        ("The strike ended when both sides accepted a rent freeze.", "accepted"),
        ("Chile has not said no and has taken up the plan.", "accepted"),
        ("Norway tabled a plan to share the cod, saying Iceland's demand for a ban was rejected.", "tabled"),
        ("Norway's plan to share the cod, it said on Monday, was rejected.", "rejected"),
        ("Chile has never opposed that.", "tabled"),
        ("Nobody opposed that.", "tabled"),
        ("Oman was ready to roll over the loan, and the bank said it had taken up the offer.", "accepted"),
    ],
)
def test_the_fate_of_a_proposal(sentence: str, status: ProposalStatus) -> None:
    """What a sentence says of an answer decides the status of the proposal that it states."""
    assert proposal_status(sentence) == status


@pytest.mark.parametrize(
    ("sentence", "status"),
    [
        ("The nurses want 7 percent.", "standing"),
        ("The union insisted on seeing the accounts, which the yard handed over on Monday.", "met"),
        ("The union insisted on seeing the accounts, which the yard keeps in a safe.", "standing"),
        ("The guild dropped an earlier call for a seat on the board.", "dropped"),
        ("Another condition, that no port be sold, has been met.", "met"),
        ("The dairy withdrew the notice, as the Alpine Cattle Breeders' Union had demanded.", "met"),
        ("The operator bowed to the crews' demand for a rest day.", "met"),
        ("The airline said a rise of 9 percent was out of the question.", "refused"),
        ("Ankara rejected the request for a second bridge.", "refused"),
        ("The landlord no longer requires the two to move out.", "dropped"),
        ("On one of the mine's conditions the province has given way: the rate is fixed.", "met"),
        ("Mali has also won a promise of a month's notice, something Sow had insisted on.", "met"),
        ("The airline had conceded the two seats on its board that the union was after.", "met"),
        ("The firm did get its way on secrecy.", "met"),
        ("The front has since given up its demand for a seat.", "dropped"),
        ("The mill had insisted on a right to sell the water, and Ruiz said this was now in the text.", "met"),
        ("The mill insisted on a right to sell the water, and Ruiz said this was in the news.", "standing"),
        ("Ruiz said Peru would not sign unless it is in the deal.", "standing"),
        ("The mill insisted on a right to sell the water and wants to know whether that is in the text.", "standing"),
        ("The mill insisted on a right to sell the water and asked if that was part of the deal.", "standing"),
        ("The mill said it would not sign until its demand for water was met.", "standing"),
        ("A clerk, who declined to be identified, said Peru would not accept quotas on steel.", "standing"),
    ],
)
def test_the_fate_of_a_demand(sentence: str, status: DemandStatus) -> None:
    """What a sentence says of an answer decides the status of the demand that it states."""
    assert demand_status(sentence) == status


def test_an_answer_before_a_proposal_is_not_to_it() -> None:
    """Who turns something down and then proposes has not turned down their own proposal."""
    assert proposal_status("Lima turned that down and proposed a toll for trucks.") == "tabled"
    assert proposal_status("Lima proposed a toll for trucks, and Quito turned that down.") == "rejected"


def test_only_what_the_item_names_was_refused() -> None:
    """Who "refused to" do something refused a demand that names it, and no other."""
    sentence = "Crews will strike from Monday after the port refused to withdraw a new roster."
    assert demand_status(sentence, about="Withdraw the new roster") == "refused"
    assert demand_status(sentence, about="A rise of 7 percent") == demand_status(sentence) == "standing"
    kept = "The crews have refused to drop their demand for a new roster."
    assert demand_status(kept, about="A new roster") == "standing"


def test_only_what_the_item_names_is_implemented() -> None:
    """What was carried out with something else is not told of the item."""
    sentence = "He handed over a draft after they completed the prisoner exchange."
    assert proposal_status(sentence, about="A draft of the treaty") == "tabled"
    assert proposal_status(sentence, about="The exchange of prisoners") == "implemented"


def test_the_last_status_in_time_holds() -> None:
    """Of several statuses, what must have been told last holds; with nothing told, none does."""
    assert furthest(["tabled", "accepted", "implemented"]) == "implemented"
    assert furthest(["under consideration", "rejected"]) == "rejected"
    assert furthest(["standing", "standing"]) is None


def item(
    section: Literal["proposals", "demands", "open_questions"], article: Article, *sentences: int, by: str = "peru"
) -> AnyItem:
    """An item of a party that cites these sentences."""
    text = article.sentence(sentences[0])
    shared = {"id": f"{section}-{sentences[0]}", "text": text, "evidence": quote(article, sentences)}
    if section == "proposals":
        return Proposal.model_validate({**shared, "by": (by,), "status": "tabled"})
    if section == "demands":
        return Demand.model_validate({**shared, "by": (by,), "status": "standing"})
    return OpenQuestion.model_validate({**shared, "awaiting": (by,), "status": "open"})


def statuses(article: Article, *items: AnyItem) -> list[str]:
    """The statuses of the items with the article's answers."""
    return [one.status for one in with_answers(items, article, Actors.of(article))]


OFFER, DEMAND = "Peru offered Chile a toll bridge over the river.", "Peru demanded that Chile open the northern road."


@pytest.mark.parametrize(
    ("answer", "proposal", "demand"),
    [
        ("Chile ruled that out.", "rejected", "refused"),
        ("Chile turned the offer down within hours.", "rejected", "standing"),
        ("Chile rejected the demand.", "tabled", "refused"),
        ("Chile has agreed, Foreign Minister Juan Soto said.", "accepted", "met"),
        ("Chile said it would study it overnight.", "under consideration", "standing"),
        ("Chile's foreign minister said no to that.", "rejected", "refused"),
        ("Chile did not answer.", "tabled", "standing"),
        ("Chile said a bridge was out of the question.", "rejected", "standing"),
        ("Chile called a dam unacceptable.", "tabled", "standing"),
        ("Peru turned that down.", "tabled", "standing"),
        ("Peru withdrew it on Monday.", "withdrawn", "dropped"),
        ("Chile withdrew it on Monday.", "tabled", "standing"),
        ("Chile refused, saying that it had no money.", "rejected", "refused"),
        ("Chile said no within the hour.", "rejected", "refused"),
        ("Chile's foreign minister said that would not happen.", "rejected", "refused"),
        ("Chile said it would not sign that.", "rejected", "refused"),
        ("Chile said it would look at the details.", "under consideration", "standing"),
        ("Chile said the idea would be put to its cabinet.", "under consideration", "standing"),
        ("Chile needed more time to study it.", "under consideration", "standing"),
        ("Chile signed off on the idea.", "accepted", "standing"),
        ("Chile said it could live with that.", "accepted", "met"),
        ("Chile passed the plan on to a committee.", "under consideration", "standing"),
        ("Chile refused to comment.", "tabled", "standing"),
        ("Peru has since taken the offer back.", "withdrawn", "standing"),
        ("Chile would not say whether it would study it.", "tabled", "standing"),
        ("In 2019 Chile ruled that out.", "tabled", "standing"),
        ("Chile said yes on the spot.", "accepted", "met"),
        ("Chile was happy to accept.", "accepted", "met"),
        ("Chile has gone along with that.", "accepted", "met"),
        ("Chile signed on Friday.", "accepted", "met"),
        ("Chile has since come round to that.", "accepted", "met"),
        ("Chile gave the plan its blessing.", "accepted", "standing"),
        ("Chile approved the plan on Tuesday.", "accepted", "standing"),
        ("The offer has been taken up by Chile.", "accepted", "standing"),
        ("Chile granted the request.", "tabled", "met"),
        ("That was turned down by Chile.", "rejected", "refused"),
        ("The demand has been refused.", "tabled", "refused"),
        ("Chile shot that down in a radio interview.", "rejected", "refused"),
        ("Chile would not hear of it.", "rejected", "refused"),
        ("Chile will not have it.", "rejected", "refused"),
        ("Chile said that was not going to happen.", "rejected", "refused"),
        ("Chile said it would do no such thing.", "rejected", "refused"),
        ("Chile called the plan a non-starter.", "rejected", "standing"),
        ("Chile said the idea was being examined in Santiago.", "under consideration", "standing"),
        ("Chile's fishers vote on that on Sunday.", "under consideration", "standing"),
        ("Chile will decide next week.", "under consideration", "standing"),
        ("Chile has not rejected the plan.", "under consideration", "standing"),
        ("Chile has not agreed to it.", "tabled", "standing"),
        ("Chile has yet to accept the plan.", "tabled", "standing"),
        ("Peru has pulled the offer.", "withdrawn", "standing"),
        ("Peru had pulled its proposal for a dam.", "tabled", "standing"),
        ("Chile said its crews would give Peru an answer by Friday.", "under consideration", "standing"),
        ("Chile called the idea worth a serious look.", "under consideration", "standing"),
        ("Chile said its cabinet would vote on Monday.", "under consideration", "standing"),
        ("Chile has not decided whether to take part.", "under consideration", "standing"),
        ("Chile declined within the hour.", "rejected", "refused"),
        ("Chile told the Peruvians no.", "rejected", "refused"),
        ("Chile has told them that it will not.", "rejected", "refused"),
        ("Chile brushed that aside.", "rejected", "refused"),
        ("Chile said the bridge was off the table.", "rejected", "standing"),
        ("Chile said the bridge would not be reconsidered.", "rejected", "standing"),
        ("Chile took Peru up on it.", "accepted", "met"),
        ("Both will attend, Peru said.", "accepted", "met"),
        ("Peru no longer does.", "withdrawn", "dropped"),
        ("Chile has yet to give its answer.", "tabled", "standing"),
        ("Chile was considering the request.", "under consideration", "standing"),
        ("The Chilean side did so on Monday, Peru said.", "accepted", "met"),
        ("Chile ruled out any delay.", "tabled", "refused"),
        ("Chile ruled out sending its engineers.", "tabled", "refused"),
        ("Chile refused to discuss the road.", "tabled", "refused"),
        ("Chile would not agree to a bridge.", "rejected", "standing"),
        ("Chile refused to discuss the weather.", "tabled", "standing"),
        ("That is off the table, Chile said.", "rejected", "refused"),
        ("Chile said there would not be one.", "rejected", "refused"),
        ("Chile said it could not go any further.", "rejected", "refused"),
        ("Peru did so on Monday, Peru said.", "tabled", "standing"),
        ("Chile said the sum was worth a conversation.", "under consideration", "standing"),
        ("Chile is to go through the small print next week.", "under consideration", "standing"),
        ("Chile was reviewing the concept.", "under consideration", "standing"),
        ("Both sides took time till Friday to respond.", "under consideration", "standing"),
        ("Chile has until Monday to comment on it.", "under consideration", "standing"),
        ("Chile promised to respond by Friday.", "under consideration", "standing"),
        ("Chile would not consider the plan before Saturday.", "under consideration", "standing"),
        ("Chile did not say whether its side would.", "under consideration", "standing"),
        ("Chile did not say whether its minister would resign.", "tabled", "standing"),
        ("Chile said no such guarantee could be given.", "rejected", "refused"),
        ("Chile said that was a matter for the courts.", "rejected", "refused"),
        ("Chile said there was no money for a road.", "tabled", "refused"),
        ("Chile ruled out intervening.", "tabled", "standing"),
        ("Chile said they would go ahead.", "tabled", "standing"),
        ("Chile said the bridge would go ahead.", "tabled", "standing"),
        ("Chile said the closure of the road was going ahead.", "tabled", "standing"),
        ("Chile said the road closures would go ahead.", "tabled", "refused"),
        ("The closure of the road was still going ahead.", "tabled", "refused"),
        ("Chile said there was no room for doubt.", "tabled", "standing"),
        ("Chile said there was no money for pensions.", "tabled", "standing"),
        ("The Chileans took it.", "accepted", "met"),
        ("The Chileans took it home.", "tabled", "standing"),
        ("Chile will vote on that on Sunday.", "under consideration", "standing"),
        ("Chile has approved the revised plan.", "accepted", "standing"),
        ("Chile said yes at once; Bolivia has not yet replied.", "under consideration", "standing"),
        ("Chile will attend, while Bolivia had yet to respond.", "under consideration", "standing"),
        ("Chile accepted it, and Bolivia has yet to follow.", "under consideration", "standing"),
        ("Chile accepted it, and has not said when its boats will sail.", "accepted", "met"),
        ("Chile accepted it, although it had yet to decide on a date for the vote.", "accepted", "met"),
        ("Chile accepted it, and its envoys have yet to decide on a date for the vote.", "accepted", "met"),
        ("Having yet to reply to a letter from Bolivia, Chile accepted it.", "accepted", "met"),
        ("Chile's envoy would take that plan to his cabinet.", "under consideration", "standing"),
        ("Chile will give the plan some thought.", "under consideration", "standing"),
        ("Chile was running the numbers.", "under consideration", "standing"),
        ("Chile has not said yes or no.", "under consideration", "standing"),
        ("Chile welcomed the plan without endorsing it.", "under consideration", "standing"),
        ("Chile called it too low.", "rejected", "refused"),
        ("Chile called it a good start.", "tabled", "standing"),
        ("Chile said that was more than its treasury could bear.", "rejected", "refused"),
        ("Chile said two was the most its farmers would accept.", "rejected", "refused"),
        ("Chile said two was the most it could offer.", "tabled", "standing"),
        ("It was the most Chile could accept, its minister said.", "tabled", "standing"),
        ("Chile said there would be no talks on the road.", "tabled", "refused"),
        ("Chile said there would be no talks on copper.", "tabled", "standing"),
        ("Chile said it would not reverse the closing of the road.", "tabled", "refused"),
        ("Chile said it would not drop its claim to the road.", "tabled", "standing"),
        ("Chile's senate would vote on the sum in May.", "under consideration", "standing"),
        ("Whether Chile will agree to it is open.", "under consideration", "standing"),
        ("Chile will make known its decision on Monday.", "under consideration", "standing"),
        ("Chile said it would not give up an inch of it.", "rejected", "refused"),
        ("Chile would not give up an inch of the desert.", "tabled", "standing"),
        ("Chile would not budge on that point.", "rejected", "refused"),
        ("Chile said it had taken up the offer.", "accepted", "standing"),
        ("Chile said that was now in the deal.", "accepted", "met"),
    ],
)
def test_a_later_sentence_answers(answer: str, proposal: str, demand: str) -> None:
    """A sentence that points back tells what became of the item before it; only its own party withdraws one."""
    offered, demanded = read_text(f"{OFFER} {answer}"), read_text(f"{DEMAND} {answer}")
    assert statuses(offered, item("proposals", offered, 1)) == [proposal]
    assert statuses(demanded, item("demands", demanded, 1)) == [demand]


def test_an_answer_is_to_the_nearest_item() -> None:
    """Of the items before an answer, the nearest is meant; it is not passed on to one before."""
    article = read_text(f"{OFFER} {DEMAND} Chile ruled that out.")
    assert statuses(article, item("proposals", article, 1), item("demands", article, 2)) == ["tabled", "refused"]
    assert statuses(article, item("proposals", article, 1), item("demands", article, 2, 3)) == ["tabled", "refused"]


def test_an_answer_that_may_mean_two_items_changes_none() -> None:
    """Where one sentence states an offer and a demand, "that" may be either."""
    article = read_text("Peru offered a bridge and demanded a road. Chile ruled that out.")
    assert statuses(article, item("proposals", article, 1), item("demands", article, 1)) == ["tabled", "standing"]


def test_an_answer_far_off_is_to_something_else() -> None:
    """An answer reaches back three sentences."""
    filling = "It rained."
    near, far = (read_text(" ".join([OFFER, *[filling] * count, "Chile ruled that out."])) for count in (2, 3))
    assert statuses(near, item("proposals", near, 1)) == ["rejected"]
    assert statuses(far, item("proposals", far, 1)) == ["tabled"]


def test_an_answer_within_a_statement_is_to_it() -> None:
    """What a sentence states and then says was answered is told of that item, not of the one before."""
    article = read_text(f"{OFFER} Peru suggested a ferry and said that Chile had agreed to it.")
    assert statuses(article, item("proposals", article, 1), item("proposals", article, 2)) == ["tabled", "accepted"]


@pytest.mark.parametrize(
    ("more", "status"),
    [
        ("and Chile said yes", "accepted"),
        ("but Chile's defence minister shot it down", "rejected"),
        ("and said it would study it", "under consideration"),
        ("but neither Chile nor Bolivia had turned it down", "tabled"),
    ],
)
def test_an_answer_in_the_same_sentence_is_to_it(more: str, status: str) -> None:
    """What a sentence goes on to say of an answer is told of its item; a denied answer is none."""
    article = read_text(f"It rained. Peru offered Chile a toll bridge, {more}.")
    assert statuses(article, item("proposals", article, 2)) == [status]


def test_what_the_sides_agreed_is_considered_no_more() -> None:
    """A later "will decide" is of something else than what the sides have agreed together."""
    article = read_text("Peru and Chile agreed to share a bridge. Chile will decide next week.")
    both = item("proposals", article, 1).model_copy(update={"by": ("chile", "peru")})
    assert statuses(article, both) == ["accepted"]


def test_what_several_sides_tell_as_theirs_is_agreed() -> None:
    """A step of two sides together is accepted; what the two propose to a third is not."""
    article = read_text("Peru and Chile will meet again on Friday. Peru and Chile proposed a fund to Brazil.")
    both = [item("proposals", article, at).model_copy(update={"by": ("chile", "peru")}) for at in (1, 2)]
    assert statuses(article, *both) == ["accepted", "tabled"]


def test_an_answer_to_what_was_set_aside_is_not_to_another() -> None:
    """Where something stated in between is no item, the answer is to that, and to nothing before it."""
    article = read_text(f"{OFFER} {DEMAND} Chile ruled that out.")
    assert statuses(article, item("proposals", article, 1)) == ["tabled"]


def test_an_answer_with_a_condition_stays_an_item() -> None:
    """What is refused until something happens is a demand as well as an answer."""
    article = read_text("Peru demanded that the road be opened. Chile said the road would stay shut until Peru pays.")
    mine = item("demands", article, 2, by="chile")
    told = with_answers([item("demands", article, 1), mine], article, Actors.of(article))
    assert [one.status for one in told] == ["refused", "standing"]


def test_an_answer_that_an_item_cites_is_to_it() -> None:
    """An item that cites an answer after its statement has its status, unless it is its own party that answers."""
    article = read_text(f"{OFFER} Chile refused, saying that it had no money.")
    assert statuses(article, item("proposals", article, 1, 2)) == ["rejected"]
    assert statuses(article, item("proposals", article, 1, 2, by="chile")) == ["tabled"]


def test_who_refuses_and_then_proposes_refused_another() -> None:
    """A refusal before a party's own proposal is not of that proposal."""
    article = read_text("Chile rejected Peru's latest offer and proposed a toll bridge. It rained.")
    mine = item("proposals", article, 1, by="chile")
    assert statuses(article, mine) == ["tabled"]
    assert statuses(article, mine.model_copy(update={"status": "rejected"})) == ["tabled"]
    assert statuses(article, item("proposals", article, 1, by="peru")) == ["rejected"]


def test_who_accepts_and_then_proposes_accepted_another() -> None:
    """What a party accepts before it proposes something is of another; nobody has answered its own proposal yet."""
    article = read_text("Chile accepted Peru's apology and offered a toll bridge. It rained.")
    mine, theirs = item("proposals", article, 1, by="chile"), item("proposals", article, 1, by="peru")
    assert statuses(article, mine, theirs) == ["tabled", "accepted"]
    agreed = read_text("Chile accepted a toll bridge and Peru offered a road. It rained.")
    assert statuses(agreed, item("proposals", agreed, 1, by="chile")) == ["accepted"]


def test_nobody_refuses_their_own_demand() -> None:
    """A sentence in which a party refuses another's demand and makes its own refuses only the other's."""
    article = read_text("Foreign Minister Juan Soto of Chile rejected Peru's demand and urged it to open the road.")
    mine, theirs = item("demands", article, 1, by="chile"), item("demands", article, 1, by="peru")
    assert statuses(article, mine, theirs) == ["standing", "refused"]


def test_a_last_word_of_ones_own_rejects_nothing() -> None:
    """What a side says of its own last offer is no answer to the other side's before it."""
    article = read_text(f"{OFFER} Chile offered two ferries. It was the most Chile could offer, its minister said.")
    theirs = [item("proposals", article, 1), item("proposals", article, 2, by="chile")]
    assert statuses(article, *theirs) == ["tabled", "tabled"]


def test_questions_stay_as_they_are() -> None:
    """An answer that is told changes no open question."""
    article = read_text(f"{OFFER} It is unclear whether Chile will come. Chile ruled that out.")
    question = item("open_questions", article, 2, by="chile")
    assert with_answers([question], article, Actors.of(article)) == (question,)


def test_answers_are_found_without_items() -> None:
    """An answer has its sentence, its verdict and the sections that its words can be said of."""
    (found,) = answers(Background(read_text(f"{OFFER} Chile turned the offer down.")))
    assert (found.sentence, found.verdict, found.of, found.leads) == (2, "rejected", frozenset(["proposals"]), True)


def test_one_who_has_not_answered_keeps_an_offer_open() -> None:
    """What one side accepts or rejects and another still considers or owes an answer to is under consideration."""
    for told in (
        "Chile accepted it. Bolivia has yet to give its answer.",
        "Bolivia would study it. Chile rejected it.",
        "Bolivia would study it. Chile accepted it.",
    ):
        offered = read_text(f"{OFFER} {told}")
        assert statuses(offered, item("proposals", offered, 1)) == ["under consideration"]
    settled = read_text(f"{OFFER} Chile would study it. Chile accepted it.")
    assert statuses(settled, item("proposals", settled, 1)) == ["accepted"]


@pytest.mark.parametrize(
    ("sentence", "status"),
    [
        ("The rebels opened the airstrip on Monday, as the army had demanded.", "met"),
        ("Crews want longer breaks, which the line has granted.", "met"),
        ("Lima asked for the right to inspect boats, a clause that Quito has turned down.", "refused"),
        ("The guild was no longer asking for a bonus.", "dropped"),
        ("The army demanded the airstrip, which the rebels have mined.", "standing"),
        ("The guild wants half of the fees, an idea that the studios have dismissed out of hand.", "refused"),
        ("The front insists that the envoys leave, a demand the colonel brushed aside as idle.", "refused"),
        ("Freelancers would be counted, something the guild requested in its first letter.", "met"),
        ("The guild demanded a vote, something the studios had never heard of.", "standing"),
        ("The ministry said it would not withdraw the levy.", "refused"),
        ("The ministry said it would not withdraw the levy unless the duty was cut.", "standing"),
        ("The ministry said it would not lift the levy.", "refused"),
        ("The ministry said it would not lift the levy without a cut of the duty.", "standing"),
        ("The ministry said it would not drop its demand for a cut of the duty.", "standing"),
        ("The guild will not withdraw the long-standing claim for a bonus.", "standing"),
        ("The guild said it would not scrap any of its conditions.", "standing"),
        ("The guild demanded a rise of 9 percent, as its members had asked at the congress in May.", "standing"),
        ("The guild called for a pause, as the mediator had requested.", "standing"),
        ("The port reinstated the crews, as their union's members had asked.", "met"),
    ],
)
def test_the_fate_of_a_demand_in_a_clause_about_it(sentence: str, status: DemandStatus) -> None:
    """A clause beside a demand may tell that it was met, refused or dropped."""
    assert demand_status(sentence) == status
