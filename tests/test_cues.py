"""Words that show what a sentence may state, in reports on negotiations of many kinds."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarizer.read import read_text
from summarizer.reading.background import headlines, is_background
from summarizer.reading.cues import announced, cues, kinds
from summarizer.reading.phrases import bare_answer, normal, one_of, pattern

OFFERS = (
    "Brazil tabled a text that would halve methane by 2035.",
    "The two ministers will meet again in Amman on 9 July.",
    "The clubs have reached a verbal agreement on a loan with an option to buy.",
    "Cairo has drawn up a new outline for a 60-day truce.",
    "Tokyo and Washington signed a framework on chips on Thursday.",
    "Norway would cut its catch by a tenth in exchange for access to British waters.",
    "Brill has opened its books to the suitor.",
    "Creditors proposed to swap old bonds for new ones with longer terms.",
    "Kyrgyz officials handed their Tajik colleagues a map with three land swaps.",
    "The studios offered a residual tied to viewing figures.",
    "Transport for the North tabled 5.2% plus a bonus of 800 pounds.",
    "Turkey will lift its veto if the arms ban goes, its foreign minister said.",
    "Sweden promised to look into the extradition requests.",
    "Apple has agreed to let rivals use its payment chip, the Commission said.",
    "Canberra has promised 150 million dollars but no date for closing the mines.",
    "The players proposed a cap that rises with television income.",
    "The two Koreas will reconnect a military hotline on Friday.",
    "Management countered with voluntary redundancy for 600 people.",
    "Chile offered the use of a port, but no land.",
    "Lind said that NordPost would keep the premium for anyone hired before 2020.",
    "In return, the elders undertook to hand in 200 rifles by the end of the month.",
    "The ministry signalled that it might go to 5% but not beyond.",
    "Rebels in the Kivu hills let nine aid workers go on Tuesday in what their spokesman called a first step.",
    "Ocean Foods said its third and last offer for Brisling stood at 31 crowns a share.",
    "Riyadh and Washington are proposing a committee of both sides to watch over aid convoys.",
    "The African Union offered to host a wider meeting in Addis Ababa.",
    "Port owners had offered a bonus of 300 euros to crews who stay until June.",
    "The ministry has come forward with a scheme to buy back the boats.",
    "The clinic says it would be glad to pay half of the fees.",
    "Both presidents said they would get together again on 3 June.",
    "The airline's owners secured the crews' agreement to a shorter rest.",
    "The farmers' plan for a common store was approved by both co-operatives.",
    "What the bank can do is to stretch the loan over ten years.",
    "Some 40 fishermen are to be freed on Sunday as a first step.",
    "The envoy put it to both armies that they pull back by a mile.",
    "The company has upped its bid to 14 pounds a share.",
    "An agreement in principle was reached on the sharing of water.",
    "Chad and Libya will exchange 60 herders next week, their envoys announced.",
    "Laos has offered to host the games in 2031.",
    "The mayor could go to five percent if the drivers return.",
    "The ministry came with a plan to share the dam.",
    "The owner put a compromise to the crews.",
    "The two sides did agree that nets be marked.",
    "The chair asked both teams to come to Nairobi.",
    "Belgrade has laid on the table a duty of 4 percent for two years.",
    "The harbour board pitched a shared pilot boat to the three ports.",
    "The firm pitched its latest plan to the guild.",
    "It could lift the ban within six weeks, the ministry said.",
    "The cannery responded late on Monday with 31 crowns a kilo.",
    "Tbilisi declared itself ready on Sunday to let the lorries through.",
    "The yard can rehouse 60 families by Easter.",
    "Denmark could send a team within six days.",
    "The guild would sit down with the arbiter any day this month.",
    "The unions will meet again in Turin on 8 May.",
    "A plan for mines and smelters on the upper river to count the lead that they let out each month was adopted.",
    "The league has drafted an annex to the accord.",
    "The abbey said it was prepared to pay for roofs lost since 2021.",
)
DEMANDS = (
    "The employers' side said there was no more cash in the pot.",
    "The company has until Friday noon to respond, Marsh said.",
    "Teachers are seeking smaller classes as well as a 10% rise.",
    "Dhaka wants Delhi to share its flow data in real time.",
    "Egypt said filling must stop until a treaty is signed.",
    "Ajax will not let him go for less than 80 million.",
    "The league asked broadcasters to submit sealed bids by 1 March.",
    "The prime minister said troops would remain in the corridor.",
    "The finance ministry said a haircut of less than 40% was not enough.",
    "The Liberals said a wealth tax was a line they would not cross.",
    "Gas will flow again once arrears of $300 million are paid, the supplier said.",
    "The rail company appealed to the union to call off the walkout.",
    "Tenants said they would stop paying if the heating was not repaired by November.",
    "The Houthi delegation asked that salaries be paid from oil income before anything else is discussed.",
    "Lagos has made the return of the bronzes a condition of the loan agreement.",
    "Kenya's doctors rejected the government's return-to-work formula and said interns must be paid in full.",
    "The owners want the salary cap frozen for two seasons.",
    "Mali's junta said French troops were no longer welcome and had to go at once.",
    "Venezuela's opposition said it would boycott the vote unless its candidate is let on the ballot.",
    '"That is still a hundred million too much," the mayor said.',
    "Bolivia renewed its claim to a corridor to the sea.",
    "Without a settlement, sorting centres will stand still from Sunday night, the union said.",
    "Kampala expects Nairobi to pay for the fence, an official said.",
    "It gave the company until the end of June to make up its mind.",
    '"Beyond 5% there is nothing to discuss," Finance Minister Luis Aro said.',
    "Angola's president, who brokers the talks, wants guns silent by Easter.",
    'Small islands threatened to leave the hall unless the word "transition" came out of paragraph 4.',
    "Brisling's founder, who holds 34%, has said she will sell to no one who closes the plant in Vardo.",
    'Union leader Tiago Melo called that "crumbs" and said that members were looking for at least 7%.',
    "Infrastructure Minister Rita Vaz asked the two sides to return to talks.",
    "The RSF denied that its men were in homes and urged mediators to send monitors.",
    "Broadcaster Skyline has until Friday to match a rival bid of 310 million pounds.",
    "Hungary is blocking the package and wants its frozen funds released.",
    "Haiti's envoy said foreign troops had no place in the capital.",
    "The pilots say nothing short of 12 percent will do.",
    "The pickers had asked for a rest every two hours.",
    "Any treaty has to cover the islands, the admiral said.",
    "The bloc no longer asks for a visa from lorry drivers.",
    "The women's team is holding out for equal bonuses.",
    "Delhi has set three conditions for lifting the ban.",
    "Without safe passage there will be no convoy, the agency said.",
    "The firm said a rise of that size was more than it could bear.",
    "The creditors are adamant that the loan be repaid in dollars.",
    "The union got what it wanted on overtime.",
    "Nine per cent was what members expected, the steward said.",
    "What it will not do is open its books.",
    "The road stays shut until every driver is paid.",
    "The union called again for a halt to layoffs.",
    "The minister said the envoy should be recalled.",
    '"The pickets have to leave the gate first," the manager said.',
    "He said the port would sign nothing while the crane stands idle.",
    "Lisbon will not commit to volumes beyond May.",
    "The owners turned down a request to open the hangar.",
)
QUESTIONS = (
    "Management is understood to be mulling a one-off payment of 900 euros.",
    "Rich countries have so far not said how much they would pay.",
    "Who will host the next summit is still open.",
    "Khartoum has not yet replied to the letter.",
    "The militia has not responded to the Egyptian outline.",
    "It is not known how many captives are still alive.",
    "No date has been set for the next round.",
    "The minister would not say what he had put forward.",
    "Kaston reserved its decision on a hostile bid.",
    "The envoys left open whether inspectors can return this year.",
    "The writers' guild will put the offer to a vote next week.",
    "OPEC ministers could not agree on how long the cuts would last.",
    "Neither delegation has made its position on the plan public.",
    "The operator's answer is expected on Monday.",
    "No one would say how many pieces are on the list.",
    "The two governments are still haggling over who stamps passports at the airport.",
    "A joint committee will report within 60 days on how the arrears are to be paid.",
    "Rivals have a month to comment before the Commission makes the pledge binding.",
    "It remains to be seen who will pay for damage already done.",
    "Uruguay let the deadline for a reply pass in silence.",
    "Heirs of the founder have yet to say which side they will back.",
    "Minsk owes an answer to Warsaw's note of 4 May.",
    "The council gave itself a week to think it over.",
    "The mayor left it open whether the city would bid again.",
    "Talks adjourned without agreement on streaming pay.",
    "The ships were still there on Tuesday, and Beijing has said nothing.",
    "The EU envoy put the chance of a deal this week at fifty-fifty and said the ball was now in Skopje's court.",
    "How the rifles are to be counted was left to a later meeting.",
    "Whether the Fund would go along with that is an open matter.",
    "The rebels have let two deadlines pass without a word.",
    "The panel's powers have still to be worked out.",
    "The competition office has stopped the clock while it waits for papers from Ocean.",
    "The Commerce Department said it would publish its final rate in August.",
    "Skyline declined to say whether it would raise its offer.",
    "China has not said if it will accept the same terms.",
    "The offer will be put to a meeting of the captains tonight.",
    "The governor said her cabinet would take up the number on Friday.",
    "The miners vote Sunday on the new roster.",
    "The court has yet to decide how to count the days, a point it has put off since 2020.",
    "He would not give a date for the repairs.",
    "Jakarta has still to name its negotiator.",
    "Her party will let the mediators know by Friday.",
    "It is for the two kings to say when the road will open.",
    "It was up to the shareholders to judge, he said.",
    "Rome said it would come back to them within a week.",
    "The company gave neither a date nor a sum.",
    "The offer is being looked into by the harbour master.",
    "The governor made no promises about the fee.",
    "The firm did not commit to the deadline.",
    "The guild has not given the studios a yes or a no.",
    "The heirs expect to hear back by Easter.",
    "He would take the matter to his cabinet.",
    "Vaz could not predict how her members would vote.",
    "The guild will ask its members and give its verdict on Friday.",
    "The envoy was unable to say which villages would be covered.",
    "She has to speak to the owners before she can answer.",
    "The governors would go over it in June.",
    "The cabinet will make known its decision after the feast.",
    "The chair did not indicate where the fifth round will be held.",
    "The envoy left without telling reporters whether he would return.",
    "The league's executive will talk about that request on Monday.",
)
NOTHING = (
    "In 2019 the two sides agreed on a truce that lasted six weeks.",
    "The strike of 1984 ended after the union accepted a smaller rise.",
    "The shares rose 3% on hopes of a deal.",
    "Oil prices fell below $70 a barrel.",
    "The talks are being held in a villa on the lake.",
    "The company employs 12,000 people in nine countries.",
    "A diplomat accused the rebels of wanting to drag out the talks.",
    "She has led the union since 2016.",
    "Thousands of passengers were stranded at the airport.",
    "The border has been closed since the clashes of 2021.",
    "He was born in Lyon and studied law in Geneva.",
    "Sign up to our daily newsletter.",
    "The former minister is on trial for fraud in a separate case.",
    "The country exports coffee, copper and cut flowers.",
    "The ship had carried grain from Odesa to Alexandria.",
    "Relatives of the captives held a vigil in the square.",
    "Peace talks in 2005 ended in failure after the rebels demanded amnesty.",
    "Economists expect the tariffs to cost each household 900 dollars.",
    "The previous agreement expired at the end of last year.",
    "Both leaders studied at the same academy.",
    "An earlier round in 2022 broke up when the army refused to leave the town.",
    "The airline carried 31 million passengers last year.",
    "It is the longest strike in the history of the company.",
    "The museum opened in 1897.",
    "Police put the crowd at 20,000.",
    "Most economists say the deal will do little for growth.",
    "Football fans sang outside the court.",
    "She speaks four languages.",
    "The company reported a loss of 90 million for the year.",
    "His predecessor resigned over the affair in 2020.",
    "Voters go to the polls in the autumn.",
    "Negotiators worked through the night on coffee and sandwiches.",
    "The court heard the case behind closed doors.",
    "The strike is in its fifth week.",
    "Follow us on social media.",
    "Bonds due in 2031 traded at 62 cents on the dollar.",
    "The winger scored 11 goals last season.",
    "Postal volumes have halved in ten years.",
    "About 300 flights a day cross the country's airspace.",
    "Lumber futures fell 2% after the news.",
    "Passengers at Lisbon airport said they had been given no information.",
    "Analysts said the bidding war showed the value of live sport.",
    "Vaz took office in April.",
    "One nurse said privately that the board had picked the holidays in the hope that nobody would notice.",
    "A fund manager who holds the bonds said the government did not want to be seen giving in.",
    "A shopkeeper near the port said the two sides had to grow up.",
    "He thinks the landlord wants the old tenants gone.",
    "Consultants at Delta believe the mayor is holding out for a headline.",
    "The lender approved a loan of 90 million euros in January.",
    "Under the constitution the king must sign every treaty.",
    "The airline has started to offer refunds.",
    "The cabinet collapsed last fall after a partner demanded a tax cut.",
    "The water level is expected to rise.",
    "An aide, speaking on condition of anonymity to discuss the talks, described the mood as tired.",
    "Officials who asked that their names be withheld described the mood as calm.",
    "The regulator had told the bank in March that it must hold more cash.",
    "The port was told by the inspectors in May that it must widen the quay.",
    "The coach was satisfied with the training ground.",
    "Rosa Lind, who follows shipping for a broker in Oslo, thinks the line will have to give in.",
    "He reckons that the owners gave way because of the weather.",
    "The strikers are ready to stay out.",
    "Get the latest on the strike sent to your inbox.",
    "Want more stories like this?",
    "A rival union at the yard settled in May after asking for 6 per cent.",
    "A separate company, it had asked for a loan of its own.",
    "Asked whether she would resign, the minister smiled.",
    "The museum will store the bell until a tower has been built.",
    "She shook hands with her opposite number.",
    "It is the second of the permits that it needs to open the mine.",
    "Money is not the only sticking point.",
    "The plan has invited little comment.",
    "The federation was not invited.",
    "The mayor was happy to let the matter rest.",
    "Demand for copper has doubled.",
    "The spokesman said the idea was under review.",
    "The road is still going ahead.",
    "The mood is cooler on the question of tolls.",
    "The captain said it was too early to advise passengers.",
    "The refuse workers met in a hall.",
    "The offer lasted less than an hour.",
    "The talks broke up without a deal.",
    "Their contract was due to expire at midnight.",
    "Enjoying this?",
)


@pytest.mark.parametrize("sentence", OFFERS)
def test_offers_and_agreements_are_asked_for(sentence: str) -> None:
    """What is offered, tabled, agreed or carried out is asked for as a proposal."""
    assert "proposal" in kinds(sentence)


@pytest.mark.parametrize("sentence", DEMANDS)
def test_demands_conditions_and_refusals_are_asked_for(sentence: str) -> None:
    """What is required, made a condition or refused is asked for as a demand."""
    assert "demand" in kinds(sentence)


@pytest.mark.parametrize("sentence", QUESTIONS)
def test_awaited_answers_are_asked_for(sentence: str) -> None:
    """What is awaited, undecided or not said is asked for as a question."""
    assert "question" in kinds(sentence)


@pytest.mark.parametrize("sentence", NOTHING)
def test_background_is_not_asked_about(sentence: str) -> None:
    """The past, motives, markets, crowds, weather and plain description are asked for nothing."""
    assert kinds(sentence) == ()


@pytest.mark.parametrize(
    "sentence",
    ["Okafor ruled that out.", "Brussels turned the offer down within hours.", "Peru has agreed, Ruiz said."],
)
def test_a_bare_answer_is_not_asked_about(sentence: str) -> None:
    """An answer with nothing of its own tells of an item before it, and is none."""
    assert kinds(sentence) == ()


@pytest.mark.parametrize(
    ("sentence", "kind"),
    [
        # Of the past, in a clause of a sentence about now.
        ("The board, which rejected a rescue offer in 2019, is meeting the musicians again on Tuesday.", "proposal"),
        ("Rwanda, which turned down a Ugandan offer last year, wants the border post reopened.", "proposal"),
        # One side's own meeting, to decide.
        ("Its trustees will meet on Thursday to decide whether to sell the ground.", "proposal"),
        ("The party's executive would meet on Sunday to consider the coalition text.", "proposal"),
        # What the other side is to do.
        ("Dockers will down tools on Monday unless the port comes up with a better offer.", "proposal"),
        ("The strike goes on until management tables a new proposal.", "proposal"),
        ("Lagos demanded that the company commit to cleaning up the creek.", "proposal"),
        ("The senator pressed the bank to open its books.", "proposal"),
        ("In return, the cooperative dropped its demand for a fixed price.", "proposal"),
        ("The mayor urged the council to hold a vote on the stadium.", "question"),
        ("Paris asked Rabat to consider the plan within a week.", "question"),
        # Terms of what is proposed or agreed.
        ("Peru proposed a tribunal that would rule within 60 days.", "question"),
        ("The firms signed a pact under which no plant will close before 2030.", "demand"),
        # Duties, times, answers, sayings.
        ("The regulator, which must approve any sale, has two members.", "demand"),
        ("The regulator is not due to rule before May.", "demand"),
        ("The guild has asked for time to read the contract.", "demand"),
        ("The army gave the mediator its answer within two days.", "demand"),
        ("Everyone at the table wants to go home, the envoy said.", "demand"),
        ("We need a break, said the driver.", "demand"),
        ("The port said it would answer the guild once the tide was in.", "demand"),
        ("The fund wants a deal before its council meets on 9 June to consider the loan.", "question"),
        ("The clinics are not asking them to strike.", "demand"),
        ("They get a plot if they report to a depot at Bria by April 2.", "question"),
        ("The tribes will discuss nothing else until the dam is opened.", "question"),
        ("The ministry wants the ferry kept with no end date.", "question"),
        ("The envoy would not comment before then.", "demand"),
        ("She would reply to Cork once the jury had left.", "demand"),
        ("We want to understand the formula, the minister said.", "demand"),
        ("The Associated Press receives support for its reports from a trust.", "demand"),
        ("She told Reuters before boarding a train to Riga that it rained.", "demand"),
        ("The city's winter demand had reached 900 MW.", "demand"),
        ("Oslo called the figure out of reach.", "demand"),
        ("The line balked at that sum.", "demand"),
        ("The one thing on which they cannot agree is who will pay.", "demand"),
        ("The lodge voted it down and the board rejected it by 9 votes to four.", "demand"),
        ("The ferry line has a bill, which it says would add 4 million a year.", "proposal"),
        ("The front is calling for a council under which each valley would have a seat.", "proposal"),
        ("Oman would give the envoys its answer by Monday.", "proposal"),
        ("Norway gave the text a cool reception.", "proposal"),
        ("The firm pitched a tent for its guests.", "proposal"),
        ("The guild pitched in on Sunday and can rest by Easter.", "proposal"),
        # What weather, prices, armies and teams do.
        ("Rain could delay the harvest by Friday.", "proposal"),
        ("Rising prices could cut real pay within six months.", "proposal"),
        ("A recession could halt hiring by Christmas.", "proposal"),
        ("Iran responded with 40 missiles.", "proposal"),
        ("The home team answered with 3 goals.", "proposal"),
        ("The wave pitched the boat onto the rocks.", "proposal"),
        ("The crisis pitched the two sides against each other.", "proposal"),
        ("The firm pitched its new phone to buyers.", "proposal"),
        # What had to be done once, and was.
        ("Ruiz said the deal had to be scrapped in May after a vote.", "demand"),
        ("The union replied on Tuesday with a letter of thanks to the crew.", "demand"),
        ("The chair did not indicate when the teams will meet again in Bern.", "proposal"),
    ],
)
def test_words_of_another_time_or_matter_announce_nothing(sentence: str, kind: str) -> None:
    """Words announce nothing within what is over, what another is to do, and the terms of what is put forward."""
    assert kind not in _asked(sentence)


@pytest.mark.parametrize(
    ("sentence", "kind"),
    [
        ("The airline, which was founded in 1987, offered pilots 4%.", "proposal"),
        ("The ministers will meet on Friday in Oslo.", "proposal"),
        ("In return, the cooperative will take a lower price.", "proposal"),
        ("The nurses rejected a contract with a 3% raise.", "proposal"),
        ("Members voted down the tentative agreement by 61 to 39.", "proposal"),
        ("Delegates threw out a Norwegian plan to close the bank.", "proposal"),
        ("A French text seen by a news agency provides for a sixty-day truce.", "proposal"),
        ("Under a plan drawn up by the bank, half of the debt would be written off.", "proposal"),
        ("Both teams will return to the negotiating table on Monday, the mediator said.", "proposal"),
        ("Beirut said it rejected any deal that left the hills occupied.", "demand"),
        ("Any deal must be approved by the workforce, the union said.", "demand"),
        ("The guild has asked for a shorter week.", "demand"),
        ("The rebels gave the government 48 hours to leave.", "demand"),
        ("We need a written guarantee, said the head of the union.", "demand"),
        ("Paris asked Rabat to say whether it would come.", "question"),
        ("Nor has the league said where the final will be played.", "question"),
        ("Nor have the two sides agreed when to meet.", "question"),
        ("The clinics are asking that nobody dies of it.", "demand"),
        ("The farms sign once the dam has been opened.", "demand"),
        ("The agency called on Oman to hand over the tapes of buoys that were moved last year.", "demand"),
        ("The winter demand that the pickers made is for 9 crowns.", "demand"),
        ("The bakers want to know whether the mill will open.", "question"),
        ("The executive meets on Friday to weigh the text.", "question"),
        ("The court has drafted a paper under which each port keeps its fees.", "proposal"),
    ],
)
def test_words_beside_such_announce_what_they_say(sentence: str, kind: str) -> None:
    """Words that look like those of another time or matter announce an item where they are of now and of the story."""
    assert kind in _asked(sentence)


def _asked(sentence: str) -> set[str]:
    """The kinds that a sentence after another in an article plainly announces."""
    article = read_text(f"Officials spoke to reporters in the city for an hour on Friday.\n\n{sentence}")
    found = dict(announced(article)).get(len(article.sentences), ())
    return {cue.kind for cue in found if not cue.weak}


def test_an_answer_that_says_more_is_asked_about() -> None:
    """What an answer goes on to propose or names as its object is asked for."""
    assert "proposal" in kinds("Okafor ruled that out and proposed a ballot instead.")
    assert bare_answer().search("it rejected the demand")
    assert not bare_answer().search("it rejected the demand to open the road")


def test_background_goes_on_in_its_paragraph() -> None:
    """A sentence that goes on with the past is left out, in the same paragraph alone."""
    past, more = "The last stoppage was in 2022.", "Then the union demanded 9 percent."
    offer = "The port offered the crews a rise of 4 percent and a bonus at the end of the year."
    together = read_text(f"{offer}\n\n{past} {more}\n\n{offer}")
    apart = read_text(f"{offer}\n\n{past}\n\n{more} {offer}")
    assert [number for number, _ in announced(together)] == [1, 4]
    assert [number for number, _ in announced(apart)] == [1, 3, 4]


def test_a_year_in_passing_dates_nothing() -> None:
    """A year in a relative clause, or in a sentence that looks ahead, is no background."""
    assert not is_background("Quito wants the bridge back, which Lima took in 1998.")
    assert not is_background("In 2024 they met; the fund must be full by June.")
    assert is_background("In 1998, Lima demanded the bridge.")


def test_some_weak_words_count_where_somebody_is_heard() -> None:
    """A word that is said of much else announces something only in what somebody says, and says that it is weak."""
    assert kinds("The port will widen the quay.") == ()
    (cue,) = cues("The port will widen the quay, Ruiz said.")
    assert (cue.kind, cue.words, cue.weak) == ("proposal", "will widen", True)


def test_such_words_count_alone() -> None:
    """What counts only where somebody is heard announces nothing beside a plain word."""
    (cue,) = cues("Ruiz said the port offered a bonus and would not shout.")
    assert (cue.kind, cue.weak) == ("proposal", False)


@pytest.mark.parametrize(
    "sentence", ["The guild has until noon to reply to the letter.", "They made the request.", "The club wanted more."]
)
def test_unsure_words_say_so_whoever_is_heard(sentence: str) -> None:
    """A word that leaves doubt announces a demand without a speaker too, and says that it is weak."""
    assert [cue.weak for cue in cues(sentence) if cue.kind == "demand"] == [True]


@pytest.mark.parametrize(
    ("sentence", "weak"),
    [
        ('"A gull wants to sleep on a quay," she said.', True),
        ('"A wedding needs to be in May," the caterer said.', True),
        ('"We want the quay back," she said.', False),
        ('"Nobody," she said, and wants the quay back.', False),
        ('"We need a promise on the quay," she said.', False),
        ('"Nobody wants to sleep on a quay," she said, and demanded a hut.', False),
    ],
)
def test_a_quotation_without_us_may_be_a_figure_of_speech(sentence: str, weak: bool) -> None:
    """A demand in a quotation that speaks of neither "us" nor "you" leaves doubt."""
    assert [cue.weak for cue in cues(sentence) if cue.kind == "demand"] == [weak]


def test_what_is_asked_about_is_no_offer() -> None:
    """An offer after "whether" leaves doubt: the sentence states a question."""
    found = {cue.kind: cue.weak for cue in cues("Neither would say whether a text could be ready for signing.")}
    assert found == {"proposal": True, "question": False}


def test_a_readers_name_is_no_condition() -> None:
    """What a source asked for on its own behalf is taken out; what it says is not."""
    (cue,) = cues("A pilot, who asked not to be named because the talks are closed, said they demanded a rest.")
    assert (cue.kind, cue.words) == ("demand", "demanded")


def test_headlines_are_not_asked_about() -> None:
    """A short line without a stop is a headline, of another story or of this one, unless a colon announces a list."""
    body = "The port offered the crews a rise of 4 percent. The crews demanded 7 percent and a bonus."
    page = read_text(
        f"{body}\n\nIt rained all evening.\n\nTransit riders call for a fare cut\n\nDocks reject crane plan"
    )
    assert [number for number, _ in announced(page)] == [1, 2]
    listed = read_text(f"{body}\n\nThe crews set out their terms:\n\n- They demand a canteen\n\n- They demand a bonus")
    assert len(list(announced(listed))) > 3


def test_an_article_without_stops_has_no_headlines() -> None:
    """Where most sentences end without a stop, the missing stop says nothing."""
    assert headlines(read_text("The port offers a rise\n\nThe crews demand a bonus\n\nTalks go on.")) == frozenset()


def test_every_kind_in_another_language() -> None:
    """The words are English: every sentence of another language is asked for all three kinds."""
    article = read_text("Die Gewerkschaft lehnt das Angebot der Bahn ab. Sie will am Montag wieder mit der Bahn reden.")
    assert article.language == "de"
    assert kinds(article.sentence(1), language=article.language) == ("proposal", "demand", "question")


@given(st.sampled_from([*OFFERS, *DEMANDS, *QUESTIONS, *NOTHING]), st.sampled_from(["\n", "\r\n", "  ", "\t"]))
def test_line_breaks_and_marks_change_nothing(sentence: str, blank: str) -> None:
    """How a sentence is wrapped, and which quotation marks and apostrophes it has, does not change what it is asked."""
    other = sentence.replace(" ", blank).replace("'", "’").replace('"', "”")
    assert kinds(other) == kinds(sentence)


@given(st.text())
def test_any_text_has_kinds(text: str) -> None:
    """No text is refused, and the words of a cue stand in the text as it is matched."""
    assert all(cue.words in normal(text) or cue.words == "?" for cue in cues(text))


def test_an_entry_may_hold_a_gap_a_star_and_alternatives() -> None:
    """The short forms of the word lists mean what the file says of them."""
    found = pattern("proposal", "tabled")
    assert found.search("they put a plan for the port on the table")
    assert found.search("it came back with two drafts")
    assert not found.search("they input forward")
    assert one_of("deal").search("two accords")
