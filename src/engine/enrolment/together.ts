/**
 * People who decide together (`enrolment.together`): societies and co-operatives of so many neighbours join a scheme as a whole, or not.
 *
 *   a society joins where willing / asked >= share;   asked: who may join and is not refused, in arrears or unreached;   willing: of these, who
 *   knows of the scheme, can pay and would join alone
 *
 * Where it joins, all who are asked and can pay belong; where not, nobody. The more decide at once, the nearer a society is to the average of
 * all, so that those who join differ less from those who do not.
 */
import { living, obstacles, offerUtility, unitOf } from "../kernels/scratch.ts";
import type { BlockSize } from "../model/block-size.ts";
import { mostArms } from "../model/membership.ts";
import type { Model, Together } from "../model/model.ts";
import { declined, unaffordable, unaware } from "../model/obstacles.ts";
import { blockLength } from "../random/generator.ts";

/** What being asked in a society takes away. */
const lifted = declined | unaware;
/** What keeps nobody from being asked. */
const own = lifted | unaffordable;
/** A share of 1/3 is reached by one of three. */
const rounding = 1e-9;

const askedOf = new Float64Array(blockLength);
const willingOf = new Float64Array(blockLength);
const societyOf = new Int32Array(blockLength);

/** Of the block under way, by position of the scheme: societies in which anybody is asked, those that join, people asked in them, and people who then belong. */
export const societies: { readonly asked: Float64Array; readonly joined: Float64Array; readonly people: Float64Array; readonly members: Float64Array } = {
  asked: new Float64Array(mostArms),
  joined: new Float64Array(mostArms),
  people: new Float64Array(mostArms),
  members: new Float64Array(mostArms),
};

/** After the choices of households, before anybody joins. Leaves `obstacles` and `offerUtility` as the societies decide. */
export function decideTogether({ layout }: Model, { size, share }: Together, position: number, { living: alive, first }: BlockSize): void {
  const count = Math.ceil(blockLength / size);
  askedOf.fill(0, 0, count);
  willingOf.fill(0, 0, count);
  for (let i = 0; i < alive; i++) {
    // a household is where its first place is
    const place = living[i]! - (layout.position === null ? 0 : layout.position[first + living[i]!]!);
    const society = Math.floor(place / size);
    societyOf[i] = society;
    if ((obstacles[i]! & ~own) !== 0) continue;
    askedOf[society] = askedOf[society]! + 1;
    if (obstacles[i] === 0) willingOf[society] = willingOf[society]! + 1;
  }
  let [asks, joining, people, members] = [0, 0, 0, 0];
  for (let society = 0; society < count; society++) {
    if (askedOf[society] === 0) continue;
    asks++;
    people += askedOf[society]!;
    joining += +(willingOf[society]! >= share * askedOf[society]! - rounding);
  }
  for (let i = 0; i < alive; i++) if ((obstacles[i]! & ~own) === 0) offerUtility[unitOf[i]!] = NaN;
  for (let i = 0; i < alive; i++) {
    if ((obstacles[i]! & ~own) !== 0) continue;
    const society = societyOf[i]!;
    const joins = willingOf[society]! >= share * askedOf[society]! - rounding;
    obstacles[i] = joins ? obstacles[i]! & ~lifted : obstacles[i]! | declined;
    if (obstacles[i] === 0) {
      offerUtility[unitOf[i]!] = Infinity;
      members++;
    }
  }
  societies.asked[position] = asks;
  societies.joined[position] = joining;
  societies.people[position] = people;
  societies.members[position] = members;
}
