"""Whose an announced item is, by the words around the verb, in sentences of many negotiations."""

from functools import cache

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarizer.actors import Actors
from summarizer.answers import Kind
from summarizer.read import read_text
from summarizer.reading.cues import Cue, cues
from summarizer.reading.subjects import party_of
from summarizer.schema import Article

RIVER = (
    "Botswana and Namibia met in Windhoek on Monday over the river. Botswana's water minister Thabo Kgosi led its team."
)
TRADE = (
    "Canada and Mexico opened trade talks in Lima. Mexican Economy Minister Rosa Vela spoke first. "
    "Canadian Trade Minister Paul Roy spoke last."
)
FISH = (
    "Norway and Iceland met over mackerel. Norwegian Fisheries Minister Kari Berg spoke after the meeting. "
    "Icelandic envoy Jon Arnason spoke too."
)
TRUCE = "Israel said talks with Hamas went on. Hamas said its delegation was in Doha. Qatar hosts the talks."
BORDER = (
    "Armenia and Azerbaijan met in Tbilisi. Armenian Foreign Minister Aram Sarkis spoke first. "
    "Azerbaijani Deputy Minister Elnur Aliyev spoke second."
)
MERGER = (
    "Alpha Bank and Borealis Group are in merger talks. Borealis Group chairman Nils Dahl met reporters. "
    "Alpha Bank chief executive Vera Klein did not."
)
SCHOOL = (
    "The Teachers' Federation (TF) met the government of Portugal on Monday. "
    "Ana Prado, president of the Teachers' Federation, spoke to reporters."
)
STRIKE = (
    "The Harbour Federation said talks with Polar Lines AS had stalled. "
    "Ida Lund, president of the Harbour Federation, spoke in Bergen. Polar Lines chief executive Erik Moe spoke later."
)

Case = tuple[str, str, tuple[str, ...]]

PLAIN: tuple[Case, ...] = (
    (FISH, "They agreed that talks would go on in May, Norway said.", ("Norway", "Iceland")),
    (FISH, "Norway said it had agreed with Iceland to share the cod.", ("Norway", "Iceland")),
    (FISH, "Norway has agreed with critics that the boats are old.", ("Norway",)),
    (FISH, "Iceland, one of Norway's oldest partners, has offered a swap.", ("Iceland",)),
    (FISH, "Norway offered a cut of 10 percent.", ("Norway",)),
    (FISH, "Norway countered late on Thursday with a cut of 5 percent.", ("Norway",)),
    (FISH, "Icelandic officials said they would host both delegations in Reykjavik on 9 May.", ("Iceland",)),
    (STRIKE, "The company's own proposal, lodged on Tuesday, is a rise of 3 percent.", ("Polar Lines",)),
    (FISH, "Norway has again proposed a joint patrol.", ("Norway",)),
    (FISH, "After talks with Norway, Iceland proposed a three-year ban.", ("Iceland",)),
    (FISH, "Iceland, unlike Norway, proposed a three-year ban.", ("Iceland",)),
    (FISH, "In Oslo, the Icelandic envoy proposed a hotline.", ("Iceland",)),
    (TRUCE, "Qatar invited Israel and Hamas to Doha.", ("Qatar",)),
    (STRIKE, "The company offered 4 percent.", ("Polar Lines",)),
    (RIVER, "Both sides agreed to share river data.", ("Botswana", "Namibia")),
    (RIVER, "The two countries agreed to meet again in March.", ("Botswana", "Namibia")),
    (BORDER, "Armenia and Azerbaijan agreed to free forty captives.", ("Armenia", "Azerbaijan")),
    (RIVER, "During that round, both parties agreed to share river data.", ("Botswana", "Namibia")),
    (TRADE, "Canada, Mexico and Peru proposed a fund.", ("Canada", "Mexico", "Peru")),
    (
        BORDER,
        "One thing was settled – Armenia and Azerbaijan agreed to free forty captives.",
        ("Armenia", "Azerbaijan"),
    ),
    (SCHOOL, "The Teachers' Federation (TF) proposed a longer year.", ("Teachers' Federation",)),
    # Whose a thing is that others do something under, and whose idea it was.
    (STRIKE, "Under an offer the company made on Friday, crews would sail.", ("Polar Lines",)),
    (STRIKE, "Under a plan presented in Oslo by the Harbour Federation, crews would sail.", ("Harbour Federation",)),
    (FISH, "Under a plan that Norway put to the envoys, the boats would share the cod.", ("Norway",)),
    (FISH, "The pause was the idea of Jon Arnason.", ("Iceland",)),
    (STRIKE, "Polar Lines, the country's oldest line, broke ranks by offering 4 percent.", ("Polar Lines",)),
    # What more is told of the subject: an age, what it does, what time of day it was.
    (FISH, "Kari Berg, 58, offered a cut of 10 percent.", ("Norway",)),
    (TRUCE, "Hamas, holding 12 men in the north, said it was prepared to free four.", ("Hamas",)),
    (FISH, "Icelandic envoy Jon Arnason this morning proposed a ban.", ("Iceland",)),
    (FISH, "Under a plan opposed by Norway, the boats would share the cod.", ()),
    (FISH, "Under a plan rejected on Monday by Norway, the boats would share the cod.", ()),
    (STRIKE, "Polar Lines' striking crews offered to go back on Monday.", ()),
    # Leaders and stewards of whom one speaks, who are one's own only where one has members.
    (STRIKE, "Erik Moe said union leaders had proposed a pause.", ()),
    (STRIKE, "Polar Lines said shop stewards had offered to go back.", ()),
    (STRIKE, "Polar Lines said the members had offered to go back.", ()),
    (STRIKE, "Lund said shop stewards had offered to go back.", ("Harbour Federation",)),
    (FISH, "Norway said leaders had agreed to meet again.", ()),
    # One of two is nobody known, or the name stands in a place or in a clause about the subject.
    (RIVER, "Namibia and the fishers agreed to share river data.", ()),
    (RIVER, "Farmers in northern Namibia offered to open their gauges.", ()),
    (RIVER, "Farmers in the Namibia of today offered to open their gauges.", ()),
    (RIVER, "The farmers that live in Namibia offered to open their gauges.", ()),
    # In apposition, or with a clause between.
    (MERGER, "Borealis Group's chairman, Nils Dahl, proposed a swap of shares.", ("Borealis Group",)),
    (RIVER, "Namibia, which lies upstream, offered to open its gauges.", ("Namibia",)),
    (RIVER, "Botswana, whose delta lives on the river, proposed a joint commission.", ("Botswana",)),
    # Reported.
    (SCHOOL, "The Teachers' Federation said it would offer two more hours of lessons.", ("Teachers' Federation",)),
    (MERGER, "Dahl told Klein that Borealis Group was ready to pay in cash.", ("Borealis Group",)),
    (MERGER, "Klein said Dahl had offered a seat on the board.", ("Borealis Group",)),
    (MERGER, "Klein, asked whether Borealis Group had offered cash, declined to comment.", ("Borealis Group",)),
    (FISH, "Kari Berg said she had proposed a new round in June.", ("Norway",)),
    (TRADE, "Rosa Vela said they had offered to halve the duty.", ("Mexico",)),
    (STRIKE, '"We offer 3 percent and not a krone more," said Erik Moe.', ("Polar Lines",)),
    # Passive: whoever stands before it is not the one.
    (TRADE, "A second round was proposed by the Mexican delegation.", ("Mexico",)),
    (TRADE, "A second round was proposed by Friday.", ()),
    (TRADE, "A text on steel was offered in Lima.", ()),
    # Joined by "and": the first verb's subject, unless somebody tells of another.
    (TRADE, "Mexico welcomed the text and proposed a second round.", ("Mexico",)),
    (TRADE, "Canada said Mexico had welcomed the text and proposed a second round in May.", ()),
    # A thing, or a place, that is no subject.
    (MERGER, "An offer that values the bank at two billion lay on the desk.", ()),
    (MERGER, "Alpha Bank called an offer of two billion too low.", ()),
    (SCHOOL, "Its latest offer came on Sunday.", ()),
    (TRADE, "Talks with Canada proposed for May may slip.", ()),
    # A name's point is no stop, and a comma in a number parts no phrases.
    (FISH, "Norway, which lands 14,000 tonnes a year, proposed a cap.", ("Norway",)),
    (STRIKE, "The Harbour Federation, which has 3,400 members in the north, offered a truce.", ("Harbour Federation",)),
    # The subject of a verb before, of a clause before, or of what is launched with it.
    (
        RIVER,
        "Botswana and Namibia ended two days of talks without a map but agreed to meet in May.",
        ("Botswana", "Namibia"),
    ),
    (MERGER, "Alpha Bank went straight to the shareholders, launching a cash offer.", ("Alpha Bank",)),
    (STRIKE, "Polar Lines opened the session with a revised offer on rest days.", ("Polar Lines",)),
    (STRIKE, "Polar Lines repeated its offer of 3 percent.", ("Polar Lines",)),
    (STRIKE, "Moe said its final offer, made on Sunday, stood at 3 percent.", ("Polar Lines",)),
    (MERGER, "An offer from Borealis Group was on the desk by noon.", ("Borealis Group",)),
    (BORDER, "An offer by Azerbaijani Deputy Minister Elnur Aliyev of patrols was read out.", ("Azerbaijan",)),
    (FISH, "Norwegian negotiators offered a cut of 10 percent.", ("Norway",)),
    # In a speaker's own words "they" are the others.
    (STRIKE, '"They offered us crumbs," Lund said.', ("Polar Lines",)),
    (STRIKE, "Polar Lines welcomed its offer of a pause.", ()),
    # Nobody whom a clause about the subject, or what stands beside its name, tells of.
    (TRADE, "Mexico, which groups growers in Canada, Peru and Chile, has offered a fund.", ("Mexico",)),
    (FISH, "Norway, the largest neighbour of Iceland, has offered a swap.", ("Norway",)),
    (FISH, "Meanwhile Norway, the largest neighbour of Iceland, has offered a swap.", ("Norway",)),
    (MERGER, "Borealis Group, the former owner of Alpha Bank, has proposed a swap.", ("Borealis Group",)),
    (FISH, "Iceland, a partner of Norway since 1980, has proposed a patrol.", ("Iceland",)),
    # Other voices, adverbs, places and people before the verb.
    (STRIKE, "The texts were drawn up by Polar Lines over the weekend.", ("Polar Lines",)),
    (FISH, "Norway has so far offered 2,000 tonnes.", ("Norway",)),
    (FISH, "The Norwegian side has so far offered 2,000 tonnes.", ("Norway",)),
    (STRIKE, "The Bergen-based company offered 3 percent.", ("Polar Lines",)),
    (RIVER, "A government in the south offered to open its gauges.", ()),
    # A thing with more words before it.
    (STRIKE, "A separate offer from the company was on the desk by noon.", ("Polar Lines",)),
    (STRIKE, "The company's separate offer of 3 percent was read out.", ("Polar Lines",)),
    # What several do together, and a meeting that a host calls.
    (FISH, "Iceland said chapters on cod and herring had been concluded.", ("Norway", "Iceland")),
    (
        RIVER,
        "Botswana's government and the Namibian administration agreed to share river data.",
        ("Botswana", "Namibia"),
    ),
    (RIVER, "Botswana reached a deal in Windhoek.", ()),
    (FISH, "Norway's talks with Iran will resume on Friday.", ()),
    (FISH, "Norway's talks with Iceland will resume on Friday.", ("Norway",)),
    (TRUCE, "Israel and Hamas will meet again in Doha at the invitation of Qatar.", ("Qatar",)),
    (TRUCE, "In return, Israel will free ninety prisoners.", ("Israel",)),
)
ANSWERED: tuple[Case, ...] = (
    (FISH, "A bid of €3,000 for the boats from Iceland was turned down by Norway.", ("Iceland",)),
    (FISH, "An earlier suggestion from Norway of a swap was turned down by the Icelanders.", ("Norway",)),
    (FISH, "A second Icelandic plan, to share the cod, was turned down before lunch.", ("Iceland",)),
    # Whoever is named before the thing and does not own it did not make it.
    (FISH, "Norway's plan to share the cod was turned down.", ("Norway",)),
    (FISH, "After Iceland objected, the plan to share the cod was turned down.", ()),
    (FISH, "To Norway's anger, the plan to share the cod was turned down before lunch.", ()),
    (FISH, "In Norway the plan to share the cod was turned down by the crews.", ()),
    # The owner told by a word for them, with how the offer was.
    (STRIKE, "Crews voted by 80% against the company's final offer.", ("Polar Lines",)),
    (STRIKE, "The Harbour Federation turned down the company's latest wage offer.", ("Polar Lines",)),
    (FISH, "Norway threw out an Icelandic plan for the bank.", ("Iceland",)),
    (MERGER, "Alpha Bank rejected an offer of two billion.", ("Borealis Group",)),
    (TRUCE, "Hamas rejected Israel's latest offer of a truce.", ("Israel",)),
    (TRUCE, "Hamas rejected a proposal to hand its arms to Egypt.", ("Israel",)),
    (TRUCE, "Hamas rejected a Qatari proposal for a truce.", ("Qatar",)),
    (TRUCE, "Hamas rejected an offer by Qatar to host them.", ("Qatar",)),
    (TRUCE, "Hamas rejected a Norwegian-backed proposal for a truce.", ()),
    (TRUCE, "Hamas received an offer on Sunday.", ("Israel",)),
    (TRUCE, "Hamas rejected a compromise proposed by Qatar.", ("Qatar",)),
    (TRUCE, "Hamas turned down a plan that was drafted by Qatar.", ("Qatar",)),
    # Of a maker who is named and not known, nobody; not the other side.
    (FISH, "Norway accepted the union's request for a ballot.", ()),
    (FISH, "Norway rejected a plan by a Bergen engineer.", ()),
    (STRIKE, "The Harbour Federation rejected the ministry's offer of 5 percent.", ()),
    (STRIKE, "The Harbour Federation rejected an offer of 5 percent from the ministry.", ()),
    (STRIKE, "Nurses at the state hospital rejected a pay offer of 5 percent from the health ministry.", ()),
    (STRIKE, "The Harbour Federation rejected a pay offer of 5 percent.", ("Polar Lines",)),
    (STRIKE, "The Harbour Federation rejected an offer of 5 percent by a wide margin.", ("Polar Lines",)),
    (STRIKE, "The Harbour Federation rejected an offer of 5 percent from January.", ("Polar Lines",)),
    (STRIKE, "The Harbour Federation rejected last week's offer of 5 percent.", ("Polar Lines",)),
    # What one goes on to offer is one's own.
    (FISH, "Norway accepted Iceland's apology and offered to pay 5 million dollars.", ("Norway",)),
    (FISH, "Norway rejected Iceland's plan and has proposed a quota of 5 percent.", ("Norway",)),
    (FISH, "Norway accepted Iceland's offer of 5 percent and agreed to open its ports.", ("Iceland",)),
    (FISH, "Norway accepted a plan that Iceland drafted and offered in May.", ("Iceland",)),
    # Agreed to, and still another's.
    (FISH, "Berg said both sides had agreed to her idea of a joint survey.", ("Norway",)),
    (TRUCE, "Israel and Hamas agreed to Qatar's plan for a truce.", ("Qatar",)),
    (FISH, "Norway and Iceland agreed to a plan for a joint survey.", ("Norway", "Iceland")),
    (MERGER, "Alpha Bank rejected a 2.3 billion approach from Borealis Group.", ("Borealis Group",)),
    (STRIKE, "Dockers in Bodo rejected an offer by shipping company Polar Lines to raise pay.", ("Polar Lines",)),
    (STRIKE, "The union agreed to a proposal by Polar Lines for a pause.", ("Polar Lines",)),
    (TRUCE, "Israel accepted a proposal from Qatar to pause the raids.", ("Qatar",)),
    (TRUCE, "Hamas agreed to a truce proposed by Qatar.", ("Qatar",)),
    (TRUCE, "Israel accepted Qatar's request to delay the raid.", ("Qatar",)),
    (TRUCE, "Israel and Hamas agreed to a truce by Friday.", ("Israel", "Hamas")),
    # Who makes pay offers needs no name; who made what is voted on is not told.
    (STRIKE, "Ship owners in the north rejected a pay offer.", ("Polar Lines",)),
    (STRIKE, "Crews voted on Friday to accept 3 percent.", ()),
)
DEMANDED: tuple[Case, ...] = (
    # What is granted is whose it was to ask.
    (
        STRIKE,
        "Polar Lines has granted a request from the Harbour Federation for longer leave.",
        ("Harbour Federation",),
    ),
    (FISH, "Norway has warned both fleets against landing more cod.", ("Norway",)),
    (FISH, "Norway told Iceland that none of the ports will reopen until the debts are paid.", ("Norway",)),
    (FISH, "Berg said Norway would not vote for a ban.", ("Norway",)),
    (FISH, "Berg said that the boats had to come home before any deal was signed.", ("Norway",)),
    ("Norway and Iceland met. Norway said it had asked for a panel.", "It also wants a longer season.", ("Norway",)),
    (FISH, "Norway, one of Iceland's oldest partners, is pressing the fleet to pause.", ("Norway",)),
    (FISH, "A speaker urged Norway to open its ports, Norway said.", ()),
    (FISH, "Norway demanded that Iceland publish its catches.", ("Norway",)),
    (FISH, "On Friday Iceland urged Norway to share its data.", ("Iceland",)),
    (FISH, "Iceland, not Norway, demanded the inspection.", ("Iceland",)),
    (TRADE, "Paul Roy on Monday urged Mexico to lift its duty on pork.", ("Canada",)),
    (SCHOOL, "Ana Prado has once more called for smaller classes.", ("Teachers' Federation",)),
    (STRIKE, "Ida Lund, who leads the Harbour Federation, urged Polar Lines to talk.", ("Harbour Federation",)),
    (BORDER, "Aram Sarkis, the Armenian foreign minister, demanded the release of all captives.", ("Armenia",)),
    (BORDER, "The army of Azerbaijan demanded the return of the post.", ("Azerbaijan",)),
    (TRUCE, "A spokesman for Hamas demanded a full withdrawal.", ("Hamas",)),
    (RIVER, "Namibia rejected the draft and urged Botswana to send a new one.", ("Namibia",)),
    (TRADE, "Mexico welcomed the text but demanded changes on steel.", ("Mexico",)),
    (TRADE, "Canada's offer to Mexico stands, but Mexico demanded more.", ("Mexico",)),
    (TRADE, "The talks went on all week, with Mexico insisting on a vote.", ("Mexico",)),
    # Told as a thing: whose it is stands before it.
    (TRADE, "He linked the move to a Canadian push for lower duties.", ("Canada",)),
    (TRADE, "Lima grew tired of Canada's demand that ships be searched.", ("Canada",)),
    (TRADE, "The demand for an early vote came from Canada.", ()),
    # What must be is said by whoever speaks.
    (BORDER, "Armenia told Azerbaijan that any deal must name the villages.", ("Armenia",)),
    (BORDER, "Elnur Aliyev told Armenia that any deal must include transit.", ("Azerbaijan",)),
    (BORDER, "Sarkis added that there would be no deal without transit.", ("Armenia",)),
    (STRIKE, "Polar Lines AS said the strike must end before any talks.", ("Polar Lines",)),
    (FISH, "Kari Berg said her country would not accept a smaller quota.", ("Norway",)),
    (TRADE, "Unless Mexico lifts the duty, Canada will leave the talks, Paul Roy said.", ("Canada",)),
    (STRIKE, '"We demand a 6 percent rise," Ida Lund said.', ("Harbour Federation",)),
    # Passive.
    (SCHOOL, "Portugal has been urged to publish its figures.", ()),
    (SCHOOL, "The Teachers' Federation was also asked to call off the strike.", ()),
    (RIVER, "Namibia was urged by Botswana to open its gauges.", ("Botswana",)),
    (STRIKE, "Ida Lund stressed that 6 percent was what crews needed.", ("Harbour Federation",)),
    # Nobody at the table.
    (BORDER, "Rescuers demanded access to the valley.", ()),
    # What another calls a demand, or does with it, is the demand of the other side.
    (STRIKE, "Moe said 7 percent was out of the question.", ("Harbour Federation",)),
    (STRIKE, "Lund said night shifts of 14 hours were unacceptable.", ("Polar Lines",)),
    (BORDER, "Armenia said the road was not up for discussion.", ("Azerbaijan",)),
    (STRIKE, "The Harbour Federation turned down a request from Moe that crews return.", ("Polar Lines",)),
    (STRIKE, "Polar Lines granted the union's request for a pause.", ("Harbour Federation",)),
    (STRIKE, "Polar Lines turned down the mayor's request for a pause.", ()),
    (STRIKE, "Polar Lines turned down a request for a pause.", ("Harbour Federation",)),
    (STRIKE, "Polar Lines gave in to the call for a longer rest.", ("Harbour Federation",)),
    (BORDER, "Armenia refused to withdraw the post.", ("Azerbaijan",)),
    (BORDER, "Armenia refused to withdraw the post unless the road was opened.", ("Armenia",)),
    (BORDER, '"It is not negotiable," Sarkis said.', ("Armenia",)),
    (SCHOOL, "The ultimatum from the Teachers' Federation came at noon.", ("Teachers' Federation",)),
    (FISH, "Norway left the table, demanding that the quota be cut.", ("Norway",)),
    (FISH, "Iceland continues to insist on a survey.", ("Iceland",)),
    (FISH, "The Icelandic team, led by Jon Arnason, has also sought a survey.", ("Iceland",)),
    (FISH, "Berg said boats should be counted in port.", ("Norway",)),
    (TRADE, "Canada, whose farmers sell to Mexico, Peru and Chile, wants a longer season.", ("Canada",)),
    (FISH, "Officials in Oslo said Norway would leave unless the quota was cut.", ("Norway",)),
    # Not to undo what is one's own answers a demand; not to take something in is a demand.
    (STRIKE, "Polar Lines will not withdraw the roster.", ()),
    (STRIKE, "Polar Lines will not withdraw the roster until the union returns.", ("Polar Lines",)),
    (STRIKE, "Polar Lines refused to reinstate the crews.", ("Harbour Federation",)),
    # Not to give up a demand is to make it.
    (STRIKE, "The Harbour Federation will not drop its demand for a rise of 7 percent.", ("Harbour Federation",)),
    (STRIKE, "The Harbour Federation refused to drop its demand for a rise of 7 percent.", ("Harbour Federation",)),
    (STRIKE, "Polar Lines refuses to accept night crews from other ports.", ("Polar Lines",)),
    (STRIKE, "Moe said no such deal would be possible until the strike ended.", ("Polar Lines",)),
    (
        STRIKE,
        "A rise of 7 percent was out of the question while ships stood idle, Polar Lines said in a statement.",
        ("Harbour Federation",),
    ),
    # Whoever dismisses the demand that the sentence tells of did not make it.
    (TRUCE, "Israel wants a buffer zone, an idea that Israel has dismissed.", ("Hamas",)),
    (TRUCE, "Hamas wants a buffer zone, an idea that Israel has dismissed.", ("Hamas",)),
)
AWAITED: tuple[Case, ...] = (
    # Whoever has yet to hear waits; whoever has yet to answer does not.
    (FISH, "Kari Berg said Norway had yet to receive an answer.", ("Iceland",)),
    (FISH, "Norway has yet to hear back from Iceland.", ("Iceland",)),
    (FISH, "Norway has yet to give an answer.", ("Norway",)),
    # A date is theirs who set it; a body's decision is that of whom it belongs to.
    (FISH, "No date has been set by Norway for a vote.", ("Norway",)),
    (FISH, "No new dates have been set.", ("Norway", "Iceland")),
    (
        STRIKE,
        "The Harbour Federation's governing board has not yet decided if it will ballot.",
        ("Harbour Federation",),
    ),
    (FISH, "It was unclear whether Iceland, with forty boats, would return on Tuesday.", ("Iceland",)),
    (FISH, "Norway declined to comment on whether it would raise the quota.", ("Norway",)),
    (FISH, "It was unclear whether the talks would resume.", ("Norway", "Iceland")),
    (FISH, "Whether trawlers will resume the blockade is unclear.", ()),
    (FISH, "Berg said it had not been decided whether the money would recur.", ("Norway",)),
    ("Norway and Iceland met. Norway said it had asked for a panel.", "They are still divided over quotas.", ()),
    (FISH, "Nor have the two camps said who would chair the panel.", ("Norway", "Iceland")),
    (FISH, "Nor has Norway said where its boats will go.", ("Norway",)),
    (FISH, "Iceland is still waiting to hear back.", ("Norway",)),
    (RIVER, "Botswana has yet to reply to the draft.", ("Botswana",)),
    (FISH, "Iceland has not answered the letter.", ("Iceland",)),
    (FISH, "Iceland gave no answer to the letter.", ("Iceland",)),
    (TRUCE, "Hamas has not yet replied to the letter.", ("Hamas",)),
    (MERGER, "Alpha Bank has not decided whether to open its books.", ("Alpha Bank",)),
    (MERGER, "Vera Klein would not say when Alpha Bank would answer.", ("Alpha Bank",)),
    (RIVER, "Neither side has replied to the mediators.", ("Botswana", "Namibia")),
    (TRUCE, "None of the two sides has replied to the letter.", ("Israel", "Hamas")),
    # Whoever waits is not awaited.
    (FISH, "Norway is awaiting Iceland's answer to the offer.", ("Iceland",)),
    (FISH, "Norway is still waiting for a reply from Iceland.", ("Iceland",)),
    (TRUCE, "Israel expects an answer from Hamas on Thursday.", ("Hamas",)),
    (FISH, "Kari Berg said Norway had received no reply from Iceland.", ("Iceland",)),
    (FISH, '"We have not yet received an answer," said Kari Berg.', ("Iceland",)),
    (FISH, '"We have not seen any reply from the Icelandic side," Berg said.', ("Iceland",)),
    (MERGER, "It is unclear whether Alpha Bank will open its books.", ("Alpha Bank",)),
    (TRUCE, "There was no word from Hamas on whether it would send envoys.", ("Hamas",)),
    (RIVER, "Neither side had given an answer on Tuesday.", ("Botswana", "Namibia")),
    (FISH, "Iceland is still studying the letter.", ("Iceland",)),
    (FISH, "Iceland is still waiting for a reply from Norway.", ("Norway",)),
    (RIVER, "Nor would either delegation say what it would do.", ("Botswana", "Namibia")),
    (RIVER, "The statement set no date for a new round.", ("Botswana", "Namibia")),
    (FISH, "The talks end on 30 May, and Iceland has yet to say if it will come.", ("Iceland",)),
    (STRIKE, "Ida Lund said members would vote on the offer on Thursday.", ("Harbour Federation",)),
    (FISH, "Kari Berg said the paper would go to cabinet on Thursday.", ("Norway",)),
    # Theirs to say.
    (RIVER, "The date was up to Namibia to name.", ("Namibia",)),
    (
        RIVER,
        "Asked when they would meet, Kgosi said that it was up to the two countries to say.",
        ("Botswana", "Namibia"),
    ),
    (FISH, "Kari Berg said the list was being examined in Oslo.", ("Norway",)),
    (FISH, "Kari Berg said the list would be put to a committee.", ("Norway",)),
    (STRIKE, '"I can\'t tell you how it will go," said Ida Lund.', ("Harbour Federation",)),
    # Of what both must settle, both; of what is said of one, not.
    (RIVER, "No date has been set.", ("Botswana", "Namibia")),
    (RIVER, "When it will begin has not been settled.", ("Botswana", "Namibia")),
    (RIVER, "They left Windhoek without settling who will pay.", ("Botswana", "Namibia")),
    (RIVER, "Fishers have not been told whether they will meet.", ()),
    # A body of the speaker's own, but not a rival; whoever gives an answer, not whoever gets it.
    (FISH, "Berg said her advisers would examine the list.", ("Norway",)),
    (FISH, "Arnason said the cabinet would look at the figure on Monday.", ("Iceland",)),
    (STRIKE, "Lund said her members would vote on Thursday.", ("Harbour Federation",)),
    (FISH, "Berg said her rivals would examine the list.", ()),
    (STRIKE, "Lund said her team would give the company an answer by Friday.", ("Harbour Federation",)),
    (STRIKE, "Moe says he has to ring the owners before he can answer.", ("Polar Lines",)),
    # Members and stewards are another's where the speaker has none; so is a group that is not told as one's own.
    (STRIKE, "Polar Lines said union leaders would decide on Friday.", ()),
    (STRIKE, "Lund said union leaders would decide on Friday.", ("Harbour Federation",)),
    (FISH, "Norway said the group would study the text.", ()),
    (FISH, "Norway said the 27-member bloc would study the text.", ()),
    ("UNESA and Norway met. UNESA said talks went on.", "UNESA said the 9-member bloc would study it.", ("UNESA",)),
    (FISH, "Norway said its team would study the text.", ("Norway",)),
    # Of whom an open question asks.
    (FISH, "It is not clear how many inspectors Iceland will send.", ("Iceland",)),
    (FISH, "How far Norway would go is unclear.", ("Norway",)),
    (RIVER, "Still unresolved is how the two countries would police the dam.", ("Botswana", "Namibia")),
    (FISH, "No decision has been made on mesh sizes, Berg said.", ("Norway",)),
    (RIVER, "It is not clear who will pay.", ()),
    (FISH, "Whether Iceland, the host of the first round, will join is not clear.", ("Iceland",)),
    (FISH, "It is unclear whether Iceland, who hosted the first round, will join.", ("Iceland",)),
    (FISH, "It was not clear when a final text would be signed.", ("Norway", "Iceland")),
    (FISH, "It remains unclear if trawlers would honour a ban.", ()),
    # Whose turn it is, and who gives a reply.
    (FISH, "Berg said that the ball was in Iceland's court.", ("Iceland",)),
    (FISH, "Berg's letter is silent on the panel.", ("Norway",)),
    (FISH, "Norway would study the figure and give its reply next week.", ("Norway",)),
    (FISH, "Norway promised to respond to the letter by Monday.", ("Norway",)),
)


@cache
def told(scene: str, sentence: str) -> tuple[Article, Actors]:
    """An article of the scene and the sentence, each a paragraph, and its actors."""
    article = read_text(f"{scene}\n\n{sentence}")
    assert article.sentence(len(article.sentences)) == sentence
    return article, Actors.of(article)


def whose(scene: str, sentence: str, kind: Kind) -> tuple[str, ...]:
    """Whose item the first words that announce this kind announce."""
    article, actors = told(scene, sentence)
    (cue,) = [found for found in cues(sentence) if found.kind == kind]
    return party_of(cue, sentence, len(article.sentences), actors)


@pytest.mark.parametrize(("scene", "sentence", "parties"), PLAIN)
def test_a_proposal_is_its_subjects(scene: str, sentence: str, parties: tuple[str, ...]) -> None:
    """A proposal is of the subject of the announcing verb, and of nobody where the words do not plainly say."""
    assert whose(scene, sentence, "proposal") == parties


@pytest.mark.parametrize(("scene", "sentence", "parties"), ANSWERED)
def test_an_answered_proposal_is_not_the_answerers(scene: str, sentence: str, parties: tuple[str, ...]) -> None:
    """What a party rejects or receives is of the party named with it, else of the other of two sides."""
    assert whose(scene, sentence, "proposal") == parties


@pytest.mark.parametrize(("scene", "sentence", "parties"), DEMANDED)
def test_a_demand_is_of_whoever_asks(scene: str, sentence: str, parties: tuple[str, ...]) -> None:
    """A demand is of the subject of the verb, of the owner of the thing, or of whoever says that it must be."""
    assert whose(scene, sentence, "demand") == parties


@pytest.mark.parametrize(("scene", "sentence", "parties"), AWAITED)
def test_a_question_is_for_whoever_owes_the_answer(scene: str, sentence: str, parties: tuple[str, ...]) -> None:
    """A question awaits who has not answered, never who waits."""
    assert whose(scene, sentence, "question") == parties


def test_words_that_are_not_there_are_nobodys() -> None:
    """A cue whose words the sentence does not hold is of nobody."""
    _, actors = told(FISH, "Norway offered a cut.")
    assert party_of(Cue("proposal", "proposed", weak=False), "Norway offered a cut.", 4, actors) == ()


@pytest.mark.parametrize("blank", ["\n", "  ", "\t\n "])
def test_how_a_sentence_is_wrapped_changes_nothing(blank: str) -> None:
    """Line breaks and runs of blanks within the sentence are read as single spaces."""
    sentence = "Iceland, unlike Norway, proposed a three-year ban."
    article, actors = told(FISH, sentence)
    cue = Cue("proposal", "proposed", weak=False)
    assert party_of(cue, sentence.replace(" ", blank), len(article.sentences), actors) == ("Iceland",)


_PIECES = """
Norway|Iceland|the Icelandic envoy|and|but|,|said|that|had|been|offered|proposed|urged|by|with|the offer|awaiting
|neither side|no reply from|not|“|”
""".replace("\n", "").split("|")


@given(st.lists(st.sampled_from(_PIECES), min_size=1, max_size=14))
def test_only_parties_of_the_article_are_named(pieces: list[str]) -> None:
    """However the words stand, whoever is named is a party of the article, each once."""
    sentence = " ".join(pieces)
    article, actors = told(FISH, "Nothing else was said.")
    for cue in cues(sentence):
        found = party_of(cue, sentence, len(article.sentences), actors)
        assert len(set(found)) == len(found)
        assert set(found) <= set(actors.mentions)


@pytest.mark.parametrize(
    "run", ["said and ", "and said ", "Norway and ", "Norway, ", "has been ", "“we ", "x", "that "]
)
def test_a_sentence_without_end_is_read(run: str) -> None:
    """However long a forged sentence runs on before the verb, it is read to its end."""
    article, actors = told(FISH, "Nothing else was said.")
    sentence = f"Iceland {run * 2000} offered peace."
    found = party_of(Cue("proposal", "offered", weak=False), sentence, len(article.sentences), actors)
    assert set(found) <= {"Norway", "Iceland"}
