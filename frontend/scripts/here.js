// « Autour de moi »: asks the browser where it is, on a press and never before, and sends it rounded, in a body that no address shows.

for (const form of document.querySelectorAll("[data-here]")) {
  if (!navigator.geolocation) continue;
  const said = form.querySelector("[data-here-said]");
  const rounded = (degrees) => degrees.toFixed(2);

  form.querySelector("[data-here-ask]").addEventListener("click", () => {
    said.textContent = said.dataset.looking;
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => {
        form.elements.latitude.value = rounded(coords.latitude);
        form.elements.longitude.value = rounded(coords.longitude);
        form.submit();
      },
      (fault) => (said.textContent = fault.code === fault.PERMISSION_DENIED ? said.dataset.refused : said.dataset.lost),
      { timeout: 10_000, maximumAge: 300_000 },
    );
  });
  form.hidden = false;
}
