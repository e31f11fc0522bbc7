// A verdict is heard and felt as well: short tones, and a vibration where the machine can.

import { isOn } from "./settings.js";

/** Tones in hertz, each for a tenth of a second, and a vibration in milliseconds. */
const SIGNALS = {
  ok: { tones: [880], vibration: [40] },
  done: { tones: [660, 880, 1320], vibration: [40, 40, 40] },
  check: { tones: [620, 620], vibration: [80, 60, 80] },
  seen: { tones: [520, 420], vibration: [120, 60, 120] },
  stop: { tones: [240, 180], vibration: [300] },
};
const LENGTH = 0.1;
const LOUDNESS = 0.15;

let speaker;

/** Browsers let a page sound only after it was touched: the speaker is woken by the first key or finger. */
function wake() {
  speaker ??= window.AudioContext ? new AudioContext() : null;
  speaker?.resume();
}

for (const touch of ["pointerdown", "keydown"]) document.addEventListener(touch, wake, { once: true });

function play(tones) {
  if (speaker?.state !== "running") return;
  tones.forEach((frequency, place) => {
    const start = speaker.currentTime + place * LENGTH;
    const tone = new OscillatorNode(speaker, { frequency, type: "triangle" });
    const volume = new GainNode(speaker, { gain: 0 });
    volume.gain.linearRampToValueAtTime(LOUDNESS, start + 0.01);
    volume.gain.linearRampToValueAtTime(0, start + LENGTH);
    tone.connect(volume).connect(speaker.destination);
    tone.start(start);
    tone.stop(start + LENGTH);
  });
}

/** Says a verdict in every way: to the ear by its tone, to the hand, and in words to a screen reader. */
export function tell(verdict, words = "") {
  const signal = SIGNALS[verdict];
  document.querySelector("[data-said]").textContent = words;
  if (!isOn("sound")) return;
  play(signal.tones);
  if (!matchMedia("(prefers-reduced-motion: reduce)").matches) navigator.vibrate?.(signal.vibration);
}
