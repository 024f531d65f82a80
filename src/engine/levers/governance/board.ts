/**
 * A board keeps the reserve within a band by bounded steps, with the instruments in their order. What the first cannot do in one step is
 * left to the second, and what both cannot to the years after.
 */
import { outgoOf } from "./outlook.ts";
import type { Board, Bounds, Change, Outlook } from "./terms.ts";

/** Changes, and amounts as a share of a year's flows, up to this are none: what one instrument has done is not left to the next by a last digit. */
const rounding = 1e-9;

/**
 * Factors on price and benefits. With R the reserve, C, B, A contributions, benefits and administration of the outlook, a and b the shares of
 * contributions and benefits that administration takes, O the outgo, and m the bound of the band that the reserve would be beyond at the end of
 * next year, R + C (1 - a) - B (1 + b) - A:
 *
 *   needed price      f = (B (1 + b) + A + m O / 12 - R) / (C (1 - a))
 *   needed benefits   g = (C f (1 - a) - A - m O / 12 + R) / (B (1 + b))
 *
 * A price is never lowered below, nor benefits raised above, what next year's contributions pay for: a reserve is not given back by a deficit that must be
 * closed again.
 *
 * @param inForce  products of all changes so far, which the limits bound
 */
export function boardChange(outlook: Outlook, [least, most]: Bounds, { instruments, step, limits }: Omit<Board, "decides">, inForce: Change): Change {
  const outgo = outgoOf(outlook);
  const received = outlook.contributions * (1 - outlook.shareOfContributions);
  const paid = outlook.benefits * (1 + outlook.shareOfBenefits);
  const next = outlook.reserve + received - paid - outlook.administration;
  const tie = rounding * (received + paid + outlook.administration);
  const short = next < (least / 12) * outgo - tie;
  if (!short && !(next > (most / 12) * outgo + tie)) return { contribution: 1, reimbursement: 1 };
  // what may be taken from the reserve, or must be added to it
  const fromReserve = outlook.reserve - ((short ? least : most) / 12) * outgo;
  const drawn = short ? fromReserve : Math.min(0, fromReserve);
  const change = { contribution: 1, reimbursement: 1 };
  for (const instrument of instruments) {
    const needed =
      instrument === "contribution"
        ? (paid * change.reimbursement + outlook.administration - drawn) / received
        : (received * change.contribution - outlook.administration + drawn) / paid;
    change[instrument] = bounded(needed, instrument === "contribution" ? short : !short, step[instrument], limits[instrument], inForce[instrument]);
  }
  return change;
}

/** A change in the one direction that is asked for, by a step at most, within the limits of all changes together. */
function bounded(needed: number, up: boolean, step: number, [least, most]: Bounds, inForce: number): number {
  if (!(up ? needed > 1 + rounding : needed < 1 - rounding)) return 1;
  const stepped = up ? Math.min(1 + step, needed) : Math.max(1 - step, needed);
  return Math.min(Math.max(inForce, most), Math.max(Math.min(inForce, least), inForce * stepped)) / inForce;
}
