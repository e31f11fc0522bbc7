// Passkeys, where the browser has them: asks the server for a question, has the device answer it, and sends the answer with
// the form like any other. Without script none of it is shown, and the password does.

const places = document.querySelectorAll("[data-passkey]");

async function question(place, form) {
  const body = new URLSearchParams({ _csrf: form.elements._csrf.value, present: form.elements.passkeyPassword?.value ?? "" });
  return fetch(place.dataset.question, { method: "POST", body });
}

function answer(kind, options) {
  return kind === "add"
    ? navigator.credentials.create({ publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(options) })
    : navigator.credentials.get({ publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(options) });
}

async function run(place, form) {
  const say = (name, text) => {
    const line = place.querySelector(`[data-${name}]`);
    if (!line) return;
    line.hidden = text === undefined;
    if (text) line.textContent = text;
  };
  say("refused");
  say("cancelled");
  const asked = await question(place, form);
  if (!asked.ok) return say("refused", await asked.text());
  try {
    const made = await answer(place.dataset.passkey, await asked.json());
    form.elements.answer.value = JSON.stringify(made);
    if (form.elements.passkeyPassword) form.elements.passkeyPassword.value = "";
    form.submit();
  } catch {
    say("cancelled", ""); // closed by its owner, or this device holds none
  }
}

const can = window.PublicKeyCredential?.parseCreationOptionsFromJSON && window.PublicKeyCredential.parseRequestOptionsFromJSON;
for (const line of can ? document.querySelectorAll("[data-passkey-without]") : []) line.hidden = true;
for (const place of can ? places : []) {
  const form = place.querySelector("form");
  place.hidden = false;
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    run(place, form);
  });
}

// Offered once after a password, unless its owner said on this device that they would rather not hear of it. A cookie, since
// signing out empties the browser's storage.
const LATER = "passkey-later=1";
const offer = document.querySelector("[data-passkey-offer]");

if (offer && can && !document.cookie.split("; ").includes(LATER)) {
  offer.hidden = false;
  offer.querySelector("[data-later]").addEventListener("click", () => {
    document.cookie = `${LATER}; path=/mon-compte; max-age=31536000; samesite=lax${location.protocol === "https:" ? "; secure" : ""}`;
    offer.hidden = true;
    document.getElementById("contenu").focus();
  });
}
