/**
 * What a draw is for. Two decisions never share a purpose; numbers are part of the results and never reused.
 * The first group is drawn once per person, the second once per person-year, the third once per year or replication.
 */
export const purpose = {
  layout: 1,
  sexAndAge: 2,
  income: 3,
  frailty: 4,
  condition: 5,
  traits: 6,
  rows: 7,
  serviceFrailty: 9,
  countFactor: 10,
  zeroFactor: 11,
  means: 12,
  healthState: 14,

  year: 16,
  event: 17,
  use: 18,
  single: 19,
  singleUse: 20,
  transition: 21,
  attempt: 22,
  birth: 24,
  yearFrailty: 25,
  serviceYearFrailty: 26,
  countYearFactor: 27,
  zeroYearFactor: 23,
  ownClock: 28,
  ownEvent: 29,
  ownUse: 30,

  /** Of levers: by person, and of an arm or world. The key is the lever's. */
  leverPerson: 31,
  economy: 32,
  shock: 33,
  rounding: 34,
  entrantGroup: 35,
  poolFrailty: 40,
  servicePoolFrailty: 41,
  countPoolFactor: 42,
  leverYear: 43,
  /** Of persons, every year. */
  incomeMove: 44,
  assumption: 48,
} as const;
