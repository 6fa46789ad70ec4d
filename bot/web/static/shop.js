// The cart and the comparison: kept in this browser, and only after the visitor put something into them.
const read = (name) => { try { return JSON.parse(localStorage.getItem(name)) || []; } catch { return []; } };
const write = (name, ids) => { try { ids.length ? localStorage.setItem(name, JSON.stringify(ids)) : localStorage.removeItem(name); } catch { /* private mode: nothing is kept */ } };
const all = (selector) => document.querySelectorAll(selector);
const currency = document.body.dataset.currency;
const language = document.documentElement.lang;

function money(minor, exponent) {
  const amount = minor / 10 ** exponent;
  return currency ? new Intl.NumberFormat(language, { style: "currency", currency }).format(amount) : amount.toFixed(exponent);
}

function countCart() {
  const cart = read("cart");
  for (const badge of all("[data-cart-count]")) {
    badge.textContent = cart.length;
    badge.hidden = cart.length === 0;
  }
}

async function priced(ids) {
  if (!ids.length) return [];
  const answer = await fetch(`/shop/products?ids=${encodeURIComponent([...new Set(ids)].join(","))}`);
  return (await answer.json()).products;
}

function lineOf(product, count, short) {
  const line = document.createElement("li");
  const frame = document.createElement("span");
  frame.className = "frame tone-1";
  const picture = document.createElement("img");
  picture.src = product.picture; picture.alt = ""; picture.width = 96; picture.height = 96;
  frame.append(picture);
  const words = document.createElement("span");
  const link = document.createElement("a");
  link.href = product.link; link.textContent = product.title; link.dir = "auto";
  const price = document.createElement("span");
  price.className = "line"; price.textContent = (count > 1 ? `${count} × ` : "") + (product.price || "");
  words.append(link, price);
  line.append(frame, words);
  if (!short) {
    const away = document.createElement("button");
    away.textContent = "Remove"; away.setAttribute("aria-label", `Remove ${product.title}`);
    away.addEventListener("click", () => { write("cart", read("cart").filter((id) => id !== product.id)); showCart(); });
    line.append(away);
  }
  return line;
}

async function showCart() {
  countCart();
  const ids = read("cart");
  const products = await priced(ids).catch(() => []);
  const times = (id) => ids.filter((one) => one === id).length;
  const goods = products.reduce((sum, one) => sum + (one.price_minor || 0) * times(one.id), 0);
  const exponent = products.length ? products[0].exponent : 2;
  document.body.dataset.cartValue = products.length ? (goods / 10 ** exponent).toFixed(exponent) : "";
  for (const cart of all("[data-cart]")) {
    const free = cart.dataset.freeFrom !== undefined && goods >= Number(cart.dataset.freeFrom);
    const delivery = cart.dataset.delivery === undefined || free ? 0 : Number(cart.dataset.delivery);
    cart.querySelector("[data-cart-empty]").hidden = products.length > 0;
    cart.querySelector("[data-cart-sums]").hidden = products.length === 0;
    cart.querySelector("[data-cart-lines]").replaceChildren(...products.map((one) => lineOf(one, times(one.id), cart.dataset.short !== undefined)));
    cart.querySelector("[data-goods]").textContent = money(goods, exponent);
    cart.querySelector("[data-delivery-sum]").textContent = delivery ? money(delivery, exponent) : free ? "free" : "not stated";
    cart.querySelector("[data-total]").textContent = money(goods + delivery, exponent);
  }
}

for (const button of all("[data-add]")) button.addEventListener("click", () => {
  write("cart", [...read("cart"), button.dataset.add]);
  showCart();
  for (const said of all("[data-said]")) said.textContent = "It is in your cart.";
});
for (const button of all("[data-compare]")) button.addEventListener("click", () => {
  const ids = [...new Set([...read("compare"), button.dataset.compare])].slice(-5);
  write("compare", ids);
  if (ids.length > 1) location.href = `/compare?ids=${encodeURIComponent(ids.join(","))}`;
  else for (const said of all("[data-said]")) said.textContent = "Noted. Choose a second product to compare it with.";
});
for (const button of all("[data-compare-clear]")) button.addEventListener("click", () => { write("compare", []); location.href = "/compare"; });
if (document.querySelector("[data-compare-empty]")) {
  const ids = read("compare");
  if (ids.length > 1 && !location.search) location.replace(`/compare?ids=${encodeURIComponent(ids.join(","))}`);
}
for (const form of all('form[action="/checkout"]')) form.addEventListener("submit", () => write("cart", []));
countCart();
if (read("cart").length) showCart();
