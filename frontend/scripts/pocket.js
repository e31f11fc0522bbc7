// « /app », the Pass in the pocket: shown at once from what this phone keeps, then from the server when it answers.
// It keeps something only where it is installed, or where its holder says so: a shared computer keeps nothing.

import { keyOf, live } from "./code.js";
import { forget } from "./forget.js";
import { keep, recall } from "./memory.js";

const CONTENT = "/app/contenu";
const WORKER = "/app/sw.js";
const FRESH = 30_000;
const INSTALLED = "(display-mode: standalone), (display-mode: fullscreen)";

const place = document.querySelector("[data-app]");
const state = document.querySelector("[data-state]");
const keepHere = document.querySelector("[data-keep]");
const update = document.querySelector("[data-update]");
const when = new Intl.DateTimeFormat(document.documentElement.lang, { dateStyle: "long", timeStyle: "short" });

let shown;
let stop = () => {};
let asked = 0;

/** The words of the page for a state, with the day and hour when the Pass was last seen. */
function say(key) {
  const sentence = key ? state.dataset[key] : "";
  state.hidden = !sentence;
  state.querySelector("[data-sentence]").textContent = sentence.replace("{0}", shown ? when.format(shown.seen) : "");
  state.querySelector("[data-sign-in]").hidden = key !== "expired";
}

async function show(pass) {
  place.innerHTML = pass.html;
  await start(pass);
}

/** Starts the code on the Pass that the page shows. */
async function start(pass) {
  stop();
  shown = pass;
  const code = place.querySelector("[data-pass]");
  stop = pass.key && code ? await live(code, pass) : () => {};
  performance.mark("pass-shown");
}

/** The photo travels inside what is kept. */
async function withPhotos(html) {
  const part = parsed(html);
  for (const image of part.querySelectorAll("img[src^='/']")) {
    try {
      const answer = await fetch(image.getAttribute("src"));
      if (!answer.ok) throw new Error(`photo: ${answer.status}`);
      image.src = await dataUrl(await answer.blob());
    } catch {
      image.remove();
    }
  }
  return part.innerHTML;
}

function parsed(html) {
  return new DOMParser().parseFromString(html, "text/html").body;
}

function dataUrl(blob) {
  return new Promise((done, failed) => {
    const reader = new FileReader();
    reader.onload = () => done(reader.result);
    reader.onerror = failed;
    reader.readAsDataURL(blob);
  });
}

/** What that part of a page says, apart from the secret, which becomes a key and leaves the page. */
async function read(part) {
  const code = part.querySelector("[data-secret]");
  const { number, secret, now } = code?.dataset ?? {};
  code?.removeAttribute("data-secret");
  return {
    html: part.innerHTML,
    seen: Date.now(),
    key: secret && (await keyOf(secret)),
    number,
    ahead: now ? Number(now) - Date.now() : 0,
  };
}

async function refresh() {
  asked = Date.now();
  let answer;
  try {
    answer = await fetch(CONTENT, { cache: "no-store" });
  } catch {
    return say(shown ? "offline" : "empty");
  }
  if (answer.status === 410) return goAway();
  if (answer.status === 401) return shown ? say("expired") : location.replace("/app?connexion");
  if (!answer.ok) return say("away");
  const pass = await read(parsed(await answer.text()));
  const isTakenAlong = await isKept();
  if (isTakenAlong) pass.html = await withPhotos(pass.html);
  await show(pass);
  say();
  if (isTakenAlong) await keep(pass);
}

async function goAway() {
  await forget();
  location.replace("/mon-compte");
}

async function isKept() {
  if (matchMedia(INSTALLED).matches || navigator.standalone) await takeAlong();
  const worker = await navigator.serviceWorker?.getRegistration("/app");
  keepHere.hidden = !navigator.serviceWorker || Boolean(worker);
  return Boolean(worker);
}

/** The worker that makes this page open without network. A new version waits until its reader says yes. */
async function takeAlong() {
  if (!navigator.serviceWorker) return;
  const worker = await navigator.serviceWorker.register(WORKER, { scope: "/app", updateViaCache: "none" });
  watch(worker);
}

function watch(worker) {
  const offer = () => {
    update.hidden = !(worker.waiting && navigator.serviceWorker.controller);
  };
  const follow = () => worker.installing?.addEventListener("statechange", offer);
  offer();
  follow(); // the browser looks for a new version by itself, perhaps before this line
  worker.addEventListener("updatefound", follow);
  update.querySelector("button").onclick = () => worker.waiting?.postMessage("take over");
}

keepHere.querySelector("button").addEventListener("click", async () => {
  await takeAlong();
  await navigator.serviceWorker.ready;
  navigator.storage?.persist?.();
  if (shown) await keep({ ...shown, html: await withPhotos(shown.html) });
  keepHere.hidden = true;
  document.querySelector("[data-kept]").hidden = false;
});

if (navigator.serviceWorker?.controller) navigator.serviceWorker.addEventListener("controllerchange", () => location.reload());
addEventListener("online", refresh);
addEventListener("offline", () => say(shown ? "offline" : "empty"));
document.addEventListener("visibilitychange", () => {
  if (document.visibilityState === "visible" && Date.now() - asked > FRESH) refresh();
});

if (place.dataset.app === "shell") {
  const kept = await recall().catch(() => undefined); // unreadable: as if nothing were kept
  if (kept) await show(kept);
}
navigator.serviceWorker?.getRegistration("/app").then((worker) => worker && watch(worker));
if (place.dataset.app === "page" && !(await isKept())) {
  asked = Date.now();
  await start(await read(place)); // the server has just written it: nothing to ask
} else await refresh();
