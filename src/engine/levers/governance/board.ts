/**
 * A board keeps the reserve within a band by bounded steps, with the instruments in their order. What the first cannot do in one step is
 * left to the second, and what both cannot to the years after.
 */
import { outgoOf } from "./outlook.ts";
import type { Board, Bounds, Change, Instrument, Outlook } from "./terms.ts";

/**
 * Factors on price and benefits. With R the reserve, C, B, A contributions, benefits and administration of the outlook, a and b the shares of
 * contributions and benefits that administration takes, O the outgo and m the bound of the band that the reserve is beyond:
 *
 *   needed price      f = (B (1 + b) + A + m O / 12 - R) / (C (1 - a))
 *   needed benefits   g = (C f (1 - a) - A - m O / 12 + R) / (B (1 + b))
 *
 * Nothing is done where the reserve comes back by itself.
 *
 * @param inForce  products of all changes so far, which the limits bound
 */
export function boardChange(outlook: Outlook, band: Bounds, { instruments, step, limits }: Omit<Board, "decides">, inForce: Change): Change {
  const outgo = outgoOf(outlook);
  const [least, most] = band;
  const short = outlook.reserve < (least / 12) * outgo;
  if (!short && !(outlook.reserve > (most / 12) * outgo)) return { contribution: 1, reimbursement: 1 };
  const target = ((short ? least : most) / 12) * outgo;
  const change = { contribution: 1, reimbursement: 1 };
  for (const instrument of instruments) {
    const needed = neededFactor(instrument, outlook, target, change);
    change[instrument] = bounded(needed, instrument === "contribution" ? short : !short, step[instrument], limits[instrument], inForce[instrument]);
  }
  return change;
}

function neededFactor(instrument: Instrument, outlook: Outlook, target: number, change: Change): number {
  const { reserve, administration } = outlook;
  const received = outlook.contributions * (1 - outlook.shareOfContributions);
  const paid = outlook.benefits * (1 + outlook.shareOfBenefits);
  return instrument === "contribution"
    ? (paid * change.reimbursement + administration + target - reserve) / received
    : (received * change.contribution - administration - target + reserve) / paid;
}

/** A change in the one direction that is asked for, by a step at most, within the limits of all changes together. */
function bounded(needed: number, up: boolean, step: number, [least, most]: Bounds, inForce: number): number {
  if (!(up ? needed > 1 : needed < 1)) return 1;
  const stepped = up ? Math.min(1 + step, needed) : Math.max(1 - step, needed);
  return Math.min(Math.max(inForce, most), Math.max(Math.min(inForce, least), inForce * stepped)) / inForce;
}
