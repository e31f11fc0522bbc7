// The till, quicker. Without these scripts the same pages and forms do the same work, one page at a time.

import { startTheCamera, stopLookingAround } from "./till/camera.js";
import { prepareSale } from "./till/sale.js";
import { isOn, prepareSettings } from "./till/settings.js";
import { tell } from "./till/signals.js";
import { prepareWedge } from "./till/wedge.js";

/** How long the verdict stays before the next customer is served. */
const PAUSE = 2000;
/** A scanner may send Enter twice, and a finger may stay on the key: that presses nothing on the page that has just come. */
const CALM = 400;

let came = 0;
let leaving;

/** Brings a page of the till to life: it came with the document, or in the place of the page before. */
function prepare(page) {
  came = performance.now();
  clearTimeout(leaving);
  page.querySelectorAll("form.js-till").forEach(prepareSale);
  prepareSettings(page);
  prepareWedge(page);
  const scan = page.querySelector("[data-scan]");
  if (scan) startTheCamera(scan, (text) => show(page, text));
  else stopLookingAround();
  const verdict = page.querySelector("[data-verdict]");
  if (verdict) tell(verdict.dataset.verdict, page.querySelector(".verdict")?.innerText);
  page.querySelector("[autofocus]")?.focus();
  goOn(page.querySelector("[data-next=yes] a"));
}

/** A code that the camera has read goes the way of one that was typed. */
function show(page, text) {
  const field = page.querySelector("input[name=shown]");
  field.value = text;
  field.form.requestSubmit();
}

/** The next customer's page comes by itself, unless the cashier has begun something else on this one. */
function goOn(next) {
  if (!next || !isOn("next")) return;
  leaving = setTimeout(() => next.click(), PAUSE);
}

function stay(event) {
  if (event.isTrusted) clearTimeout(leaving);
}

document.addEventListener("pointerdown", stay);
document.addEventListener("keydown", (event) => {
  if (event.key === "Tab") stay(event);
  const pressed = event.key === "Enter" && event.target.closest?.("button, a");
  if (pressed && (event.repeat || performance.now() - came < CALM)) event.preventDefault();
});

/** No answer came: what was typed stays, and the cashier may press again. */
function say(lost) {
  const sentence = document.querySelector("[data-lost]");
  if (sentence) sentence.hidden = !lost;
}

document.addEventListener("htmx:beforeRequest", () => say(false));
document.addEventListener("htmx:sendError", () => say(true));
document.addEventListener("htmx:responseError", () => say(true));
document.addEventListener("htmx:afterSettle", () => {
  const page = document.querySelector("#contenu");
  if (page && !page.dataset.ready) begin(page);
});

function begin(page) {
  page.dataset.ready = "yes";
  prepare(page);
}

begin(document.querySelector("#contenu"));
