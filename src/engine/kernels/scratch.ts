/**
 * Scratch columns of the block under way, one per module instance (hence one per worker thread). Kernels reach them as module
 * constants: passing columns as arguments was measured 17 % slower.
 *
 * Positions are persons of the block (0 = its first slot) unless the name says unit (household) or event.
 */
import { blockLength } from "../random/generator.ts";

const int32 = (): Int32Array => new Int32Array(blockLength);
const float64 = (): Float64Array => new Float64Array(blockLength);

/** Yearly words, where something reads them again: A number of events, B death and change (`arrivals.ts`); of those who decide alone: C arrears, D inertia. */
export const yearA: Int32Array = int32();
export const yearB: Int32Array = int32();
export const yearC: Int32Array = int32();
export const yearD: Int32Array = int32();
/** Persistent words of those who decide (heads of households): A awareness, B reach, D taste; C underwriting is drawn only for those who can be refused. */
export const traitA: Int32Array = int32();
export const traitB: Int32Array = int32();
export const traitD: Int32Array = int32();
/** More of them, drawn where something asks: ability to pay, effort of enrolling, value set on cover; the attempt to enrol is a word of the year. */
export const abilityWord: Int32Array = int32();
export const effortWord: Int32Array = int32();
export const valuationWord: Int32Array = int32();
export const attemptWord: Int32Array = int32();

/** Living persons of the block, in order. */
export const living: Int32Array = int32();
/**
 * The block's part of the columns of people, by position in the block, not in `living`: packed states, market income, equivalised
 * income, year of entry (0 where nobody enters) and frailty (1 where nobody differs). Loops over copies need no checks of kind.
 */
export const packedOf: Int32Array = new Int32Array(blockLength);
/** The same a year later, before anything happens to anybody. */
export const agedOf: Int32Array = new Int32Array(blockLength);
export const marketOf: Float64Array = new Float64Array(blockLength);
export const levelOf: Float64Array = new Float64Array(blockLength);
export const entryOf: Uint8Array = new Uint8Array(blockLength);
export const frailOf: Float32Array = new Float32Array(blockLength).fill(1);
/** Table index of each living person, and breakdown cell. */
export const stateOf: Int32Array = int32();
export const cellOf: Int32Array = int32();
/** Income fifth of each person, 0 = poorest. */
export const fifthOf: Uint8Array = new Uint8Array(blockLength);
/** Nominal market income of the person in this year. */
export const incomeOf: Float64Array = float64();
/** Household (unit) of each person; without households the person itself. */
export const unitOf: Int32Array = int32();
/** The units of the block in order; first living member of each (its decision maker), living members, nominal income. */
export const unitList: Int32Array = int32();
export const unitHead: Int32Array = int32();
export const unitSize: Int32Array = int32();
export const unitIncome: Float64Array = float64();
/** By unit: income before what levers take from it and add to it in the world under way; `unitIncome` itself where none does. */
export const earned: { income: Float64Array } = { income: unitIncome };
/** Persons living alone that need as much as the unit: living members, or by the equivalence scale. */
export const unitNeeds: Float64Array = float64();
/** Whether these hold "everybody a unit of one", which is then not written again; households overwrite them. */
export const placed: { alone: boolean } = { alone: false };

/** Decision columns of one arm, reused arm by arm. */
export const obstacles: Int32Array = int32();
export const gross: Float64Array = float64();
export const subsidyShare: Float64Array = float64();
/** The part of `subsidyShare` that the State pays. */
export const stateShare: Float64Array = float64();
export const memberAmount: Float64Array = float64();
export const unitCandidates: Int32Array = int32();
export const unitBase: Float64Array = float64();
export const unitPrice: Float64Array = float64();
export const unitValue: Float64Array = float64();
export const unitVariance: Float64Array = float64();
export const unitObstacles: Int32Array = int32();
export const unitMember: Uint8Array = new Uint8Array(blockLength);

/** By unit, the same for all offers (`enrolment/deciders.ts`): most it can pay, as a share of income over subsistence; effort of enrolling, in mean expected costs; factor on what it expects of cover; 1 where its attempt to enrol fails this year. */
export const unitCeiling: Float64Array = float64();
export const unitEffort: Float64Array = float64();
export const unitValuation: Float64Array = float64();
export const unitFails: Uint8Array = new Uint8Array(blockLength);

/** Utility of the offer by unit; NaN where the household cannot or does not want to join. */
export const offerUtility: Float64Array = float64();
/** By unit: whether what it had to pay (`unitPrice`) was within its means. */
export const withinMeans: Uint8Array = new Uint8Array(blockLength);

/** What one world remembers of the block's people from last year, and for next year; by position in the block. */
export const memoryBefore: Uint16Array = new Uint16Array(blockLength);
export const memoryAfter: Uint16Array = new Uint16Array(blockLength);

/** Result of the enrolment of one world: joined arm (position among the world's joinable arms, -1 none). */
export const joined: Int32Array = int32();
/** Who joined, in order, where a world's members are listed (`enrolment/by-household.ts`). */
export const members: { count: number; readonly list: Int32Array } = { count: 0, list: new Int32Array(blockLength + 1) };
/** Part of the year before benefits are in force, 0..1. */
export const forceFrom: Float64Array = float64();
/** Member-paid contribution collected, per person and per unit. */
export const paidOf: Float64Array = float64();
export const unitPaid: Float64Array = float64();

/** Out-of-pocket payments of the year in one world; zero for everybody without events. */
export const pocketOf: Float64Array = float64();
export const unitPocket: Float64Array = float64();
/** Whether `pocketOf` holds how much more or less than without a scheme members paid, and 0 of everybody else: set with it, read after the world has settled. */
export const pockets: { areDifferences: boolean } = { areDifferences: false };
export const forgoneOf: Int32Array = int32();
/** 1 where a cap cut what a scheme owes for needed care, and where a covered person needed a service outside the package; zero for everybody else, cleared by whoever counts them. */
export const cappedOf: Uint8Array = new Uint8Array(blockLength);
export const lacksService: Uint8Array = new Uint8Array(blockLength);
/** Accumulators of yearly limits, per person or unit. */
export const metDeductible: Float64Array = float64();
export const limitPocket: Float64Array = float64();
export const limitPaid: Float64Array = float64();
