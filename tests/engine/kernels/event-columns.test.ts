/** Columns by event are cut from one piece of memory, whoever asks last: a second one, mostly empty, is what a browser may refuse. */
import { expect, test } from "vitest";
import "../../../src/engine/index.ts";
import { lossBefore } from "../../../src/engine/benefits/unaided-changed.ts";
import { pieces } from "../../../src/engine/kernels/event-columns.ts";
import { eventPerson } from "../../../src/engine/kernels/events.ts";
import { chosen } from "../../../src/engine/levers/shared/chosen-events.ts";
import { limitedEvents } from "../../../src/engine/levers/supply/room.ts";
import { noted } from "../../../src/engine/needs/noted-events.ts";

test("all of the engine's columns by event lie in one piece", () => {
  for (const column of [noted.list, lossBefore, chosen.list, limitedEvents.list]) expect(column.buffer).toBe(eventPerson.buffer);
  // no other column began a second one
  expect(pieces.count).toBe(1);
});
