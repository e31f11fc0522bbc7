// Lighthouse on the pages that most people see, as a phone on a slow network, held against the budgets; bin/lighthouse runs it.
// node frontend/lighthouse.mjs ADDRESS [--write]
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { execFileSync } from "node:child_process";
import lighthouse from "lighthouse";
import { launch } from "chrome-launcher";

const PAGES = [
  ["home", "/"],
  ["home, in English", "/?langue=en"],
  ["home, easy to read", "/facile"],
  ["a benefit", "/avantages/cinema"],
  ["« Ai-je droit »", "/ai-je-droit"],
  ["order, first step", "/commande"],
  ["sign-in", "/connexion"],
  ["account", "/mon-compte", "holder"],
  ["« Mon Pass »", "/app", "holder"],
];

const KB = 1024;
const BUDGETS = {
  performance: { name: "performance", least: 95 },
  accessibility: { name: "accessibility", least: 100 },
  practices: { name: "best practices", least: 100 },
  lcp: { name: "LCP in s", most: 1.8, digits: 2 },
  tbt: { name: "TBT in ms", most: 150 },
  cls: { name: "CLS", most: 0.05, digits: 3 },
  weight: { name: "KB without pictures", most: 100, digits: 1 },
  pictures: { name: "KB of pictures", most: 60, digits: 1 },
};

const [site, ...options] = process.argv.slice(2);
if (!site) fail("usage: node frontend/lighthouse.mjs ADDRESS [--write]");

const cookies = { holder: await signIn("holder") };
const results = [];
for (const [name, path, role] of PAGES) results.push({ name, ...(await measure(path, cookies[role])) });
const table = drawn(results);
console.log(table);
for (const { name, faults } of results) for (const fault of faults) console.log(`${name}: ${fault}`);
if (options.includes("--write")) write(table);
const missed = results.flatMap((page) => Object.entries(BUDGETS).filter(([key, budget]) => !holds(page[key], budget)));
console.log(missed.length === 0 ? "Every budget holds." : `${missed.length} budgets missed.`);
process.exitCode = missed.length === 0 ? 0 : 1;

/** Each page in a browser of its own, which knows nothing of the page before. */
async function measure(path, cookie) {
  const chromeFlags = ["--headless=new", "--no-sandbox", "--disable-gpu"];
  const chrome = await launch({ chromePath: chromium(), chromeFlags, logLevel: "error" });
  try {
    return await measured(path, cookie, chrome.port);
  } finally {
    chrome.kill();
  }
}

async function measured(path, cookie, port) {
  const flags = { port, output: "json", logLevel: "error", onlyCategories: ["performance", "accessibility", "best-practices"] };
  if (cookie) flags.extraHeaders = { Cookie: cookie };
  const { lhr } = await lighthouse(new URL(path, site).href, flags);
  if (!new URL(lhr.finalDisplayedUrl).pathname.startsWith(path.split("?")[0])) throw new Error(`${path} leads to ${lhr.finalDisplayedUrl}`);
  const score = (category) => Math.round(lhr.categories[category].score * 100);
  const requests = lhr.audits["network-requests"].details.items.filter(({ protocol }) => protocol !== "data" && protocol !== "blob");
  const weight = (some) => some.reduce((sum, { transferSize }) => sum + transferSize, 0) / KB;
  const isPicture = ({ resourceType, url }) => resourceType === "Image" && !url.endsWith(".svg");
  return {
    performance: score("performance"),
    accessibility: score("accessibility"),
    practices: score("best-practices"),
    lcp: lhr.audits["largest-contentful-paint"].numericValue / 1000,
    tbt: lhr.audits["total-blocking-time"].numericValue,
    cls: lhr.audits["cumulative-layout-shift"].numericValue,
    weight: weight(requests.filter((request) => !isPicture(request))),
    pictures: weight(requests.filter(isPicture)),
    faults: faults(lhr),
  };
}

/** What costs points in accessibility and best practices, and the first thing that it is about. */
function faults(lhr) {
  const refs = [...lhr.categories.accessibility.auditRefs, ...lhr.categories["best-practices"].auditRefs];
  return refs
    .filter(({ id, weight }) => weight > 0 && lhr.audits[id].score !== null && lhr.audits[id].score < 1)
    .map(({ id }) => `${lhr.audits[id].title} ${JSON.stringify(lhr.audits[id].details?.items?.[0] ?? "").slice(0, 300)}`);
}

/** A login of the demonstration, through the page that everybody signs in by. */
async function signIn(role) {
  const page = await fetch(new URL("/connexion", site));
  const before = cookieOf(page);
  const [, token] = /name="_csrf" value="([^"]+)"/.exec(await page.text());
  const { login, password } = (await (await fetch(new URL("/demo.json", site))).json()).accounts.find((one) => one.role === role);
  const body = new URLSearchParams({ _csrf: token, identifiant: login, motDePasse: password });
  const answer = await fetch(new URL("/connexion", site), { method: "POST", body, headers: { Cookie: before }, redirect: "manual" });
  if (answer.status !== 303) fail(`The demonstration's ${role} could not sign in: ${answer.status}`);
  return cookieOf(answer);
}

function cookieOf(answer) {
  return answer.headers.getSetCookie().map((cookie) => cookie.split(";")[0]).join("; ");
}

function holds(value, { least = -Infinity, most = Infinity }) {
  return value >= least && value <= most;
}

function drawn(pages) {
  const keys = Object.keys(BUDGETS);
  const head = ["page", ...keys.map((key) => BUDGETS[key].name)];
  const limits = ["budget", ...keys.map((key) => (BUDGETS[key].least ? `≥ ${BUDGETS[key].least}` : `≤ ${BUDGETS[key].most}`))];
  const rows = pages.map((page) => [page.name, ...keys.map((key) => shown(page[key], BUDGETS[key]))]);
  const widths = head.map((_, column) => Math.max(...[head, limits, ...rows].map((row) => row[column].length)));
  const line = (row) => row.map((cell, column) => (column ? cell.padStart(widths[column]) : cell.padEnd(widths[column]))).join(" | ");
  return [line(head), widths.map((width) => "-".repeat(width)).join("-|-"), line(limits), ...rows.map(line)].join("\n");
}

function shown(value, budget) {
  return value.toFixed(budget.digits ?? 0) + (holds(value, budget) ? "" : " !");
}

/** Its own part of the page of measurements: what is above and below stays. */
function write(table) {
  const page = "docs/benchmarks.md";
  const text = readFileSync(page, "utf8");
  const part = ["## Pages, by Lighthouse", "", "`bin/lighthouse --write`: a phone on a slow network, as Lighthouse simulates it; « ! » misses its budget.", "", "```", table, "```", ""].join("\n");
  const before = text.split(/^## Pages, by Lighthouse$/m)[0].trimEnd();
  writeFileSync(page, `${before}\n\n${part}`);
}

function chromium() {
  const names = [process.env.PASSREGION_CHROMIUM, "chromium", "chromium-browser", "google-chrome"].filter(Boolean);
  for (const name of names) {
    try {
      return execFileSync("sh", ["-c", `command -v "$1"`, "sh", name], { encoding: "utf8" }).trim();
    } catch {
      // the next name
    }
  }
  return fail(`Chromium is missing: run ${join("bin", "install-chromium")}`);
}

function fail(message) {
  console.error(message);
  process.exit(1);
}
