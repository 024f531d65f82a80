/** Class mode: who sits here, with which code. A table then plays its rounds, the trainer computes all tables again. */
import { type ClassCode, mostTables, readClassCode } from "../../play/codes.ts";
import { classHeader, faultText, listenToHeader } from "./class-header.ts";
import { byId, esc, readFragment, writeFragment } from "./dom.ts";
import { kitOf, type Session } from "./session.ts";
import { startTable } from "./table.ts";
import { startTrainer } from "./trainer.ts";

export function startClass(session: Session, explore: () => void): void {
  const known = readFragment().get("code");
  const who = readFragment().get("who");
  const read = known === null ? null : readClassCode(kitOf(session), known);
  if (read !== null && "value" in read && who !== null) return enter(session, read.value, who, explore);
  setUp(session, explore);
}

function enter(session: Session, code: ClassCode, who: string, explore: () => void): void {
  const leave = (): void => {
    writeFragment({ code: null, who: null, at: null });
    explore();
  };
  if (who === "trainer") startTrainer(session, code, leave);
  else startTable(session, code, Math.min(mostTables, Math.max(1, Number(who) || 1)), leave);
}

function setUp(session: Session, explore: () => void): void {
  const { words } = session;
  const { class: text } = words.lab;
  const { exercise } = session.scenario;
  const tables = Math.min(mostTables, exercise?.tables ?? mostTables);
  const roles = [
    ...Array.from({ length: tables }, (_, index) => ({ value: String(index + 1), label: text.table(String(index + 1)) })),
    { value: "trainer", label: text.trainer },
  ];
  byId("app").innerHTML =
    `${classHeader(session, null, null)}<main><h2>${esc(text.enter)}</h2><p class="note">${esc(exercise === null ? "" : text.fate[exercise.fate])}</p>
<form id="form" novalidate><p class="stack"><label for="code">${esc(text.codeLabel)}</label><input type="text" id="code" autocomplete="off" autocapitalize="characters" spellcheck="false" maxlength="30" aria-describedby="code-help code-fault"><span class="note" id="code-help">${esc(text.codeHelp)}</span><span class="fault" id="code-fault" role="alert"></span></p>
<fieldset><legend>${esc(text.whoLabel)}</legend><div class="grid">${roles.map(({ value, label }) => `<label class="choice"><input type="radio" name="who" value="${value}"${value === "1" ? " checked" : ""}> ${esc(label)}</label>`).join("")}</div></fieldset>
<button type="submit" class="main" id="begin">${esc(text.begin)}</button></form><p class="note">${esc(words.lab.simulation)}</p></main>`;
  listenToHeader(session, () => setUp(session, explore), explore);
  byId("form").addEventListener("submit", (event) => {
    event.preventDefault();
    const read = readClassCode(kitOf(session), byId<HTMLInputElement>("code").value);
    if ("fault" in read) {
      byId("code-fault").textContent = faultText(read, session.words);
      byId("code").setAttribute("aria-invalid", "true");
      byId("code").focus();
      return;
    }
    const who = document.querySelector<HTMLInputElement>("input[name=who]:checked")?.value ?? "1";
    writeFragment({ code: read.value.code, who });
    enter(session, read.value, who, explore);
  });
}
