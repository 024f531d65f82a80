/** By lever: what it does to a comparison of two regimes, and when it would be unfair. Every lever of the registry has a line. */
export const leverLines: Readonly<Record<string, string>> = {
  waiting_period: "keeps out who joins when ill, of either kind; a longer one on one side is another package",
  mid_year_entry:
    "lets people in when they need care, into a scheme of either kind; only on one side it is selection that the other does not have, and a waiting period undoes it",
  prevention:
    "changes need itself in its world: judged by what is paid and suffered with and without it, not by use; given to one side, the other lacks an investment, not a virtue",
  facilities: "care of one's own at another cost; who owns them is not modelled",
  supply: "room for care is the world's: members first takes from others, whoever insures",
  reinsurance: "takes variance from a small pool of either kind for a loading; the price is in the contribution",
  risk_equalisation: "money between schemes of a world by age, sex and illness: it pays for selection, and makes refusing the ill worth less to either kind",
  own_risk: "the chance of the pool that is represented instead of the simulated one: a small sample of a large scheme is not ruined by being a sample",
  education:
    "tells people of a scheme at its cost; the same campaign with an effect of 0 is always beside it. On one side only, awareness and not the regime explains the difference",
  income_risks: "lost income falls on people, whoever insures them",
  cash_benefits: "a part of lost income, from either kind, at its cost in the contribution",
  federations: "mutuals or insurers share deficits in a fund: who carries whom is printed",
  financed_by:
    "who pays for the public money of each world. Without it taxes are nobody's, and the side with more subsidy looks free: read `state.total` and the fifths after tax",
  governance:
    "who decides on price and benefits: board, owners or assembly, each for either kind. The presets have none, so that a written rate stays as written on both sides",
  regulation:
    "law of a world, for schemes of either kind that it names: guaranteed issue and a rate band are solidarity by law, and a mutual may need none of them; name all schemes, or say why not",
  on_insolvency: "what happens when the money is gone, in order: a rescue on one side only is a subsidy, and is counted as one",
  protection_floor: "measures the distance to a floor for all people of a world; it changes nothing",
};
