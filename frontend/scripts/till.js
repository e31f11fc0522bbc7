// The till, quicker: keys for the price, what is left to collect while it is typed, and the debit one press away.
// Without this script the same form goes through one more page. Amounts are whole cents throughout.

const NO_BREAK = "\u00a0";

/** « 12,40 » in cents, figure by figure; null when it is no price. */
export function cents(typed) {
  const price = /^([0-9]{1,5})(?:[.,]([0-9]{0,2}))?$/.exec(typed.replace(/[\s\u00a0\u202f€]/g, ""));
  return price ? Number(price[1]) * 100 + Number(`${price[2] ?? ""}00`.slice(0, 2)) : null;
}

const euros = (amount) => `${Math.floor(amount / 100)},${String(amount % 100).padStart(2, "0")}${NO_BREAK}€`;

function pieces(count, unit) {
  const noun = unit === "TICKET" ? "place" : "entrée";
  return `${count}${NO_BREAK}${noun}${count < 2 ? "" : "s"}`;
}

/** What this sale takes and leaves to collect; null until it can be said. */
function split(form) {
  const benefit = form.querySelector("input[name=benefit]:checked");
  if (!benefit) return null;
  const { unit, available, contribution } = benefit.dataset;
  if (unit === "EUR") {
    const price = cents(form.elements.price.value);
    if (!price) return null;
    const taken = Math.min(price, Number(available));
    return { taken: euros(taken), collect: euros(price - taken) };
  }
  const count = Number(form.elements.quantity.value);
  if (!Number.isInteger(count) || count < 1 || count > Number(available)) return null;
  return { taken: pieces(count, unit), collect: euros(count * Number(contribution)) };
}

function show(form) {
  const isEuros = form.querySelector("input[name=benefit]:checked")?.dataset.unit === "EUR";
  form.querySelector(".js-price")?.toggleAttribute("hidden", !isEuros);
  form.querySelector(".js-keypad").toggleAttribute("hidden", !isEuros);
  form.querySelector(".js-pieces")?.toggleAttribute("hidden", isEuros);
  const sale = split(form);
  form.querySelector(".js-split").toggleAttribute("hidden", !sale);
  form.querySelector(".js-taken").textContent = sale?.taken ?? "";
  form.querySelector(".js-collect").textContent = sale?.collect ?? "";
  form.action = sale ? "/caisse/debit" : "/caisse/montant";
  form.elements.amount.value = sale && isEuros ? sale.taken : "";
  form.querySelector("button[type=submit] span").textContent = sale ? `Débiter ${sale.taken}` : "Continuer";
}

function press(form, key) {
  const price = form.elements.price;
  price.value = key.hasAttribute("data-erase") ? price.value.slice(0, -1) : price.value + key.dataset.digit;
  show(form);
}

for (const form of document.querySelectorAll("form.js-till")) {
  const amount = document.createElement("input");
  amount.type = "hidden";
  amount.name = "amount";
  form.append(amount);
  form.addEventListener("input", () => show(form));
  form.querySelector(".js-keypad").addEventListener("click", (event) => {
    const key = event.target.closest("button");
    if (key) press(form, key);
  });
  show(form);
  if (!document.querySelector(".errors")) form.elements.price?.focus();
}
