// What can be said of a portrait without knowing faces: whether it is large enough, lit and sharp. It warns and never refuses.

/** Points across the framed part, for 600 from top to bottom: under this the print is coarse. */
const ENOUGH_POINTS = 466;
/** Mean lightness, of 255. */
const DARK = 70;
const BRIGHT = 205;
/** How much the lightness changes from one point to the next, for a picture of one unit of contrast. */
const SHARP = 0.01;

/** The good and the doubtful of a framed picture (RGBA), that stood on so many points across: « light:dark », « size:good »… */
export function check({ data, width, height }, across) {
  const light = grey(data);
  const { mean, variance } = spread(light);
  return [
    `size:${across < ENOUGH_POINTS ? "small" : "good"}`,
    `light:${mean < DARK ? "dark" : mean > BRIGHT ? "bright" : "good"}`,
    `focus:${edges(light, width, height) < SHARP * variance ? "blurred" : "good"}`,
  ];
}

function grey(rgba) {
  const light = new Float32Array(rgba.length / 4);
  for (let i = 0; i < light.length; i++) light[i] = 0.299 * rgba[4 * i] + 0.587 * rgba[4 * i + 1] + 0.114 * rgba[4 * i + 2];
  return light;
}

function spread(values) {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  return { mean, variance: values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length };
}

/** The variance of the Laplacian: high where there are edges, low where everything is smooth. */
function edges(light, width, height) {
  const found = [];
  for (let y = 1; y < height - 1; y++)
    for (let x = 1; x < width - 1; x++) {
      const at = y * width + x;
      found.push(light[at - 1] + light[at + 1] + light[at - width] + light[at + width] - 4 * light[at]);
    }
  return spread(found).variance;
}
