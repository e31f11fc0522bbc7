// What the server gives instead of the worker when the app is stopped: it forgets everything, goes, and sends its pages to the
// account on the network. A browser asks for its worker's file at each opening, hence a faulty worker cannot keep this one out.

addEventListener("install", () => skipWaiting());

addEventListener("activate", (event) => event.waitUntil(leave()));

async function leave() {
  indexedDB.deleteDatabase("pass");
  for (const name of await caches.keys()) await caches.delete(name);
  await registration.unregister();
  for (const page of await clients.matchAll({ type: "window", includeUncontrolled: true }))
    if (new URL(page.url).pathname === "/app") await page.navigate("/mon-compte").catch(() => undefined);
}
