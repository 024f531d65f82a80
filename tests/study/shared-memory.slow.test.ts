/** Senegal: services that differ from person to person, care forgone, terms by year, ranges. */
import { test } from "vitest";
import { expectSameTogether } from "./alone-and-together.ts";

test("variants of Senegal are the same together and alone", async () => {
  await expectSameTogether("senegal-teachers.yaml", ["population.size=60", "years=2"], 10, [
    ["schemes.mutual.reach=0.4"],
    ["schemes.mutual.reach=0.9", "schemes.insurer.expenses.per_member=9"],
    ["schemes.mutual.benefits.hospital.reimburse=0.5"],
    ["health.services.hospital.rate=0.2"],
    ["behaviour.awareness=0.5"],
  ]);
});
