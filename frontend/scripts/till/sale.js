// What is left to collect while the price is typed, and the debit one press away. Amounts are whole cents throughout.

const NO_BREAK = "\u00a0";

/** « 12,40 » in cents, figure by figure; null when it is no price. */
export function cents(typed) {
  const price = /^([0-9]{1,5})(?:[.,]([0-9]{0,2}))?$/.exec(typed.replace(/[\s\u00a0\u202f€]/g, ""));
  return price ? Number(price[1]) * 100 + Number(`${price[2] ?? ""}00`.slice(0, 2)) : null;
}

const euros = (amount) => `${Math.floor(amount / 100)},${String(amount % 100).padStart(2, "0")}${NO_BREAK}€`;

/** What this sale takes and leaves to collect; null until it can be said. */
function split(form) {
  const benefit = form.querySelector("input[name=benefit]:checked");
  if (!benefit) return null;
  const { unit, available, contribution, one, many } = benefit.dataset;
  if (unit === "EUR") {
    const price = cents(form.elements.price.value);
    if (!price) return null;
    const taken = Math.min(price, Number(available));
    return { taken: euros(taken), collect: euros(price - taken) };
  }
  const count = Number(form.elements.quantity.value);
  if (!Number.isInteger(count) || count < 1 || count > Number(available)) return null;
  return { taken: `${count}${NO_BREAK}${count < 2 ? one : many}`, collect: euros(count * Number(contribution)) };
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
  const amount = form.querySelector("[data-amount]");
  amount.value = sale && isEuros ? sale.taken : "";
  const button = form.querySelector("button[type=submit]");
  if (sale) button.setAttribute("formaction", amount.dataset.debit);
  else button.removeAttribute("formaction");
  button.querySelector("span").textContent = sale ? `Débiter ${sale.taken}` : "Continuer";
}

function press(form, key) {
  const price = form.elements.price;
  price.value = key.hasAttribute("data-erase") ? price.value.slice(0, -1) : price.value + key.dataset.digit;
  show(form);
}

export function prepareSale(form) {
  form.addEventListener("input", () => show(form));
  form.querySelector(".js-keypad").addEventListener("click", (event) => {
    const key = event.target.closest("button");
    if (key) press(form, key);
  });
  show(form);
}
