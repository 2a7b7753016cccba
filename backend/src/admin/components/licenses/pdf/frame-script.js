/**
 * Runs in a frame of its own, without an origin, a network or a sight of the admin (see
 * `drawing-room.ts`). A document from outside is taken apart here and leaves as a picture of one page.
 */

/** Sharp enough to read small print on a page of letter size, and never a poster. */
const WIDTH = 1700;
const HEIGHT = 2400;
const MOST_SCALE = 4;

// A frame nobody sees is given no animation frames, and drawing waits for them.
window.requestAnimationFrame = (draw) => setTimeout(() => draw(performance.now()), 0);

const script = (text) => URL.createObjectURL(new Blob([text], { type: "text/javascript" }));

const reasonOf = (error) => (error?.name === "PasswordException" ? "locked" : "broken");

/** A frame without an origin gets no worker that is a module, but one that imports a module. */
async function startWorker(text) {
  const worker = new Worker(script(`import(${JSON.stringify(script(text))})`));
  await new Promise((ready) => worker.addEventListener("message", ready, { once: true }));
  return worker;
}

async function open({ reader, worker, decoders, document: data }) {
  const pdf = await import(script(reader));
  pdf.GlobalWorkerOptions.workerPort = await startWorker(worker);
  class Decoders {
    async fetch({ filename }) {
      if (!decoders[filename]) throw new Error(`no decoder ${filename}`);
      return new Uint8Array(decoders[filename].slice(0));
    }
  }
  return await pdf.getDocument({
    data,
    WasmFactory: Decoders,
    useWorkerFetch: false,
    isEvalSupported: false,
    enableXfa: false,
    stopAtErrors: false,
  }).promise;
}

async function draw(opened, number) {
  const page = await opened.getPage(number);
  const { width, height } = page.getViewport({ scale: 1 });
  const scale = Math.min(WIDTH / width, HEIGHT / height, MOST_SCALE);
  const viewport = page.getViewport({ scale });
  const canvas = document.createElement("canvas");
  canvas.width = Math.max(1, Math.round(viewport.width));
  canvas.height = Math.max(1, Math.round(viewport.height));
  await page.render({ canvas, viewport }).promise;
  page.cleanup();
  const drawn = await new Promise((done) => canvas.toBlob(done, "image/png"));
  return await drawn.arrayBuffer();
}

window.addEventListener(
  "message",
  async ({ data, ports: [port] }) => {
    let opened;
    try {
      opened = await open(data);
    } catch (error) {
      return port.postMessage({ failed: reasonOf(error) });
    }
    port.onmessage = async ({ data: { page } }) => {
      try {
        const picture = await draw(opened, page);
        port.postMessage({ page, picture }, [picture]);
      } catch {
        port.postMessage({ page, failed: "broken" });
      }
    };
    port.postMessage({ pages: opened.numPages });
  },
  { once: true },
);
