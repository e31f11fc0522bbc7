// « Mon Pass » in the account: the page carries the card's secret, and is kept nowhere.

import { keyOf, live } from "./code.js";

const pass = document.querySelector("[data-pass]");
const { number, secret, now } = pass.dataset;

if (secret && window.crypto?.subtle) live(pass, { key: await keyOf(secret), number, ahead: Number(now) - Date.now() });
