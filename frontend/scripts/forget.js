// The name of what the installed app keeps on a phone, and how all of it goes: nothing of anybody stays, nor of the app itself.

export const DATABASE = "pass";

export async function forget() {
  await new Promise((done) => {
    const request = indexedDB.deleteDatabase(DATABASE);
    request.onsuccess = request.onerror = request.onblocked = done;
  });
  for (const name of (await window.caches?.keys()) ?? []) await caches.delete(name); // no caches without HTTPS
  const worker = await navigator.serviceWorker?.getRegistration("/app");
  await worker?.unregister();
}
