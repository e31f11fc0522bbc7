// The camera that looks at whoever holds the machine.

/** Shows what the camera sees; fails as getUserMedia does. */
export async function openCamera(video) {
  const stream = await navigator.mediaDevices.getUserMedia({
    video: { facingMode: "user", width: { ideal: 1280 }, height: { ideal: 960 } },
  });
  video.srcObject = stream;
  await video.play();
  return {
    stop: () => {
      stream.getTracks().forEach((track) => track.stop());
      video.srcObject = null;
    },
    picture: (longest) => picture(video, longest),
  };
}

/** What it sees now, whole, and not as in a mirror. */
function picture(video, longest) {
  const scale = Math.min(1, longest / Math.max(video.videoWidth, video.videoHeight));
  const paper = document.createElement("canvas");
  paper.width = Math.round(video.videoWidth * scale);
  paper.height = Math.round(video.videoHeight * scale);
  paper.getContext("2d").drawImage(video, 0, 0, paper.width, paper.height);
  return paper;
}
