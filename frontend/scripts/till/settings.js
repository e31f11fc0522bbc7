// What a cashier sets once on this machine. Nothing personal is kept.

const KEY = "caisse.";

export function isOn(name) {
  return localStorage.getItem(KEY + name) !== "off";
}

export function prepareSettings(page) {
  for (const button of page.querySelectorAll("[data-setting]")) {
    const name = button.dataset.setting;
    const show = () => button.setAttribute("aria-pressed", String(isOn(name)));
    button.hidden = false;
    button.addEventListener("click", () => {
      localStorage.setItem(KEY + name, isOn(name) ? "off" : "on");
      show();
    });
    show();
  }
}
