// Reads QR codes in pictures, in a worker of its own: the only place where WebAssembly may run, with our own copy of it.

import { prepareZXingModule, readBarcodes } from "zxing-wasm/reader";

const HOW = { formats: ["QRCode"], maxNumberOfSymbols: 1, tryHarder: true, tryInvert: true, tryRotate: true };

self.onmessage = async ({ data }) => {
  if (data.wasm) {
    prepareZXingModule({ overrides: { locateFile: () => data.wasm } });
    return;
  }
  const [code] = await readBarcodes(data, HOW);
  self.postMessage(code?.isValid ? code.text : null);
};
