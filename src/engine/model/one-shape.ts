/**
 * The model in one shape, whoever made it.
 *
 * Every loop of the engine opens by reading the model. V8 compiles a loop for the layout of the objects that it has seen; the models of two
 * futures that were put together in different places (a literal, a copy with changes, a message from another thread) hold the same fields in
 * different layouts, and each new one throws away what was compiled for all loops. Here every field is written once, in one place.
 */

import type { ArmModel, Model, NeedModel } from "./model.ts";

/**
 * Equal to the model given, needs and arms included.
 *
 * @param needs  the same needs in one layout, where another year has them already
 */
export function oneShape(model: Model, needs: NeedModel = needsInOneShape(model.needs)): Model {
  return {
    rng: model.rng,
    key: model.key,
    years: model.years,
    startYear: model.startYear,
    replications: model.replications,
    size: model.size,
    scale: model.scale,
    states: model.states,
    layout: model.layout,
    people: model.people,
    needs,
    demography: model.demography,
    economy: model.economy,
    behaviour: model.behaviour,
    schemes: model.schemes,
    refusable: model.refusable,
    worlds: model.worlds,
    arms: model.arms.map(armInOneShape),
    eras: model.eras,
    levers: model.levers,
    leverColumns: model.leverColumns,
    leverSums: model.leverSums,
    compare: model.compare,
    grid: model.grid,
    tallies: model.tallies,
    ledger: model.ledger,
    outcome: model.outcome,
    timing: model.timing,
    operatingFloor: model.operatingFloor,
    checks: model.checks,
    truth: model.truth,
    beliefs: model.beliefs,
  };
}

function needsInOneShape(needs: NeedModel): NeedModel {
  return {
    services: needs.services,
    yearFrailty: needs.yearFrailty,
    poolFactors: needs.poolFactors,
    ownClocks: needs.ownClocks,
    personal: needs.personal,
    factorColumns: needs.factorColumns,
    usesScores: needs.usesScores,
    poisson: needs.poisson,
    hazard: needs.hazard,
    fifthStride: needs.fifthStride,
    labels: needs.labels,
    singles: needs.singles,
    shocks: needs.shocks,
    usesChance: needs.usesChance,
    drawsUse: needs.drawsUse,
    laws: needs.laws,
    lawCorrelations: needs.lawCorrelations,
    costTables: needs.costTables,
    lawTable: needs.lawTable,
    costFactors: needs.costFactors,
    rates: needs.rates,
    priceResponses: needs.priceResponses,
    essentials: needs.essentials,
    necessaryShares: needs.necessaryShares,
    meanNeed: needs.meanNeed,
  };
}

function armInOneShape(arm: ArmModel): ArmModel {
  return {
    world: arm.world,
    scheme: arm.scheme,
    firstPrice: arm.firstPrice,
    priceMagic: arm.priceMagic,
    priceByState: arm.priceByState,
    bandPeople: arm.bandPeople,
    expectedPay: arm.expectedPay,
    expectedByService: arm.expectedByService,
    classPay: arm.classPay,
    paySquares: arm.paySquares,
    classSquares: arm.classSquares,
    basePay: arm.basePay,
    baseSquares: arm.baseSquares,
    servicePay: arm.servicePay,
    personalMeans: arm.personalMeans,
    limitFactor: arm.limitFactor,
    proportional: arm.proportional,
    balances: arm.balances,
    pricedMembers: arm.pricedMembers,
    rules: arm.rules,
    leverCost: arm.leverCost,
    pricedBenefits: arm.pricedBenefits,
    expectedMembers: arm.expectedMembers,
    expectedBenefits: arm.expectedBenefits,
    expectedContributions: arm.expectedContributions,
    initialReserve: arm.initialReserve,
  };
}
