// Builds into target/classes what comes from npm: what the browser receives, and the Region's communes with their places.
// Run by Maven: node frontend/build.mjs
import { execFileSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, statSync, utimesSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));
const OUTPUT = join(ROOT, "target/classes/static/assets");
const COMMUNES = join(ROOT, "target/classes/fr/passregion/institution/communes.csv");
const PLACES = join(ROOT, "target/classes/fr/passregion/partner");
const REGION = "84";
const STAMP = join(ROOT, "target/front-end.stamp");
const SOURCES = ["frontend", "package.json", "package-lock.json"];

process.chdir(ROOT);
requireNode(20);
const MADE = [join(OUTPUT, "app.css"), COMMUNES, join(PLACES, "towns.csv")];
if (changedSince(STAMP, SOURCES) || !MADE.every(existsSync)) {
  if (changedSince("node_modules/.package-lock.json", ["package-lock.json"])) install();
  await bundle();
  listCommunes();
  const { locateTowns } = await import("./towns.mjs");
  locateTowns(PLACES);
  mkdirSync(dirname(STAMP), { recursive: true });
  writeFileSync(STAMP, "");
}

function requireNode(major) {
  if (Number.parseInt(process.versions.node, 10) >= major) return;
  fail(`Node ${major} or newer is needed, this is ${process.version}: install it (Debian: apt-get install nodejs npm), `
    + "then run the command again. Without it, -Dfast leaves the front end as it was last built.");
}

function changedSince(reference, paths) {
  if (!existsSync(reference)) return true;
  const since = statSync(reference).mtimeMs;
  return paths.flatMap(files).some((file) => statSync(file).mtimeMs > since);
}

function files(path) {
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path, { recursive: true }).map((name) => join(path, name));
}

function install() {
  console.log("Installing the browser's libraries (npm ci)");
  try {
    execFileSync("npm", ["ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"], { stdio: "inherit" });
  } catch {
    fail("npm ci failed: check that npm is installed and that its registry can be reached, then run the command again.");
  }
  const now = new Date();
  utimesSync("node_modules/.package-lock.json", now, now);
}

async function bundle() {
  const { build } = await import("esbuild");
  await build({
    entryPoints: ["styles/app.css", ...["app", "till", "pass", "pocket", "install", "push", "passkey", "photo", "reader"]
      .map((name) => `scripts/${name}.js`)]
      .map((source) => join("frontend", source)),
    outdir: OUTPUT,
    entryNames: "[name]",
    assetNames: "[name]",
    loader: { ".woff2": "file" },
    bundle: true,
    minify: true,
    format: "esm",
    target: ["es2022", "chrome111", "firefox113", "safari16.4"],
    legalComments: "eof",
    logLevel: "warning",
  });
  // Workers are classic scripts: not every browser takes modules there. The server writes their version and files above them.
  await build({
    entryPoints: ["worker", "worker-gone"].map((name) => join("frontend/scripts", `${name}.js`)),
    outdir: join(ROOT, "target/classes/fr/passregion/account"),
    minify: true,
    format: "iife",
    bundle: true,
    target: ["es2022", "chrome111", "firefox113", "safari16.4"],
    logLevel: "warning",
  });
  await drawIcons();
  for (const image of ["icons.svg", "sign.svg"]) cpSync(join("frontend", image), join(OUTPUT, image));
  cpSync("node_modules/zxing-wasm/dist/reader/zxing_reader.wasm", join(OUTPUT, "zxing_reader.wasm"));
  cpSync("frontend/licences", join(OUTPUT, "licences"), { recursive: true });
  for (const library of ["htmx.org", "idb", "lean-qr", "zxing-wasm"])
    cpSync(join("node_modules", library, "LICENSE"), join(OUTPUT, "licences", `${library}.txt`));
}

// The app's icons, drawn from the sign: as it is, and on a full ground of its own colour where phones cut the corners themselves.
async function drawIcons() {
  const { Resvg, initWasm } = await import("@resvg/resvg-wasm");
  await initWasm(readFileSync("node_modules/@resvg/resvg-wasm/index_bg.wasm"));
  const sign = readFileSync("frontend/sign.svg", "utf8");
  const inside = sign.replace(/^<svg[^>]*>|<\/svg>\s*$/g, "");
  const full = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="-6 -6 44 44"><path fill="#672472" d="M-6-6h44v44h-44z"/>${inside}</svg>`;
  const icons = { "icon-192": [sign, 192], "icon-512": [sign, 512], "icon-full-512": [full, 512], "icon-full-180": [full, 180] };
  for (const [name, [drawing, width]] of Object.entries(icons)) {
    const picture = new Resvg(drawing, { fitTo: { mode: "width", value: width } }).render().asPng();
    writeFileSync(join(OUTPUT, `${name}.png`), picture);
  }
}

// Code, name and first postcode of each commune (and arrondissement of Lyon), from the official list packed by Etalab.
function listCommunes() {
  const all = JSON.parse(readFileSync("node_modules/@etalab/decoupage-administratif/data/communes.json", "utf8"));
  const lines = all
    .filter(({ region, type }) => region === REGION && ["commune-actuelle", "arrondissement-municipal"].includes(type))
    .map(({ code, nom, codesPostaux }) => [code, nom, codesPostaux?.[0] ?? ""].join(";"));
  mkdirSync(dirname(COMMUNES), { recursive: true });
  writeFileSync(COMMUNES, ["code;nom;code_postal", ...lines, ""].join("\n"));
}

function fail(message) {
  console.error(message);
  process.exit(1);
}
