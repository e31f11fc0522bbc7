// The code of a Pass that its holder's phone makes by itself: it changes every 30 s, computed from the card's own secret
// (RFC 6238, SHA-256) and drawn here, so that it goes on without network. The clock is the server's: the phone's may be wrong.

import { correction, generate } from "lean-qr";
import { toSvgPath } from "lean-qr/extras/svg";

const STEP = 30;
const ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
const HASH = { name: "HMAC", hash: "SHA-256" };

function bytes(base32) {
  const bits = [...base32].map((letter) => ALPHABET.indexOf(letter).toString(2).padStart(5, "0")).join("");
  return Uint8Array.from(bits.match(/.{8}/g), (byte) => Number.parseInt(byte, 2));
}

/** The secret as a key that the browser uses and never gives back, not even to this script. */
export function keyOf(secret) {
  return crypto.subtle.importKey("raw", bytes(secret), HASH, false, ["sign"]);
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

/** The sun and the ring stand still for whom they disturb; the code goes on, and the seconds are said in words. */
function standStill({ currentTarget: button }) {
  const still = button.getAttribute("aria-pressed") !== "true";
  button.setAttribute("aria-pressed", String(still));
  document.body.classList.toggle("is-still", still);
}

/**
 * Shows the code of that card in that part of the page, and the next ones as they come.
 * ahead: by how many milliseconds the server's clock is ahead of this one. Returns what stops it.
 */
export async function live(pass, { key, number, ahead }) {
  const seconds = () => (Date.now() + ahead) / 1000;
  const [svg, time, ring] = ["[data-qr=code]", "[data-time]", "[data-ring]"].map((part) => pass.querySelector(part));
  let drawn;

  function turnWithTheClock() {
    if (document.visibilityState !== "visible") return;
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

  time.firstChild.textContent = `${time.dataset.time} `;
  ring.removeAttribute("hidden");
  pass.querySelector("[data-renew]").hidden = true;
  const still = pass.querySelector("[data-still]");
  still.hidden = false;
  still.addEventListener("click", standStill);
  turnWithTheClock();
  document.addEventListener("visibilitychange", turnWithTheClock);
  await show();
  const clock = setInterval(show, 250);
  return () => {
    clearInterval(clock);
    document.removeEventListener("visibilitychange", turnWithTheClock);
  };
}
