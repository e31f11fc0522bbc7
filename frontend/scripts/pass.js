// The Pass on its holder's phone: a code that changes every 30 s, computed here from the card's own secret (RFC 6238, SHA-256)
// and drawn here, so that it goes on without network. The clock is the server's: that of the phone may be wrong.

import { correction, generate } from "lean-qr";
import { toSvgPath } from "lean-qr/extras/svg";

const STEP = 30;
const ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
const HASH = { name: "HMAC", hash: "SHA-256" };

function bytes(base32) {
  const bits = [...base32].map((letter) => ALPHABET.indexOf(letter).toString(2).padStart(5, "0")).join("");
  return Uint8Array.from(bits.match(/.{8}/g), (byte) => Number.parseInt(byte, 2));
}

/** The six figures of a step. */
async function password(key, step) {
  const counter = new DataView(new ArrayBuffer(8));
  counter.setBigUint64(0, BigInt(step));
  const hash = new DataView(await crypto.subtle.sign(HASH.name, key, counter));
  const start = hash.getUint8(hash.byteLength - 1) & 15;
  return String((hash.getUint32(start) & 0x7fffffff) % 1_000_000).padStart(6, "0");
}

function draw(svg, text) {
  const code = generate(text, { minCorrectionLevel: correction.M });
  const side = code.size + 8;
  svg.setAttribute("viewBox", `-4 -4 ${side} ${side}`);
  const [ground, modules] = svg.querySelectorAll("path");
  ground.setAttribute("d", `M-4-4h${side}v${side}h-${side}z`);
  modules.setAttribute("d", toSvgPath(code));
}

/** Keeps the screen alight while the code is shown, where the browser can. */
async function stayAlight() {
  try {
    await navigator.wakeLock?.request("screen");
  } catch {
    // Refused, for a nearly empty battery for instance: the code is shown all the same.
  }
}

async function live(pass) {
  const { number, secret, now } = pass.dataset;
  const ahead = Number(now) - Date.now();
  const key = await crypto.subtle.importKey("raw", bytes(secret), HASH, false, ["sign"]);
  const seconds = () => (Date.now() + ahead) / 1000;
  const [svg, time, ring] = ["[data-qr=code]", "[data-time]", "[data-ring]"].map((part) => pass.querySelector(part));
  let drawn;

  function turnWithTheClock() {
    pass.style.setProperty("--at", `-${seconds() % STEP}s`);
    stayAlight();
  }

  async function show() {
    const step = Math.floor(seconds() / STEP);
    time.lastElementChild.textContent = `${Math.ceil(STEP - (seconds() % STEP))}\u00a0s`;
    if (step === drawn) return;
    drawn = step;
    draw(svg, `PR1:${number}${await password(key, step)}`);
  }

  time.firstChild.textContent = "Se renouvelle dans ";
  ring.removeAttribute("hidden");
  pass.querySelector("[data-renew]").hidden = true;
  pass.querySelector("[data-still]").hidden = false;
  turnWithTheClock();
  document.addEventListener("visibilitychange", () => document.visibilityState === "visible" && turnWithTheClock());
  await show();
  setInterval(show, 250);
}

/** The sun and the ring stand still for whom they disturb; the code goes on, and the seconds are said in words. */
function standStill({ currentTarget: button }) {
  const still = button.getAttribute("aria-pressed") !== "true";
  button.setAttribute("aria-pressed", String(still));
  document.body.classList.toggle("is-still", still);
}

const pass = document.querySelector("[data-pass]");
pass.querySelector("[data-still]")?.addEventListener("click", standStill);
if (pass.dataset.secret && window.crypto?.subtle) live(pass);
