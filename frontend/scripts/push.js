// « Me prévenir sur cet appareil »: asks the browser for the address at which it can be woken up, and sends it with the form.

const place = document.querySelector("[data-push]");
const form = place.querySelector("form");
const part = (name) => place.querySelector(`[data-${name}]`);

function bytes(base64) {
  return Uint8Array.from(atob(base64.replaceAll("-", "+").replaceAll("_", "/")), (letter) => letter.charCodeAt(0));
}

function text(buffer) {
  return btoa(String.fromCharCode(...new Uint8Array(buffer))).replaceAll("+", "-").replaceAll("/", "_").replace(/=+$/, "");
}

async function subscribe() {
  await navigator.serviceWorker.register("/app/sw.js", { scope: "/app", updateViaCache: "none" });
  const worker = await ready();
  return worker.pushManager.subscribe({ userVisibleOnly: true, applicationServerKey: bytes(place.dataset.push) });
}

/** The worker's own scope is not this page's: its readiness must be asked of it. */
async function ready() {
  const worker = await navigator.serviceWorker.getRegistration("/app");
  const coming = worker.installing ?? worker.waiting;
  if (!worker.active && coming)
    await new Promise((done) => coming.addEventListener("statechange", () => coming.state === "activated" && done()));
  return worker;
}

async function ask(event) {
  event.preventDefault();
  if ((await Notification.requestPermission()) !== "granted") {
    part("denied").hidden = false;
    return;
  }
  try {
    const offer = await subscribe();
    form.elements.adresse.value = offer.endpoint;
    form.elements.cle.value = text(offer.getKey("p256dh"));
    form.elements.sel.value = text(offer.getKey("auth"));
    form.submit();
  } catch {
    part("impossible").hidden = false; // the browser's own service cannot be reached, or there is none
  }
}

async function start() {
  part("script").hidden = true;
  if (!("PushManager" in window) || !navigator.serviceWorker) return (part("impossible").hidden = false);
  const worker = await navigator.serviceWorker.getRegistration("/app");
  const known = await worker?.pushManager.getSubscription();
  part("on").hidden = !known;
  part("ask").hidden = Boolean(known);
  form.addEventListener("submit", ask);
}

start();
