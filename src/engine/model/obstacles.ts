/** The bit of each obstacle between a person and a scheme, in the order of causes: the loops of enrolment set and ask them. */
import {
  causeClosed,
  causeDeclined,
  causeDenied,
  causeIneligible,
  causeLapsed,
  causeNotOffered,
  causeUnaffordable,
  causeUnaware,
  obstacleBit,
} from "./membership.ts";

export const closed: number = obstacleBit(causeClosed);
export const ineligible: number = obstacleBit(causeIneligible);
export const unaware: number = obstacleBit(causeUnaware);
export const notOffered: number = obstacleBit(causeNotOffered);
export const denied: number = obstacleBit(causeDenied);
export const lapsed: number = obstacleBit(causeLapsed);
export const unaffordable: number = obstacleBit(causeUnaffordable);
export const declined: number = obstacleBit(causeDeclined);
