// A list whose lines are ticked: one box ticks them all, and the bar, where there is one, counts them. Without this script
// a link does it, where there is one.

for (const form of document.querySelectorAll("form:has([data-ticks])")) {
  const all = form.querySelector("[data-ticks]");
  const boxes = [...form.querySelectorAll(`input[type=checkbox][name="${all.dataset.ticks}"]:enabled`)];
  const said = form.querySelector("[data-ticked]");
  const link = form.querySelector("[data-tick-all]");

  function count() {
    const ticked = boxes.filter((box) => box.checked).length;
    all.checked = ticked === boxes.length;
    all.indeterminate = ticked > 0 && ticked < boxes.length;
    if (said) said.textContent = `${ticked}\u00a0${ticked < 2 ? said.dataset.one : said.dataset.many}`;
  }

  function tick(checked) {
    boxes.forEach((box) => (box.checked = checked));
    count();
  }

  all.hidden = false;
  if (link) link.hidden = true;
  all.addEventListener("change", () => tick(all.checked));
  form.addEventListener("change", count);
  addEventListener("pageshow", count); // the browser may have kept ticks from before
  count();
}
