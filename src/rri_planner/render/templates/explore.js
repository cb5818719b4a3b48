// Makes the action plan a page to explore: filters, search, the map, links that keep what is chosen.
// Without it everything is on the page; it takes no library and asks nobody.
"use strict";
(() => {
const page = document.documentElement;
const form = document.querySelector("form.filters");
if (!form) return;
const every = (selector, within = document) => [...within.querySelectorAll(selector)];
const byId = (id) => document.getElementById(id);
const folded = (text) => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
const made = (tag, text, attributes = {}) => {
  const element = document.createElement(tag);
  if (text) element.textContent = text;
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  return element;
};

// What can be chosen: goals, pathways and actions; one inside another keeps that other on the page.
const PARTS = "[data-marks], section.pathway";
const parts = every(PARTS).map((element) => ({
  element,
  kind: element.matches(".action") ? "action" : element.matches(".goal") ? "goal" : "pathway",
  marks: new Set((element.dataset.marks || "").split(" ")),
  chapter: element.closest("main > section"),
}));
const partOf = new Map(parts.map((part) => [part.element, part]));
for (const part of parts) {
  const around = part.element.parentElement.closest(PARTS);
  part.around = around && partOf.get(around);
}
const rows = every("[data-for]");
const figures = every(".drawing svg [data-item]");
const chapters = new Set(parts.map((part) => part.chapter));
const totals = new Map(["action", "goal"].map((kind) => [kind, parts.filter((part) => part.kind === kind).length]));
const selects = every("select", form);
const choices = selects.map((select) => [...select.options].slice(1).map((option) => ({
  option, name: option.textContent.replace(/ \(\d+\)$/, ""), mark: `${select.name}:${option.value}`,
})));
const search = form.elements.q;
const found = form.querySelector("output");
const all = form.querySelector(".all");
const hits = form.querySelector(".hits");
const state = { q: "", map: "" };
for (const select of selects) state[select.name] = "";
let place = "";

// The words of a part without those of the parts inside it, read when somebody searches for the first time.
const wordsOf = (part) => part.words ??= folded(part.kind === "action" ? part.element.textContent
  : [...part.element.children].filter((child) => !child.matches(PARTS)).map((child) => child.textContent).join(" "));
const wanted = () => folded(state.q).split(/\s+/).filter(Boolean);
const isFiltered = () => selects.some((select) => state[select.name]) || wanted().length > 0;

function fits(part, words, without) {
  return selects.every((select) => select === without || !state[select.name]
    || part.marks.has(`${select.name}:${state[select.name]}`)) && words.every((word) => wordsOf(part).includes(word));
}

function choose() {
  const words = wanted(), shown = new Set(), left = new Set(), away = new Set();
  const fitting = parts.filter((part) => fits(part, words));
  for (const part of fitting) for (let each = part; each && !shown.has(each); each = each.around) shown.add(each);
  for (const part of parts) {
    hide(part.element, !shown.has(part));
    if (shown.has(part)) left.add(part.chapter);
    else away.add(part.element.id);
  }
  for (const chapter of chapters) hide(chapter, !left.has(chapter));
  for (const row of rows) hide(row, away.has(row.dataset.for));
  for (const item of figures) item.classList.toggle("away", away.has(item.dataset.item));
  for (const join of joins) join.classList.toggle("away", away.has(join.dataset.source) || away.has(join.dataset.target));
  tell(fitting);
  count(words);
  listHits(words);
}

function hide(element, hidden) {
  if (element.hidden !== hidden) element.hidden = hidden;
}

function tell(fitting) {
  const said = [...totals].map(([kind, total]) => {
    const some = fitting.filter((part) => part.kind === kind).length;
    return `${found.dataset[`${kind}s`]}: ${some} ${found.dataset.of} ${total}`;
  });
  found.value = said.join(" · ");
  const filtered = isFiltered();
  all.hidden = !filtered;
  form.classList.toggle("in-use", filtered);
}

// How many actions and goals each choice would leave, given all the others.
function count(words) {
  selects.forEach((select, index) => {
    const left = parts.filter((part) => part.kind !== "pathway" && fits(part, words, select));
    const numbers = new Map();
    for (const part of left) for (const mark of part.marks) numbers.set(mark, (numbers.get(mark) || 0) + 1);
    for (const { option, name, mark } of choices[index]) {
      const text = `${name} (${numbers.get(mark) || 0})`;
      if (option.textContent !== text) option.textContent = text;
    }
  });
}

// Where else on the page the words stand: indicators, stakeholders, meetings, policies ...
let others;
function listHits(words) {
  hits.replaceChildren();
  hits.hidden = true;
  if (!words.length) return;
  others ??= every("main [id]").filter((each) => !each.id.includes(":") && !partOf.has(each) && !each.closest("svg"))
    .map((element) => ({ element, words: folded(element.textContent) }));
  const list = made("ul");
  for (const { element } of others.filter((each) => words.every((word) => each.words.includes(word))).slice(0, 8)) {
    const title = element.querySelector("h3, h4, th, dt, .gap-title, .context-title, q, blockquote") || element;
    const entry = made("li"), chapter = element.closest("main > section")?.querySelector("h2");
    entry.append(made("a", shortened(title.textContent), { href: `#${element.id}` }), " ", made("span", chapter?.textContent, { class: "when" }));
    list.append(entry);
  }
  hits.hidden = !list.children.length;
  hits.append(made("p", hits.dataset.title, { class: "label" }), list);
}
const shortened = (text) => {
  const line = text.trim().replace(/\s+/g, " ");
  return line.length > 90 ? `${line.slice(0, 88)} …` : line;
};

// The address holds a place and what is chosen: #a-course&status=running&q=health
function write() {
  const chosen = Object.entries(state).filter(([, value]) => value).map(([name, value]) => `${name}=${encodeURIComponent(value)}`);
  const hash = `#${[place && encodeURIComponent(place), ...chosen].filter(Boolean).join("&")}`;
  if (hash !== (location.hash || "#")) history.replaceState(null, "", hash);
}

function decoded(text) {
  try { return decodeURIComponent(text); } catch { return text; }
}

function read() {
  const [first, ...rest] = location.hash.slice(1).split("&");
  const given = (first.includes("=") ? [first, ...rest] : rest).map((each) => each.split("=").map(decoded));
  place = first.includes("=") ? "" : decoded(first);
  if (given.length) for (const name of Object.keys(state)) state[name] = "";
  for (const [name, value] of given) if (name in state) state[name] = value || "";
  search.value = state.q;
  for (const select of selects) {
    select.value = state[select.name];
    if (select.selectedIndex < 0) select.value = state[select.name] = "";
  }
  choose();
  pick(state.map);
  if (place) reveal(place, given.length > 0);
  write();
}

function clear() {
  for (const select of selects) select.value = state[select.name] = "";
  search.value = state.q = "";
  choose();
}

function reveal(id, scrolls) {
  const target = byId(id);
  for (const each of every(".here")) each.classList.remove("here");
  if (!target) return;
  const wasAway = target.closest("[hidden]");
  if (wasAway && target.closest("main")) clear();
  for (let each = target.closest("details"); each; each = each.parentElement.closest("details")) each.open = true;
  if (!target.matches("main, section[aria-labelledby], h2")) target.classList.add("here");
  if (wasAway || scrolls) target.scrollIntoView();
}

// The map: one item at a time can be reached by the tabulator, the others by arrow keys.
const map = document.querySelector(".plan-map svg");
const panel = document.querySelector(".chosen");
const items = map ? every("[data-item]", map) : [];
const joins = map ? every(".join", map) : [];
const itemOf = new Map(items.map((item) => [item.dataset.item, item]));
const ends = new Map(), means = new Map();
for (const { dataset: { source, target } } of joins.filter((join) => join.matches(".serves") && join.dataset.source)) {
  ends.set(source, [...(ends.get(source) || []), target]);
  means.set(target, [...(means.get(target) || []), source]);
}
const titleOf = (id) => itemOf.get(id)?.querySelector("title")?.textContent ?? "";

function chain(id, onward) {
  const seen = new Set([id]), waiting = [id];
  while (waiting.length) for (const next of onward.get(waiting.pop()) || []) if (!seen.has(next)) { seen.add(next); waiting.push(next); }
  return seen;
}

function pick(id) {
  const item = itemOf.get(id);
  state.map = item ? id : "";
  panel && (panel.hidden = !item);
  map?.classList.toggle("picked", Boolean(item));
  const up = item ? chain(id, ends) : new Set(), down = item ? chain(id, means) : new Set();
  for (const each of items) {
    each.classList.toggle("on", up.has(each.dataset.item) || down.has(each.dataset.item));
    each.classList.toggle("it", each === item);
    each.setAttribute("aria-pressed", each === item);
  }
  for (const join of joins) {
    const { source, target } = join.dataset;
    join.classList.toggle("on", join.matches(".serves") && ((up.has(source) && up.has(target)) || (down.has(target) && (!source || down.has(source)))));
  }
  if (!item) return;
  rove(item);
  describe(id, item.dataset.kind);
  const covered = boxOf(item).bottom - panel.getBoundingClientRect().top + 16;
  if (panel.clientWidth === innerWidth && covered > 0) scrollBy(0, covered);
}

function rove(item) {
  for (const each of items) each.setAttribute("tabindex", each === item ? 0 : -1);
}

// What the text says of an item, its neighbours on the map, what is still open, and the way to its place.
const SAID = ".tags, blockquote, .essentials, .journeys, .heard, .gap, p:not([class])";
function describe(id, kind) {
  const words = panel.dataset, there = byId(id);
  const close = made("button", words.close, { type: "button", class: "close" });
  close.addEventListener("click", () => { const item = itemOf.get(state.map); pick(""); write(); item?.focus(); });
  const said = there ? [...there.children].filter((child) => child.matches(SAID)).map((child) => child.cloneNode(true)) : [];
  for (const each of said) for (const inner of [each, ...every("[id]", each)]) inner.removeAttribute("id");
  panel.replaceChildren(close, made("p", words[kind], { class: "label" }), made("h3", titleOf(id)), ...said);
  list(words.serves, (ends.get(id) || []).map(button));
  list(words.served, (means.get(id) || []).map(button));
  if (there && !means.has(id)) list(words.served, every(".action[id]", there).map((action) => made("a", shortened(action.querySelector("h3, h4, h5, h6").textContent), { href: `#${action.id}` })));
  list(words.open, every(`[data-about~="${CSS.escape(id)}"]`).map((point) => made("span", point.textContent)));
  if (there) { const way = made("p"); way.append(made("a", words.read, { href: `#${id}`, class: "way" })); panel.append(way); }
  panel.scrollTop = 0;
}

function list(title, entries) {
  if (!entries.length) return;
  const whole = made("ul", "", { class: "plain" });
  for (const entry of entries) { const line = made("li"); line.append(entry); whole.append(line); }
  panel.append(made("p", title, { class: "label" }), whole);
}

function button(id) {
  const it = made("button", titleOf(id), { type: "button", class: "link" });
  it.addEventListener("click", () => { pick(id); write(); itemOf.get(id).focus(); });
  return it;
}

const boxOf = (item) => item.querySelector("rect, polygon").getBoundingClientRect();
function step(item, key) {
  const id = item.dataset.item, here = boxOf(item);
  const joined = (key === "ArrowLeft" ? ends : key === "ArrowRight" ? means : new Map()).get(id);
  if (joined) return itemOf.get(joined[0]);
  const [across, forward] = { ArrowLeft: [true, -1], ArrowRight: [true, 1], ArrowUp: [false, -1], ArrowDown: [false, 1] }[key];
  const away = (box) => across ? [forward * (box.x - here.x), Math.abs(box.y - here.y)] : [forward * (box.y - here.y), Math.abs(box.x - here.x)];
  const near = items.map((each) => [each, ...away(boxOf(each))])
    .filter(([, ahead, aside]) => ahead > 1 && (across || aside < here.width / 2));
  return near.sort((one, other) => one[1] + 2 * one[2] - other[1] - 2 * other[2])[0]?.[0];
}

if (map && panel) {
  map.setAttribute("role", "group");
  map.setAttribute("aria-labelledby", map.getAttribute("aria-labelledby").split(" ")[0]);
  for (const item of items) {
    const label = `${panel.dataset[item.dataset.kind]}: ${titleOf(item.dataset.item)}`;
    for (const [name, value] of [["role", "button"], ["aria-pressed", "false"], ["aria-label", label]]) item.setAttribute(name, value);
  }
  if (items.length) rove(items[0]);
  panel.addEventListener("click", (event) => { if (event.target.closest("a")) pick(""); });
  map.addEventListener("click", (event) => {
    const item = event.target.closest("[data-item]");
    pick(item && item.dataset.item !== state.map ? item.dataset.item : "");
    write();
  });
  map.addEventListener("keydown", (event) => {
    const item = event.target.closest("[data-item]");
    if (!item || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === "Enter" || event.key === " ") { pick(item.dataset.item); write(); }
    else if (event.key.startsWith("Arrow")) { const next = step(item, event.key); if (next) { rove(next); next.focus(); } }
    else return;
    event.preventDefault();
  });
}
page.addEventListener("keydown", (event) => {
  if (event.key !== "Escape" || !state.map) return;
  const item = itemOf.get(state.map);
  pick(""); write(); item.focus();
});
// In the other figures a thing leads to its place in the text; by the keyboard the tables do.
for (const drawing of every(".drawing svg")) if (drawing !== map) drawing.addEventListener("click", (event) => {
  const id = event.target.closest("[data-item]")?.dataset.item;
  if (id && byId(id)) location.hash = id;
});
for (const edition of every(".editions a")) edition.addEventListener("click", () => { edition.hash = location.hash; });
form.addEventListener("submit", (event) => event.preventDefault());
form.addEventListener("input", () => {
  state.q = search.value.trim();
  for (const select of selects) state[select.name] = select.value;
  choose();
  write();
});
all.addEventListener("click", () => { clear(); write(); search.focus(); });
addEventListener("hashchange", read);
form.hidden = false;
for (const hint of every(".hint")) hint.hidden = false;
page.classList.add("explored");
read();
})();
