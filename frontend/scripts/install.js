// « Installer l’application »: where the browser offers it by itself, one button does it.

const place = document.querySelector("[data-install]");
let offer;

addEventListener("beforeinstallprompt", (event) => {
  event.preventDefault();
  offer = event;
  place.hidden = false;
});

place.querySelector("button").addEventListener("click", async () => {
  await offer.prompt();
  place.hidden = true;
});

addEventListener("appinstalled", () => (document.querySelector("[data-installed]").hidden = false));
