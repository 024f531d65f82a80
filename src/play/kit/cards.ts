/** Seat cards, eight a page, and event cards, sixteen a page. Names of people there are none. */
import type { KitTexts } from "../language/kit-texts.ts";
import type { LanguageCode } from "../language/lab-texts.ts";
import type { EventCard, Kit, Seat } from "./kit-data.ts";
import { kitNumbers, worldName } from "./numbers.ts";
import { esc, handout } from "./page.ts";

const seatsAPage = 8;
const eventsAPage = 16;

export function cardsHtml(kit: Kit, language: LanguageCode, texts: KitTexts): string {
  const { cards } = texts;
  const seats = pages(kit.seats, seatsAPage).map(
    (page) => `<section class="sheet"><div class="cards">${page.map((seat) => seatHtml(seat, kit, texts)).join("")}</div></section>`,
  );
  const events = pages(kit.events, eventsAPage).map(
    (page, index) =>
      `<section class="sheet">${index === 0 ? `<h2>${esc(cards.eventsTitle)}</h2>` : ""}<div class="cards events">${page.map((event) => eventHtml(event, kit, texts)).join("")}</div></section>`,
  );
  return handout(
    language,
    cards.title,
    `<h1 class="screen">${esc(cards.title)}</h1><p class="note screen">${esc(cards.simulated)} ${esc(texts.guide.code(kit.code))}</p>${seats.join("")}${events.join("")}`,
  );
}

function pages<Item>(items: readonly Item[], size: number): Item[][] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, page) => items.slice(page * size, (page + 1) * size));
}

function seatHtml(seat: Seat, kit: Kit, texts: KitTexts): string {
  const { cards } = texts;
  const { whole, money } = kitNumbers(texts, kit.currency);
  const year = String(kit.startYear);
  const rows = seat.worlds.map(({ world, covered, cause, pays, bills }) => {
    const cover = covered ? cards.yes : (cards.causes[cause ?? ""] ?? cause ?? "–");
    return `<tr><th scope="row">${esc(worldName(world, kit, texts))}</th><td>${esc(cover)}</td><td class="figure">${esc(money(pays))}</td><td class="figure">${esc(money(bills))}</td></tr>`;
  });
  const [first, second] = seat.worlds;
  return `<div class="card"><span class="n">${seat.number}</span><h3>${esc(cards.you(whole(seat.age), seat.female))}</h3>
<p>${esc(cards.earn(money(seat.income / 12), cards.fifths[seat.fifth] ?? ""))}${seat.conditions.length === 0 ? "" : ` ${esc(cards.have(seat.conditions.join(", ")))}`} ${esc(seat.needs === 0 ? cards.noNeed(year) : cards.need(year, seat.needs, money(seat.bill)))}</p>
<p class="note">${esc(cards.guess)} ${esc(worldName(first?.world ?? "", kit, texts))} <span class="line"></span> ${esc(worldName(second?.world ?? "", kit, texts))} <span class="line"></span> ${esc(cards.most)} <span class="line"></span></p>
<p class="fold">${esc(cards.fold)}</p><table><tr><th scope="col">${esc(cards.if)}</th><th scope="col">${esc(cards.cover)}</th><th scope="col" class="figure">${esc(cards.payIn)}</th><th scope="col" class="figure">${esc(cards.bills)}</th></tr>${rows.join("")}</table></div>`;
}

function eventHtml(event: EventCard, kit: Kit, texts: KitTexts): string {
  const { cards } = texts;
  const { money } = kitNumbers(texts, kit.currency);
  const worlds = event.worlds.map(
    ({ world, fate, schemePays }) =>
      `<li>${esc(fate === "forgone" ? cards.forgone(worldName(world, kit, texts)) : cards.pays(worldName(world, kit, texts), money(schemePays)))}</li>`,
  );
  return `<div class="card"><span class="n">${event.number}</span><h3>${esc(String(event.year))}</h3><p><strong>${esc(cards.event(String(event.seat)))}</strong><br>${esc(event.service)}<br>${esc(cards.cost(money(event.cost)))}</p><ul>${worlds.join("")}</ul></div>`;
}
