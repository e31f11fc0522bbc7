// The photo for the card: taken here or chosen, framed to the card's format, looked at for blur, light and size. It only advises;
// people decide. What leaves the machine is a picture drawn anew, without what the telephone wrote in the file.
// Without this script the form sends a file as any form does.

import { openCamera } from "./photo/camera.js";
import { check } from "./photo/checks.js";
import { framing } from "./photo/framing.js";

/** The longest side that is sent, unless the shortest would then be narrower than the print. */
const LONGEST = 1600;
const PRINTED = 700;
const COUNT = 5;

document.querySelectorAll("[data-photo]").forEach(studio);

function studio(part) {
  const form = part.closest("form");
  const one = (name) => form.querySelector(`[data-photo-${name}]`);
  const words = part.dataset; // sentences, written where the page is
  const frame = framing(one("stage"), one("canvas"), one("frame"), looked);
  const { taken, chosen } = form.elements;
  let camera = null;
  let counting = null;
  let refused = false;

  function show(state) {
    part.dataset.state = state;
    for (const shown of part.querySelectorAll("[data-when]")) shown.hidden = !shown.dataset.when.split(" ").includes(state);
    one("frame").disabled = state !== "still";
  }

  function say(word, ...more) {
    one("tip").textContent = word ? [words[word], ...more].join("") : "";
  }

  /** Says what is wrong where there is no picture to say it on. */
  function complain(word) {
    one("fault").textContent = word ? words[word] : "";
    one("fault").hidden = !word;
  }

  async function open() {
    complain(null);
    if (refused || !navigator.mediaDevices?.getUserMedia) return taken.click(); // the telephone's own camera
    try {
      camera = await openCamera(one("video"));
    } catch (fault) {
      refused = true;
      complain(fault.name === "NotFoundError" ? "none" : "refused");
      return;
    }
    show("live");
    one("wait").hidden = false;
    one("shoot").hidden = true;
    count(COUNT);
    one("wait").focus();
  }

  function count(seconds) {
    say("countdown", `\u00a0${seconds}`);
    counting = setTimeout(() => (seconds > 1 ? count(seconds - 1) : shoot()), 1000);
  }

  function wait() {
    clearTimeout(counting);
    say("ready");
    one("wait").hidden = true;
    one("shoot").hidden = false;
    one("shoot").focus();
  }

  function close() {
    clearTimeout(counting);
    camera?.stop();
    camera = null;
  }

  function cancel() {
    close();
    show("idle");
    one("open").focus();
  }

  async function shoot() {
    const picture = camera.picture(LONGEST);
    close();
    await keep(picture, taken, chosen);
  }

  async function choose(from) {
    const [file] = from.files;
    if (!file) return;
    complain(null);
    const picture = await decoded(file);
    if (picture) return keep(picture, from, from === taken ? chosen : taken);
    from.value = "";
    show("idle");
    complain("notAPhoto");
    one("fault").focus();
  }

  /** Puts the picture, drawn anew, in the field that is sent, and shows it to be framed. */
  async function keep(picture, field, other) {
    const blob = await new Promise((done) => picture.toBlob(done, "image/jpeg", 0.92));
    const files = new DataTransfer();
    files.items.add(new File([blob], "photo.jpg", { type: "image/jpeg" }));
    field.files = files.files;
    other.value = "";
    show("still");
    say("framed");
    frame.of(picture);
    one("send").focus();
  }

  function looked(pixels, width) {
    const found = check(pixels, width);
    for (const tag of part.querySelectorAll("[data-check]")) tag.hidden = !found.includes(tag.dataset.check);
    one("advice").hidden = found.every((what) => what.endsWith("good"));
  }

  one("open").addEventListener("click", open);
  one("again").addEventListener("click", open);
  one("wait").addEventListener("click", wait);
  one("shoot").addEventListener("click", shoot);
  one("cancel").addEventListener("click", cancel);
  for (const button of part.querySelectorAll("[data-photo-choose]")) button.addEventListener("click", () => chosen.click());
  for (const field of [taken, chosen]) field.addEventListener("change", () => choose(field));
  addEventListener("pagehide", close);

  one("plain").hidden = true;
  part.hidden = false;
  show("idle");
  if (location.hash === "#prendre") open();
}

/** The picture of a file, upright and no larger than is sent; nothing where the browser cannot read it. */
async function decoded(file) {
  try {
    const picture = await createImageBitmap(file, { imageOrientation: "from-image" });
    const { width, height } = picture;
    const scale = Math.min(1, Math.max(LONGEST / Math.max(width, height), PRINTED / Math.min(width, height)));
    const paper = document.createElement("canvas");
    paper.width = Math.round(width * scale);
    paper.height = Math.round(height * scale);
    const brush = paper.getContext("2d");
    brush.fillStyle = "white"; // behind what is transparent
    brush.fillRect(0, 0, paper.width, paper.height);
    brush.drawImage(picture, 0, 0, paper.width, paper.height);
    picture.close();
    return paper;
  } catch {
    return null;
  }
}
