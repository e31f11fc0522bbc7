// What the installed app keeps on its holder's phone: the last Pass that it showed. The code's secret is a key that no script
// can read back; the rest is sealed by another such key, so that a copied file of the browser's says nothing by itself.

import { openDB } from "idb";
import { DATABASE } from "./forget.js";

const STORE = "kept";
const SEAL = "AES-GCM";

function open() {
  return openDB(DATABASE, 1, {
    upgrade: (database) => database.createObjectStore(STORE),
    blocking: (current, next, { target }) => target.close(), // another page forgets: let it
  });
}

/** Keeps the Pass: how it looks, its number, the key of its code, the clock, and when it was seen. */
export async function keep({ key, ...said }) {
  const seal = await crypto.subtle.generateKey({ name: SEAL, length: 256 }, false, ["encrypt", "decrypt"]);
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const sealed = await crypto.subtle.encrypt({ name: SEAL, iv }, seal, new TextEncoder().encode(JSON.stringify(said)));
  const database = await open();
  await database.put(STORE, { key, seal, iv, sealed }, "pass");
  database.close();
}

/** The Pass last kept, or nothing. */
export async function recall() {
  const database = await open();
  const kept = await database.get(STORE, "pass");
  database.close();
  if (!kept) return undefined;
  const said = await crypto.subtle.decrypt({ name: SEAL, iv: kept.iv }, kept.seal, kept.sealed);
  return { key: kept.key, ...JSON.parse(new TextDecoder().decode(said)) };
}
