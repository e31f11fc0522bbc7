// The camera reads codes: with the browser's own reader where it has one, otherwise with ours, in a worker. Nothing leaves the
// machine. Typing is always there, whatever happens here.

const SAID = {
  looking: "Présentez le QR code devant la caméra.",
  asked: "Autorisez la caméra dans la question du navigateur.",
  refused: "La caméra est refusée à ce site. Autorisez-la dans les réglages du navigateur, ou saisissez le numéro de la carte.",
  none: "Aucune caméra sur cet appareil. Saisissez le numéro de la carte.",
  busy: "La caméra est prise par une autre application. Fermez-la, ou saisissez le numéro de la carte.",
};
const FAULTS = { NotAllowedError: "refused", SecurityError: "refused", NotFoundError: "none", OverconstrainedError: "none" };
/** Codes are read on pictures of at most this width: enough for one held at arm's length. */
const WIDTH = 960;
/** Between two pictures, in milliseconds. */
const BREATH = 60;

let stream = null;
let reader = null;
let looking = 0;

/** Shows the camera's part of the page, where the machine can have one, and looks on if it was looking before. */
export function startTheCamera(part, found) {
  if (!navigator.mediaDevices?.getUserMedia) return;
  part.hidden = false;
  const parts = Object.fromEntries(
    ["start", "view", "video", "said", "keys", "torch", "stop"].map((name) => [name, part.querySelector(`[data-scan-${name}]`)]),
  );
  parts.start.addEventListener("click", () => open(part, parts, found));
  parts.stop.addEventListener("click", () => close(parts));
  parts.torch.addEventListener("click", () => light(parts.torch));
  if (stream?.active) look(part, parts, found);
}

/** Keeps the camera for the next customer without reading meanwhile. */
export function stopLookingAround() {
  looking++;
}

async function open(part, parts, found) {
  parts.said.textContent = SAID.asked;
  try {
    stream = await navigator.mediaDevices.getUserMedia({ video: { facingMode: "environment", width: { ideal: 1280 } } });
  } catch (fault) {
    parts.said.textContent = SAID[FAULTS[fault.name] ?? "busy"];
    return;
  }
  await look(part, parts, found);
}

function close(parts) {
  stopLookingAround();
  stream?.getTracks().forEach((track) => track.stop());
  stream = null;
  show(parts, false);
  parts.said.textContent = "";
  parts.start.focus();
}

function show(parts, on) {
  parts.start.hidden = on;
  parts.view.hidden = !on;
  parts.keys.hidden = !on;
  parts.torch.hidden = !on || !track()?.getCapabilities?.().torch;
}

async function look(part, parts, found) {
  const mine = ++looking;
  parts.video.srcObject = stream;
  show(parts, true);
  parts.said.textContent = SAID.looking;
  await parts.video.play();
  reader ??= await newReader(part.dataset);
  while (mine === looking) {
    const text = await reader(parts.video);
    if (text && mine === looking) {
      stopLookingAround();
      found(text);
      return;
    }
    await new Promise((resume) => setTimeout(resume, BREATH));
  }
}

const track = () => stream?.getVideoTracks()[0];

async function light(button) {
  const on = button.getAttribute("aria-pressed") !== "true";
  await track()?.applyConstraints({ advanced: [{ torch: on }] });
  button.setAttribute("aria-pressed", String(on));
}

/** Reads the text of a code in what the video shows, or nothing. */
async function newReader(addresses) {
  const isNative = (await window.BarcodeDetector?.getSupportedFormats?.())?.includes("qr_code");
  return isNative ? native(new BarcodeDetector({ formats: ["qr_code"] })) : ours(addresses);
}

const native = (detector) => async (video) => (await detector.detect(video))[0]?.rawValue;

function ours({ reader: address, wasm }) {
  const worker = new Worker(address, { type: "module" });
  worker.postMessage({ wasm });
  const canvas = document.createElement("canvas");
  return (video) =>
    new Promise((answer) => {
      worker.onmessage = (message) => answer(message.data);
      worker.postMessage(picture(video, canvas));
    });
}

function picture(video, canvas) {
  const scale = Math.min(1, WIDTH / video.videoWidth);
  canvas.width = video.videoWidth * scale;
  canvas.height = video.videoHeight * scale;
  const drawing = canvas.getContext("2d", { willReadFrequently: true });
  drawing.drawImage(video, 0, 0, canvas.width, canvas.height);
  return drawing.getImageData(0, 0, canvas.width, canvas.height);
}
