import htmx from "htmx.org";
import { forget } from "./forget.js";
import "./here.js";
import "./keys.js";
import "./list.js";

// The content security policy allows neither injected styles nor eval.
htmx.config.includeIndicatorStyles = false;
htmx.config.allowEval = false;
htmx.config.selfRequestsOnly = true;
htmx.config.attributesToSettle = ["class", "width", "height"]; // not « style »: the policy refuses it
htmx.config.historyCacheSize = 0; // nothing personal in the browser's storage

// A refused form comes back with 422: it is shown like any other answer.
htmx.config.responseHandling = [
  { code: "204", swap: false },
  { code: "[23]..", swap: true },
  { code: "422", swap: true },
  { code: "[45]..", swap: false, error: true },
];

/** Moves the keyboard and the screen reader to what a swap has just brought: the errors first. */
function focusOnNews(target) {
  const news = target.querySelector("[data-focus], .errors");
  if (!news) return;
  if (!news.hasAttribute("tabindex")) news.setAttribute("tabindex", "-1");
  news.focus();
}

document.addEventListener("htmx:afterSwap", (event) => focusOnNews(event.detail.target));

/** Answers what does not come (no network, refusal of the server) by sending the form the ordinary way. */
for (const failure of ["htmx:sendError", "htmx:responseError"]) {
  document.addEventListener(failure, (event) => {
    const form = event.detail.elt.closest("form");
    const keepsItsPage = event.detail.elt.closest("[hx-boost=true]"); // the till says so itself, and loses nothing
    if (form && !keepsItsPage) form.submit();
  });
}

/** A second press of the button while the first is on its way would send the form twice. */
document.addEventListener("submit", (event) => {
  const form = event.target;
  if (form.method !== "post") return;
  if (form.dataset.sent) event.preventDefault();
  form.dataset.sent = "yes";
  setTimeout(() => delete form.dataset.sent, 5000);
});

/** Signing out leaves nothing on this device: what the installed app keeps goes first, then the session. */
document.addEventListener("submit", async (event) => {
  const form = event.target;
  if (new URL(form.action).pathname !== "/deconnexion") return;
  event.preventDefault();
  await Promise.race([forget(), new Promise((late) => setTimeout(late, 2000))]).catch(() => undefined);
  form.submit();
});

// Coming back with the browser's « back » button finds the form ready again.
addEventListener("pageshow", () => document.querySelectorAll("form[data-sent]").forEach((form) => delete form.dataset.sent));

// The error summary takes the focus when the page opens with it.
focusOnNews(document);
