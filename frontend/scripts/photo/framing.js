// The frame of the card on a picture: moved by buttons, by the keys of three sliders, or by the finger. The server cuts by the same
// arithmetic from the same three numbers (fr.passregion.holder.Darkroom).

const RATIO = 7 / 9;
/** The narrowest frame that can be printed. */
const NARROWEST = 300;
/** The width at which a picture is judged. */
const JUDGED = 350;

/** Follows the sliders of this part of the form; looked is told the framed pixels and how many points wide they were. */
export function framing(stage, canvas, part, looked) {
  const sliders = Object.fromEntries([...part.querySelectorAll("input")].map((slider) => [slider.name, slider]));
  let picture = null;
  let later = 0;

  function frame() {
    const largest = Math.min(picture.width, picture.height * RATIO);
    const width = Math.min(largest, Math.max(NARROWEST, (largest * 100) / sliders.zoom.value));
    const height = width / RATIO;
    return {
      x: ((picture.width - width) * sliders.across.value) / 100,
      y: ((picture.height - height) * sliders.down.value) / 100,
      width,
      height,
    };
  }

  function draw() {
    if (!picture) return;
    const { x, y, width, height } = frame();
    canvas.getContext("2d").drawImage(picture, x, y, width, height, 0, 0, canvas.width, canvas.height);
    clearTimeout(later);
    later = setTimeout(judge, 150);
  }

  function judge() {
    const { x, y, width, height } = frame();
    const paper = document.createElement("canvas");
    paper.width = JUDGED;
    paper.height = Math.round(JUDGED / RATIO);
    const brush = paper.getContext("2d", { willReadFrequently: true });
    brush.drawImage(picture, x, y, width, height, 0, 0, paper.width, paper.height);
    looked(brush.getImageData(0, 0, paper.width, paper.height), width);
  }

  function move(name, by) {
    sliders[name].value = Number(sliders[name].value) + by; // the slider keeps to its bounds
    draw();
  }

  /** The picture follows the finger: what is left outside the frame is the way it can go. */
  function drag(event) {
    if (!picture || event.buttons === 0) return;
    const { width, height } = frame();
    const scale = width / stage.clientWidth;
    if (picture.width > width) move("across", (-event.movementX * scale * 100) / (picture.width - width));
    if (picture.height > height) move("down", (-event.movementY * scale * 100) / (picture.height - height));
  }

  part.addEventListener("input", draw);
  for (const button of part.querySelectorAll("[data-move]"))
    button.addEventListener("click", () => move(button.dataset.move, Number(button.dataset.by)));
  stage.addEventListener("pointermove", drag);

  return {
    of(other) {
      picture = other;
      sliders.zoom.value = 100;
      sliders.across.value = sliders.down.value = 50;
      draw();
    },
  };
}
