/** Households of related ages: who there is stays, who lives with whom is a family. */

import { group } from "d3-array";
import { describe, expect, test } from "vitest";
import { relateFamilies } from "../../../src/engine/population/relate-families.ts";
import { createReplicator } from "../../../src/engine/projection/replication.ts";
import { solo } from "../../../src/engine/projection/team.ts";
import { createWitness, type WitnessedYear } from "../../../src/engine/projection/witness.ts";
import { type Map, scenarioOf } from "../../support/plain.ts";
import { compiled } from "../../support/simulate.ts";

const woman = 128;

describe("by hand", () => {
  const place = (states: readonly number[], position: readonly number[], mayHead = (_: number): boolean => true): number[] => {
    const out = new Int32Array(states.length);
    relateFamilies(
      Int32Array.from(states),
      { position: Uint16Array.from(position), first: 0, count: states.length, mayHead, isEmpty: () => false, chance: () => 0.5 },
      out,
    );
    return [...out].map((person) => states[person]!);
  };

  test("two households of four: couples by age, and children by the age of the woman", () => {
    // heads drawn: a man of 64 and a woman of 30; the others in any order
    const people = [64, 3, 34, 33 + woman, 30 + woman, 60 + woman, 5, 32];
    const [oldMan, oldWife, firstChild, second, wife, husband, ...children] = place(people, [0, 1, 2, 3, 0, 1, 2, 3]);
    expect([oldMan, oldWife]).toEqual([64, 60 + woman]);
    expect([wife, husband]).toEqual([30 + woman, 34]);
    // a woman of 60 had children at 27: those of 33 and 32; a woman of 30 those of 3 and 5
    expect([firstChild, second].sort()).toEqual([32, 33 + woman].sort());
    expect(children.sort()).toEqual([3, 5]);
  });

  test("a child drawn to head a household changes places with the first adult who may head", () => {
    const people = [4, 40, 35 + woman];
    expect(place(people, [0, 1, 2], (k) => k !== 1)).toEqual([35 + woman, 40, 4]);
    // where no adult is there, it stays
    expect(place([4, 6], [0, 1])).toEqual([4, 6]);
  });
});

const households = { size: { 1: 0.1, 2: 0.2, 4: 0.4, 6: 0.3 } };
function peopleOf(ages: "related" | "independent"): readonly WitnessedYear[] {
  const population: Map = { size: 4000, country: "SEN", households: { ...households, ages } };
  const { model } = compiled(scenarioOf({ population, health: { services: { care: { rate: 0, cost: 1 } } } }));
  const witness = createWitness("all");
  createReplicator(model, solo, null, witness).run(0);
  return witness.stories().map(([first]) => first!);
}

describe("four thousand people of Senegal", () => {
  const related = peopleOf("related");
  const independent = peopleOf("independent");
  const homes = (people: readonly WitnessedYear[]): WitnessedYear[][] => [...group(people, ({ householdHead }) => householdHead).values()];

  test("the same people, to the last age and sex, in the same households", () => {
    const listed = (people: readonly WitnessedYear[]): string[] => people.map(({ age, female }) => `${age} ${female}`).sort();
    expect(listed(related)).toEqual(listed(independent));
    expect(related.map(({ householdSize }) => householdSize)).toEqual(independent.map(({ householdSize }) => householdSize));
    expect(related.map(({ age }) => age)).not.toEqual(independent.map(({ age }) => age));
  });

  test("adults head households; nearly every child has somebody there who could be its mother or father", () => {
    const headed = (people: readonly WitnessedYear[]): number => homes(people).filter(([head]) => head!.age < 18).length / homes(people).length;
    expect(headed(related)).toBe(0);
    expect(headed(independent)).toBeGreaterThan(0.4);
    const withParent = (people: readonly WitnessedYear[]): number => {
      const children = homes(people).flatMap((home) =>
        home.filter(({ age }) => age < 15).map((child) => home.some(({ age }) => age - child.age >= 15 && age - child.age <= 45)),
      );
      return children.filter(Boolean).length / children.length;
    };
    expect(withParent(related)).toBeGreaterThan(0.92);
    expect(withParent(independent)).toBeLessThan(0.8);
  });

  test("heads of two and more have a partner of the other sex near their age", () => {
    const couples = homes(related)
      .filter((home) => home.length > 1)
      .map(([head, other]) => head!.female !== other!.female && Math.abs(head!.age - other!.age) <= 19);
    expect(couples.filter(Boolean).length / couples.length).toBeGreaterThan(0.85);
  });
});
