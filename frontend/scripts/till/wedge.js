// A scanner that plays keyboard is heard wherever the focus is, and on a verdict as well: the next customer need not wait.

const TYPING = "input, textarea, select";
/** A scanner leaves less than this between two signs; people leave more. In milliseconds. */
const BREATH = 60;

let waiting = "";
let lastKey = 0;

/** Gives what was scanned on the page before to the field of this one. */
export function prepareWedge(page) {
  const field = page.querySelector("input[name=shown]");
  if (field) {
    guide(field);
    const scanned = waiting;
    waiting = "";
    field.value ||= scanned.trim();
    if (scanned.endsWith("\n")) field.form.requestSubmit();
  }
}

/** Enter after a typed number leads to the birth date; after a code, or with a date, it sends the form. */
function guide(field) {
  const date = field.form.elements.birthDate;
  field.addEventListener("keydown", (event) => {
    const isNumber = /^[\d\s.-]+$/.test(field.value);
    if (event.key !== "Enter" || !isNumber || date.value) return;
    event.preventDefault();
    date.focus();
  });
}

document.addEventListener("keydown", (event) => {
  if (event.target.closest?.(TYPING) || event.ctrlKey || event.altKey || event.metaKey) return;
  const isQuick = event.timeStamp - lastKey < BREATH;
  lastKey = event.timeStamp;
  if (event.key.length === 1 && event.key !== " ") return take(event);
  if (event.key === "Enter" && waiting && isQuick) {
    waiting += "\n";
    event.preventDefault();
  }
});

function take(event) {
  const field = document.querySelector("input[name=shown]");
  if (field) return field.focus();
  const next = document.querySelector("[data-next=yes] a");
  if (!next) return;
  if (!waiting) next.click();
  waiting += event.key;
  event.preventDefault();
}
