// One key for what a page does all day long: data-key names it. Never while somebody types, and never where they were turned off
// (WCAG 2.1.4). What a key does is a link or a button of the page, that does it as well without this script.

const OFF = "keys-off";
const help = document.querySelector("[data-keys]");

function areOn() {
  try {
    return localStorage.getItem(OFF) === null;
  } catch {
    return true; // storage refused: the box still works until the page is left
  }
}

function isTyping(element) {
  return element.closest("input:not([type=radio], [type=checkbox]), textarea, select, [contenteditable]") !== null;
}

if (help) {
  const box = help.querySelector("[data-keys-on]");
  box.checked = areOn();
  help.hidden = false;
  const show = () => document.documentElement.classList.toggle("keys-on", box.checked);
  show();
  box.addEventListener("change", () => {
    show();
    try {
      if (box.checked) localStorage.removeItem(OFF);
      else localStorage.setItem(OFF, "");
    } catch {
      // as above
    }
  });

  document.addEventListener("keydown", (event) => {
    if (!box.checked || event.ctrlKey || event.metaKey || event.altKey || event.repeat || isTyping(event.target)) return;
    const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
    const doer = document.querySelector(`[data-key="${CSS.escape(key)}"]`);
    if (!doer) return;
    event.preventDefault();
    doer.click();
    doer.querySelector("input")?.focus(); // a choice: « Entrée » then sends the form
  });
}
