// The chat panel. Texts are set as text, never as markup; links come from the server and stay https or ours.
// Nothing is kept in the browser before the visitor has sent something; nothing outlives the tab without consent.
const root = document.getElementById("chat");
const pageLanguage = () => document.documentElement.lang || "en";
let panelWords = null; // those of the conversation's language, where that is not the page's
const word = (name) => (panelWords ? panelWords[`panel-${name}`] : root.dataset[`panel-${name}`.replace(/-([a-z])/g, (_, letter) => letter.toUpperCase())]) || "";
const store = { token: "chat-token", unsent: "chat-unsent", open: "chat-open", asked: "chat-asked" };
const SEND_WITHIN_MS = 30000;

const kept = (name) => { try { return sessionStorage.getItem(name); } catch { return null; } };
const keep = (name, value) => {
  try { value === null ? sessionStorage.removeItem(name) : sessionStorage.setItem(name, value); } catch { /* kept nowhere: a reload begins anew */ }
};

const remembered = () => { try { return localStorage.getItem(store.token); } catch { return null; } };
const remember = (value) => {
  try { value === null ? localStorage.removeItem(store.token) : localStorage.setItem(store.token, value); } catch { /* not allowed here: the tab still knows */ }
};

function make(tag, traits = {}, ...inside) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(traits)) {
    if (value === undefined || value === null || value === false) continue;
    if (name.startsWith("on")) element.addEventListener(name.slice(2), value);
    else if (name === "text") element.textContent = value;
    else element.setAttribute(name, value === true ? "" : value);
  }
  element.append(...inside.filter((part) => part !== null && part !== undefined));
  return element;
}

function safeLink(address) {
  try {
    const url = new URL(address, location.href);
    return url.origin === location.origin || url.protocol === "https:" ? url.href : null;
  } catch { return null; }
}

// What is said in the panel's own words, and said anew when the conversation comes to another language.
const worded = (name, traits = {}) => ({ "data-word": name, text: word(name), ...traits });
const labelled = (name, traits = {}) => ({ "data-label": name, "aria-label": word(name), ...traits });
const unseen = (name) => make("span", worded(name, { class: "off-screen", "data-after": ": ", text: `${word(name)}: ` }));

const newId = () => [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, "0")).join("");

// ---- the panel itself
const log = make("ol", { class: "chat-log", role: "log", "data-label": "log", "aria-label": word("log"), tabindex: "0" });
const note = make("p", { class: "chat-note", role: "status" });
const typing = make("li", { hidden: true }, make("span", { class: "chat-dots", "aria-hidden": "true" }, make("i"), make("i"), make("i")));
const field = make("textarea", { id: "chat-text", rows: "1", "data-hint": "hint", placeholder: word("hint"), ...labelled("write"), enterkeyhint: "send", dir: "auto", autocomplete: "off" });
const form = make("form", { class: "chat-write", onsubmit: submit }, field, make("button", worded("send")));
const device = make("div", { class: "chat-device", role: "group", ...labelled("remember"), hidden: true });
const panel = make("section", { class: "chat-panel", role: "dialog", lang: pageLanguage(), dir: document.documentElement.dir || "ltr", "aria-labelledby": "chat-title", id: "chat-panel", hidden: true },
  make("header", { class: "chat-head" }, make("h2", worded("title", { id: "chat-title" })), make("button", labelled("close", { type: "button", text: "×", onclick: close }))),
  log, note, device, form);
const launcher = make("button", { class: "chat-open", type: "button", "aria-expanded": "false", "aria-controls": "chat-panel", ...worded("open"), onclick: () => open(true) });
const phone = matchMedia("(max-width: 35rem)");

let token = kept(store.token) || remembered();
let loaded = false;
let lastPerson = 0;
let person = null;
let sending = Promise.resolve();

// The panel speaks the language that the conversation has come to, in its direction; the page stays as it is.
function follow(told) {
  if (!told) return;
  panelWords = told.words;
  for (const part of [panel, launcher]) { part.lang = told.language; part.dir = told.direction; }
  for (const part of root.querySelectorAll("[data-word]")) part.textContent = word(part.dataset.word) + (part.dataset.after || "");
  for (const part of root.querySelectorAll("[data-label]")) part.setAttribute("aria-label", word(part.dataset.label));
  for (const part of root.querySelectorAll("[data-hint]")) part.placeholder = word(part.dataset.hint);
}

function open(focus) {
  panel.hidden = false;
  launcher.hidden = true;
  launcher.setAttribute("aria-expanded", "true");
  if (token) keep(store.open, "1");
  coverPage();
  if (!loaded) { loaded = true; sending = load(); }
  if (focus) field.focus();
  toEnd();
}

function close() {
  panel.hidden = true;
  launcher.hidden = false;
  launcher.setAttribute("aria-expanded", "false");
  keep(store.open, null);
  coverPage();
  launcher.focus();
}

// On a phone the panel covers everything: what lies behind it must not be reached by keyboard or reader.
function coverPage() {
  for (const part of document.querySelectorAll("body > header, body > main, body > footer, body > .skip")) part.inert = !panel.hidden && phone.matches;
}

const toEnd = () => { log.scrollTop = log.scrollHeight; };

// Answers longer than the panel are read from their beginning.
function toBeginning(item) {
  toEnd();
  const above = item.getBoundingClientRect().top - log.getBoundingClientRect().top - 8;
  if (above < 0) log.scrollTop += above;
}

function say(item, wide = false) {
  if (wide) item.classList.add("wide");
  log.insertBefore(item, typing.parentNode === log ? typing : null);
  toEnd();
  return item;
}

// ---- what the visitor sends
function submit(event) {
  event.preventDefault();
  const text = field.value.trim();
  note.textContent = text.length > 2000 ? word("long") : "";
  if (!text || note.textContent) return field.focus();
  field.value = "";
  send({ message_id: newId(), text }, text);
  field.focus();
}

field.addEventListener("keydown", (event) => {
  if (event.key === "Enter" && !event.shiftKey && !event.isComposing) { event.preventDefault(); form.requestSubmit(); }
});
panel.addEventListener("keydown", (event) => { if (event.key === "Escape" && !event.isComposing) close(); });
phone.addEventListener("change", coverPage);

const mine = (text) => make("li", { class: "mine" }, unseen("you"), make("p", { class: "chat-text", dir: "auto", text }));

function unsent(change) {
  let waiting = [];
  try { waiting = JSON.parse(kept(store.unsent) || "[]"); } catch { /* not ours */ }
  if (change) keep(store.unsent, (waiting = change(waiting)).length ? JSON.stringify(waiting) : null);
  return waiting;
}

function send(turn, shown, item = say(mine(shown))) {
  const message = { ...turn, page: page(), locale: navigator.language, panel: panel.lang };
  unsent((waiting) => [...waiting.filter((one) => one.turn.message_id !== turn.message_id), { turn, shown }]);
  for (const choices of log.querySelectorAll(".chat-choices")) choices.remove();
  sending = sending.then(() => deliver(message, shown, item));
  return sending;
}

async function deliver(message, shown, item) {
  log.append(typing);
  const slow = setTimeout(() => { typing.hidden = false; note.textContent = word("typing"); toEnd(); }, 350);
  try {
    const answer = await fetch("/chat/messages", {
      method: "POST", headers: { "Content-Type": "application/json" }, credentials: "omit",
      body: JSON.stringify({ ...message, token }), signal: AbortSignal.timeout(SEND_WITHIN_MS),
    });
    if (!answer.ok) throw answer.status;
    const told = await answer.json();
    keep(store.token, token = told.token);
    if (remembered()) remember(token);
    follow(told.panel);
    showDevice();
    keep(store.open, "1");
    unsent((waiting) => waiting.filter((one) => one.turn.message_id !== message.message_id));
    note.textContent = "";
    showReplies(told.replies);
    toBeginning(item);
    if (told.handed_over) listen();
  } catch (reason) {
    note.textContent = reason === 429 ? word("wait") : "";
    const again = make("button", { type: "button", text: word("again"), onclick: () => { failed.remove(); field.focus(); send(message, shown, item); } });
    const failed = make("p", { class: "chat-failed", role: "alert" }, `${reason === 503 ? word("away") : ""} ${word("failed")} `.trimStart(), again);
    item.append(failed);
    toEnd();
  } finally {
    clearTimeout(slow);
    typing.remove();
    typing.hidden = true;
    if (note.textContent === word("typing")) note.textContent = "";
  }
}

function page() {
  const campaign = new URLSearchParams([...new URLSearchParams(location.search)].filter(([name]) => name.startsWith("utm_")));
  const { pageType, productId, cartValue } = document.body.dataset;
  return { type: pageType || "other", url: location.pathname + (campaign.size ? `?${campaign}` : ""), product_id: productId || null, cart_value: cartValue || null };
}

// ---- what comes back
function showReplies(replies, old = false) {
  replies.forEach((reply, index) => showReply(reply, !old && index === replies.length - 1));
}

// What cards, tables and links show need not stand in the text as well.
function shortened(text, rich, link) {
  const lines = text.split("\n").filter((line) => !rich || !/^[\u200e\u200f\u2066-\u2069]*• /.test(line));
  return lines.join("\n").replace(link || "\0", "").trim();
}

function showReply(reply, last) {
  const custom = reply.custom || {};
  const rich = { product_list: cards, comparison: table, order_status: steps }[custom.type];
  const link = custom.link && safeLink(custom.link);
  const text = shortened(reply.text || "", rich, link && custom.link);
  const item = make("li", {}, unseen("bot"), text ? make("p", { class: "chat-text", dir: "auto", text }) : null,
    rich ? rich(custom) : null,
    link && !rich ? make("a", { class: "act chat-link", href: link, text: custom.title || link }) : null);
  const scale = custom.type === "rating" || custom.type === "csat";
  if (last && reply.buttons?.length) item.append(choices(reply.buttons, scale));
  say(item, Boolean(rich) || scale);
}

function choices(buttons, scale) {
  return make("div", { class: scale ? "chat-choices scale" : "chat-choices", role: "group", ...labelled("choices") }, ...buttons.map(({ title, payload }) =>
    make("button", { type: "button", dir: "auto", text: title, onclick: () => { send({ message_id: newId(), button: payload }, title); field.focus(); } })));
}

const figure = (number) => Number(number).toLocaleString(panel.lang);

function cards({ products = [] }) {
  return make("ul", { class: "chat-cards" }, ...products.slice(0, 10).map((product) => {
    const href = product.link && safeLink(product.link);
    const stars = product.rating ? `★ ${figure(product.rating)}${product.review_count ? ` (${figure(product.review_count)})` : ""}` : "";
    const stock = product.availability && product.availability !== "in_stock" ? word(product.availability) : "";
    const inside = make("span", {}, make("strong", { dir: "auto", text: product.title }),
      make("span", { class: "line" }, make("bdi", { class: product.was ? "price sale" : "price", text: product.price || "" }),
        product.was ? make("s", { class: "was" }, make("span", { class: "off-screen", text: `${word("was")} ` }), make("bdi", { text: product.was })) : null,
        stars ? make("span", { class: "small quiet", text: stars }) : null, stock ? make("span", { class: "stock no small", text: stock }) : null),
      product.why ? make("span", { class: "why", dir: "auto", text: product.why }) : null);
    const picture = product.image && safeLink(product.image);
    return make("li", {}, make(href ? "a" : "div", { class: "chat-card", href }, picture ? make("img", { src: picture, alt: "", width: "74", height: "74", loading: "lazy" }) : make("span"), inside));
  }));
}

function table({ products = [], rows = [] }) {
  const value = (text) => make("td", {}, make("bdi", { text: text ?? "–" }));
  return make("div", { class: "chat-table", tabindex: "0", role: "region", "aria-label": products.map((one) => one.title).join(", ") }, make("table", {},
    make("thead", {}, make("tr", {}, make("td", {}, make("span", { class: "off-screen", text: word("field") })), ...products.map((one) => {
      const href = one.link && safeLink(one.link);
      return make("th", { scope: "col" }, href ? make("a", { href }, make("bdi", { text: one.title })) : make("bdi", { text: one.title }));
    }))),
    make("tbody", {}, ...rows.map((row) => make("tr", { class: row.differs ? "differs" : null }, make("th", { scope: "row" }, make("bdi", { text: row.label || row.field })), ...(row.values || []).map((text) => value(row.field === "availability" && text ? word(text) || text : text)))))));
}

function steps({ order_id: order, status, steps: named = [] }) {
  return make("ul", { class: "chat-steps" }, make("li", {}, make("bdi", { text: order || "" })), ...(named.length ? named : [{ title: status, now: true }]).map((step) =>
    make("li", { class: step.now ? "now" : null, text: step.title })));
}

// ---- a person has taken over: their messages come by themselves
function listen() {
  if (person) return;
  person = new EventSource(`/chat/events?token=${encodeURIComponent(token)}&after=${lastPerson}`);
  person.addEventListener("person", (event) => {
    const message = JSON.parse(event.data);
    if (message.id <= lastPerson) return;
    lastPerson = message.id;
    say(fromPerson(message.text));
  });
  person.addEventListener("released", () => { person.close(); person = null; });
}

const fromPerson = (text) => make("li", { class: "person" }, make("p", worded("person", { class: "chat-who" })), make("p", { class: "chat-text", dir: "auto", text }));

// ---- may this device remember the chat? Asked once a tab, after the first answer; refusing changes nothing else
function showDevice() {
  const yes = Boolean(remembered());
  device.hidden = !yes && kept(store.asked) !== null;
  if (device.hidden || device.dataset.shown === String(yes)) return;
  device.dataset.shown = String(yes);
  const choice = (name, agreed) => make("button", worded(name, { type: "button", onclick: () => decide(agreed) }));
  device.replaceChildren(make("p", worded(yes ? "remembered" : "remember")), ...(yes ? [choice("forget", false)] : [choice("remember-yes", true), choice("remember-no", false)]));
}

async function decide(agreed) {
  const before = Boolean(remembered());
  keep(store.asked, "1");
  if (!agreed) remember(null); // at once, whatever the network says
  if (agreed || before) {
    try {
      const answer = await fetch("/chat/consent", {
        method: "POST", headers: { "Content-Type": "application/json" }, credentials: "omit",
        body: JSON.stringify({ token, remember: agreed, locale: panel.lang }), signal: AbortSignal.timeout(SEND_WITHIN_MS),
      });
      if (!answer.ok) throw answer.status;
      if (agreed) remember(token);
    } catch { note.textContent = word("away"); }
  }
  showDevice();
  field.focus();
}

// ---- after a reload the conversation goes on where it was
async function load() {
  say(make("li", {}, make("p", worded("intro", { class: "chat-text", dir: "auto" }))));
  const waiting = unsent();
  if (token) {
    try {
      const answer = await fetch(`/chat/history?token=${encodeURIComponent(token)}&panel=${encodeURIComponent(panel.lang)}`, { credentials: "omit" });
      if (answer.status === 401) { keep(store.token, token = null); remember(null); }
      else if (answer.ok) restore(await answer.json());
    } catch { note.textContent = word("away"); }
  }
  if (token) showDevice();
  const known = new Set([...log.querySelectorAll("[data-id]")].map((item) => item.dataset.id));
  unsent(() => waiting.filter((one) => !known.has(one.turn.message_id)));
  for (const one of waiting) if (!known.has(one.turn.message_id)) setTimeout(() => send(one.turn, one.shown));
}

function restore({ turns, handed_over: handedOver, panel: told }) {
  follow(told);
  log.setAttribute("aria-live", "off"); // old messages are not read out again
  turns.forEach((turn, index) => {
    if (turn.said) { const item = say(mine(turn.said)); item.dataset.id = turn.message_id; }
    if (turn.person) { lastPerson = Math.max(lastPerson, turn.person.id); say(fromPerson(turn.person.text)); }
    showReplies(turn.replies || [], index < turns.length - 1);
  });
  setTimeout(() => log.removeAttribute("aria-live"));
  if (handedOver) listen();
  toEnd();
}

if (root) {
  root.append(launcher, panel);
  root.hidden = false;
  if (token && kept(store.open) && !phone.matches) open(false);
}
