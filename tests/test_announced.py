"""Which kinds of item the sentences of a report announce, class by class: what does, and what only looks so."""

import pytest

from summarizer.read import read_text
from summarizer.reading.background import Background
from summarizer.reading.cues import announced

CALLED_TO_A_TABLE = (
    "The conciliator has summoned both delegations to Geneva for a final round.",
    "The governor called the two companies to a hearing next Tuesday.",
    "The envoy called both sides back to the table.",
    "The ministry has asked all parties to send their experts to a meeting in Nairobi.",
    "The mediator asked both teams to return to Geneva on Monday.",
    "The arbitrator asked them back to her office for Friday.",
)
OFFERED = (
    "The mill would put lamps on two roads, it said, if the town paid for them.",
    "Chad said it would add 40 million dollars to the fund if others did.",
    "The rebels will not be prosecuted if they hand in their arms.",
    "The firm would pay 25 million euros over five years.",
    "He said he would hand the audit to the lenders by Friday.",
    "The ministry has called a meeting of the three cities in Quito.",
    "The bidder has gone back to the board with 6 euros a share.",
    "The charity could manage with 30 rooms, it said.",
    "The carrier came back on Friday with 4 per cent.",
    "The ministry would host the two delegations in Oslo next week.",
    "The league's own proposal is 48 games.",
    "Wapping said it could pay 4.5% from June.",
    "The club could manage $40,000, its chairman said.",
    "Tanaka's fund has bid 430 yen a share for the rest.",
    "The harbour board did float one idea: a lower fee at night.",
    "The treasury's suggestion that the fund be audited was discussed twice.",
    "Delegates opened the text that Gabon had circulated at noon.",
    "The envoy said the border should be left for a later round.",
    "The firm dangled a bonus of 500 dollars.",
)
AGREED = (
    "Pilots voted overwhelmingly to accept the terms.",
    "The Senate voted 61 to 32 to ratify the accord.",
    "The two sides did settle one point.",
    "The chapters on fisheries and energy were closed on Tuesday.",
    "The two leagues have come to terms on transfers.",
    "The two ministers initialled a memorandum on gas.",
    "The two sides will be back at the table on Monday.",
    "Negotiations will pick up again in Doha next week.",
    "Consensus on a smaller fleet was reached at dawn.",
    "Peru has freed 12 trawlermen in keeping with a promise made in Lima.",
    "The rebels withdrew from the bridge as agreed on Monday.",
    "The union signed off Tuesday on a shorter week.",
)
REFUSED_OFFERS = (
    "Rail staff rejected a rise of 3.5 per cent by a wide margin.",
    "The tenants spurned a one-off payment of 900 pounds.",
    "Authors voted down the increase.",
)
DEMANDED = (
    "The crews say they will only return once the firm ends its contract.",
    "The ministry warned the two sides to settle by the end of April.",
    "It told the board on Wednesday to open its books.",
    "The heirs would not sell for less than 7 euros.",
    "His country could not do with less than 500 cubic metres.",
    "A negotiator said that tin had to be left out of it.",
    "The embassy had passed on a request for proof that he was alive.",
    "A request for a quota of 40,000 tons was turned down.",
    "The city made the clearing of its fees a prerequisite.",
    "The growers, who want 40 euros a sack, stayed at home.",
    "The studio warned the guild against reopening the contract.",
    "The minister would only release the cash once every county had filed its accounts.",
    "The centre party said it would not vote for a higher duty.",
    "She said the men had to be back at work before any deal was signed.",
    "The Delta side wanted its neighbour to stop pumping.",
    "The militia had already left the school, as the elders had asked.",
    "The minister said there could be no deal without Omar Saleh, a preacher who was jailed in 2015.",
    "The pilots are after a 20 percent raise.",
    "Peru made its support contingent on a cap on exports.",
    "The minister said the museum had to hand over the bones.",
    "The publisher stuck by its price.",
    "Their pay claim is for 9 percent.",
    "Norway would not open its fjords to foreign trawlers.",
    "The patients' group Lungs Now wants the ministry to buy beds in private clinics.",
    "No deal without a seat on the board would be signed, she said.",
)
LEFT_OPEN = (
    "Chad would make its position known in due course.",
    "The owners will spell out their stand after a meeting.",
    "The front would put the plan to its commanders.",
    "The board was giving the approach careful thought.",
    "They will hear from us next week, she said.",
    "He asked for replies from both by noon.",
    "No further dates have been set.",
    "Workers were waiting to learn if the yard would shut.",
    "Members will vote online from Tuesday through Thursday.",
    "Drivers begin voting on the offer next week.",
    "The two sides failed to settle who should pay for the wall.",
    "The council could not resolve the question of fees.",
    "How the money will be shared has not been worked out.",
    "Nor is it known when the ferry will sail.",
    "Both camps took time until Friday to respond.",
    "She said the terms would go before the full board in May.",
    "The text now goes to the two parliaments.",
    "The regulator is not expected to rule before Easter.",
    "The guild said its executive would not discuss the draft until next week.",
    "Lima was expecting instructions overnight.",
    "The judge has reserved her ruling.",
    "Neither side would be drawn on the price.",
    "The sale needs the approval of the shareholders.",
    "The ball is now in the owners' court.",
)


@pytest.mark.parametrize("sentence", [*CALLED_TO_A_TABLE, *OFFERED, *AGREED, *REFUSED_OFFERS])
def test_proposals_are_announced(sentence: str) -> None:
    """Whom a go-between calls together, what is bid, agreed, kept or voted on, and an offer refused, is a proposal."""
    assert "proposal" in _asked(sentence)


@pytest.mark.parametrize("sentence", DEMANDED)
def test_demands_are_announced(sentence: str) -> None:
    """What one side wanted, has had to be told, or makes its support hang on is a demand."""
    assert "demand" in _asked(sentence)


@pytest.mark.parametrize("sentence", LEFT_OPEN)
def test_questions_are_announced(sentence: str) -> None:
    """A vote to come, time taken, a point not settled and an approval still needed are questions."""
    assert "question" in _asked(sentence)


@pytest.mark.parametrize(
    ("sentence", "kind"),
    [
        # To a table or an offer refused: not demands of whoever calls or refuses.
        (CALLED_TO_A_TABLE[-1], "demand"),
        (REFUSED_OFFERS[0], "demand"),
        ("The guild will put the offer to a mass meeting.", "proposal"),
        ("The guild will put the offer to its members.", "proposal"),
        ("Police warned of ice.", "demand"),
        ("The city warned all residents against drinking the water.", "demand"),
        ("The firm warned that the union was against cutting hours.", "demand"),
        ("The firm countered that its talks with the guild were over.", "proposal"),
        ("The shop will only open after dark.", "demand"),
        ("The union called the offer an insult to the talks.", "proposal"),
        ("The guild asked the studio to return the stolen scripts.", "proposal"),
        ("The envoy asked Chile to send ships by Friday.", "proposal"),
        # Denied: nothing is offered or asked.
        ("The company is not willing to publish the price.", "proposal"),
        ("The owner would settle for nothing less than the whole sum.", "proposal"),
        ("Miners will walk out on Friday if no better offer comes.", "proposal"),
        ('"We are not asking for charity," said the baker.', "demand"),
        ("The party picked a fight that it did not need to win votes.", "demand"),
        # What is asked about, and not of anybody.
        ("The two are at odds over how long a film must stay off television.", "demand"),
        ("It was unclear whether the assembly would have to approve the money.", "demand"),
        ("It is unclear if the banks, which are not represented, will pay.", "demand"),
        ("She would not talk about whether the tax exists.", "question"),
        # Terms, wishes and tasks that only leave something for later.
        ("Peru proposed that the clause be moved to a protocol to be negotiated in the spring.", "question"),
        ("The chair suggested a rise of 40 pounds pending a report by the wage board.", "question"),
        ("Hanoi wants the work put off until a study has been made.", "question"),
        ("The bank asked the fund to put the terms to a vote by Friday.", "question"),
        ("The EU said it remained open to other wording.", "question"),
        ("The bridge is due to be opened by the king in spring.", "question"),
        ("The officers are still looking for a crew of twelve.", "question"),
        # Timing, own people, anonymity, one's own need, illness.
        ("The executive would not consider the text before Saturday.", "demand"),
        ("The result will not be known until Friday.", "demand"),
        ("The guild told its members to work normally.", "demand"),
        ("The delegates requested anonymity because the sessions are closed.", "demand"),
        ("The talks broke up on Tuesday without a deal.", "demand"),
        ('"Strike or no strike, I have to pay it back," he said.', "demand"),
        ("It would refund anyone whose condition does not improve.", "demand"),
        ("The minister said there was no money for the teachers a cap would require.", "demand"),
        ("The chain lowered its demand to four months.", "proposal"),
        ("The letter is silent on the pledge.", "proposal"),
        ("Whatever is offered in return, the dairies will be kept out.", "proposal"),
        ("When talks will resume is anyone's guess.", "proposal"),
        ("The region has a council that signed the 2014 peace agreement.", "proposal"),
        # Notices, names, speeches, standing needs, rounds of consultation.
        ("The guild has given a week's notice of a walkout.", "demand"),
        ("The Northern Resistance Front has 900 fighters.", "demand"),
        ("The mayor is due to give a speech at a trade fair in Lima.", "question"),
        ("The chairman was scheduled to speak at a mining conference in Perth.", "proposal"),
        ("The plant must stay profitable, its manager said.", "demand"),
        ("The board would have to be consulted, she said.", "demand"),
        ("He spoke on the phone, asking not to be identified.", "demand"),
        ('"We can not go back and tell nurses that this is a raise," she said.', "demand"),
        ('"You do not clear the table before dessert," said the envoy.', "question"),
        ("The ferry company made the offer in a letter to the islands.", "proposal"),
        ("Peru said it had not offered to return two boats.", "proposal"),
        ("If Chile offered to cut fares, Peru would be glad, he said.", "proposal"),
        ("The army will open fire if it is attacked.", "proposal"),
        ("The kingdom will halt exports if the price falls.", "proposal"),
        ("Chile asked Peru whether they wanted to delay the vote.", "demand"),
        ("The pact, which would let ships pass if it were signed, is 40 years old.", "proposal"),
        ("The storm will not be felt if the wind turns.", "proposal"),
        ("The court has called a halt to the sale.", "proposal"),
        ("The commission, which must clear any sale, meets on Friday.", "demand"),
        ("She told reporters that she hoped to return.", "demand"),
        ("Officials warned people to expect delays.", "demand"),
        ("The mine agreed to the union's demand for a crossing guard.", "proposal"),
        ("The bank renewed the credit after the ministry asked for more time.", "question"),
        ("The trader sold a currency swap for 3 million.", "proposal"),
        ("The farm will let its lease expire on Monday unless the rent falls.", "proposal"),
        # Anybody's calendar.
        ("The court will meet on Friday.", "proposal"),
        ("Its cabinet will meet again next week.", "proposal"),
        ("An election is scheduled for June.", "proposal"),
        ("It is not clear when the two ministers will meet next.", "proposal"),
        # A vote for a strike or on one's own business takes up nothing.
        ("Guild members voted overwhelmingly to approve strike action.", "proposal"),
        ("Drivers voted to back a two-day walkout.", "proposal"),
        ("The council voted on Monday to adopt a budget.", "proposal"),
    ],
)
def test_what_only_looks_so_announces_nothing(sentence: str, kind: str) -> None:
    """Words that are denied, asked about, a term of something else or a private need announce no item of the kind."""
    assert kind not in _asked(sentence)


@pytest.mark.parametrize(
    ("sentence", "kind"),
    [
        ("The union told the board to open its books.", "demand"),
        ("Without a deal, the carmaker would have to close the line.", "demand"),
        ('"We are asking for respect and 6 percent," said the baker.', "demand"),
        ("The farmers who block the road must leave, the minister said.", "demand"),
        ("The union will not discuss pay until the sackings are reversed.", "demand"),
        ("The premier said it was open to meeting the strikers.", "proposal"),
        ("The two sides signed the peace agreement at noon.", "proposal"),
        ("It remained open whether the port would close.", "question"),
        ("The ruling is due to be announced in May.", "question"),
        ("Still looking at the terms, the club gave no answer.", "question"),
        ("The chain gave the growers three days to sign.", "demand"),
        ("Parents resisted the closure.", "demand"),
        ("The court has granted the tenants' request for a stay.", "demand"),
        ("The mine must be closed, the villagers said.", "demand"),
        ("The board is due to decide at a conference in May.", "question"),
        ("The union asked for more time to study the text.", "question"),
        ("It was not clear when talks would resume.", "question"),
        ("The mine agreed to a crossing guard.", "proposal"),
        ("The envoys will meet again next week.", "proposal"),
        ("A second round is scheduled for June.", "proposal"),
        ("The guild will return to the table on Monday.", "proposal"),
        ("Drivers voted to approve an end to the strike.", "proposal"),
        ("Drivers voted to accept the offer and call off the strike.", "proposal"),
        ("The militia let two drivers go home on Monday.", "proposal"),
        ("The sides discussed the offer of a crossing guard.", "proposal"),
    ],
)
def test_what_stands_beside_such_is_announced(sentence: str, kind: str) -> None:
    """The same words announce an item where they are of the negotiation itself."""
    assert kind in _asked(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Maria Conti, whose daughter is on the waiting list, wants the ministry to pay.",
        "Nursing student Bao Tran said the talks must end.",
        "At her vineyard in the hills, Jenny Marsh said the tariff must go.",
        "Ivan Petrov, a 34-year-old pharmacist, said the two sides must settle.",
        "A mother of two said the schools must open.",
        "The bloc pledged 210 million euros under the 2024 partnership.",
        "In 2019, nurses walked out before a court recommendation on pay was accepted.",
        "The dispute is one of several in which museums are asked to return bones.",
        "The regulator has in the past proposed a cap on fares.",
        "In Doha the lenders pledged a billion by 2020, a target they missed.",
        "In that dispute the pilots demanded a seat on the board and settled for a bonus.",
        '"They want us to foot the bill for their mistakes," said the farmer.',
        '"They expect our members to work for nothing," she said.',
        '"I don\'t take sides, I want my bus back," he said.',
        "The sawmill said it was reviewing what the offer would mean for its leases.",
    ],
)
def test_those_who_only_wait_and_what_is_over_are_apart(sentence: str) -> None:
    """Those who wait for the outcome, past pledges and like disputes are background."""
    assert _asked(sentence) == set()


@pytest.mark.parametrize(
    "sentence",
    [
        "Dana Weiss, whose brother is held in the camp and who speaks for the families, demanded a deal.",
        "Student leader Amna Khan said the government must withdraw the fees.",
        "At the port, harbour union secretary Li Min demanded that the firm pay.",
        "Omar Haddad, a 41-year-old lawyer who leads the coalition, demanded an election.",
        "The union demanded what was promised under the 2019 accord.",
        "In talks that began in 2019, Serbia demanded that the tax be lifted before the border was opened.",
        "Village head Ana Ruiz said the army must leave.",
        "At the port on Monday, Harbour Lines said the crews must return.",
        "At the airport on Monday, Ana Roe of the pilots said the airline must pay more.",
        "Industry sources said the guild had demanded 9 percent.",
        "The mayor, whose son is a docker, demanded a cut of the tax.",
        "The minister, whose brother was killed in the war, demanded that Chile sign the pact.",
        "A father of two, union negotiator Jan Moe demanded a rise.",
        "Chile demanded the release of a mother of two, its minister said.",
        "Chile demanded the release of a widow who was jailed in May.",
        "Chile wants a mother of two freed, it said.",
        "Norway demanded the return of a 34-year-old trawler, said its envoy.",
        "A student leader said the university must drop the fees.",
        "A local mayor said the ministry must pay.",
        "Norway demanded that the target it missed be dropped.",
        "The union demanded in the past week that the gate be opened.",
        '"They want us to sign by Friday," she said.',
        "In that statement, the union demanded a seat on the board.",
        "The union said it was reviewing the plan and demanded more money.",
    ],
)
def test_those_who_speak_for_others_are_heard(sentence: str) -> None:
    """A side, or who leads or speaks for one, is no onlooker, wherever it is heard and whatever family is told of."""
    assert "demand" in _asked(sentence)


def test_what_an_onlooker_wants_is_no_demand() -> None:
    """A sentence on what a bystander wants goes with the one that names him; another's demand does not."""
    text = "The clinic offered a trial.\n\nJo Bell, whose son is ill, watched from the gallery. {} The clinic waited."
    assert 3 in _apart(text.format("She wants an answer before Christmas."))
    assert 3 not in _apart(text.format("The nurses want an answer before Christmas."))


def test_a_page_that_asks_itself_asks_nobody() -> None:
    """A question that heads a paragraph of the page's own is a heading; one that is quoted or goes on is none."""
    text = "The port offered a bonus on Friday.\n\n{}\n\nYes, and the crews have taken it to a vote on Monday."
    assert 2 in _apart(text.format("Is anything settled?"))
    assert 2 not in _apart(text.format('"Will they sign?"'))
    assert 2 not in _apart(text.format("Will the crews sign? Nobody on the quay would say."))


def test_what_came_then_is_over_after_what_is_over() -> None:
    """What somebody "then" did is past after a sentence of the past, and news after an onlooker's."""
    then, text = "The ministry then demanded an apology.", "The port offered a bonus.\n\n{} {}"
    assert 3 in _apart(text.format("At least 41 people died when the army stormed a camp in 2013.", then))
    assert 3 not in _apart(text.format("An analyst at a bank said that the port was broke.", then))


def test_what_was_long_asked_is_over_among_background() -> None:
    """A demand of long standing is background between two such sentences, and news elsewhere."""
    long_asked = "Greece has long demanded the marbles."
    among = f"The port offered a bonus.\n\nThe strike of 1984 was long. {long_asked} The strike of 1996 was short."
    assert 3 in _apart(among)
    assert 2 not in _apart(f"The port offered a bonus. {long_asked} The crews waited.")


def _apart(text: str) -> set[int]:
    return set(Background(read_text(text)).apart)


def _asked(sentence: str) -> set[str]:
    """The kinds that a sentence after another in an article plainly announces."""
    article = read_text(f"Officials spoke to reporters in the city for an hour on Friday.\n\n{sentence}")
    found = dict(announced(article)).get(len(article.sentences), ())
    return {cue.kind for cue in found if not cue.weak}
