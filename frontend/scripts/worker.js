// The worker of « /app »: it answers with the page and the files it took along when it was installed, which name nobody, and
// leaves every other request to the network. VERSION and FILES are written above by the server.

const CACHE = `app-${VERSION}`;
const SHELL = "/app/coque";

addEventListener("install", (event) => event.waitUntil(caches.open(CACHE).then((cache) => cache.addAll([SHELL, ...FILES]))));

addEventListener("activate", (event) => event.waitUntil(tidy()));

async function tidy() {
  for (const name of await caches.keys()) if (name !== CACHE) await caches.delete(name);
  await clients.claim();
}

addEventListener("fetch", (event) => {
  const { pathname, search, origin } = new URL(event.request.url);
  if (event.request.method !== "GET" || origin !== location.origin) return;
  if (pathname === "/app" && !search && event.request.mode === "navigate") event.respondWith(taken(SHELL, event.request));
  else if (FILES.includes(pathname)) event.respondWith(taken(pathname, event.request));
});

async function taken(name, request) {
  const cache = await caches.open(CACHE);
  return (await cache.match(name, { ignoreVary: true })) ?? fetch(request);
}

// The page asks for it once its reader has said yes to the new version.
addEventListener("message", (event) => event.data === "take over" && skipWaiting());

// A push says that something moved, never what: its words are on the lock screen. Pressing it opens the account.
addEventListener("push", (event) => {
  const { body, path } = event.data?.json() ?? {};
  const icon = FILES.find((file) => file.includes("/icon-192"));
  if (body) event.waitUntil(registration.showNotification("Pass’Région", { body, icon, lang: "fr", data: path }));
});

addEventListener("notificationclick", (event) => {
  event.notification.close();
  const address = new URL(event.notification.data ?? "/mon-compte", location.origin);
  if (address.origin === location.origin) event.waitUntil(clients.openWindow(address.href));
});
