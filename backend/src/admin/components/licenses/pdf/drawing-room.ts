import readerUrl from "pdfjs-dist/legacy/build/pdf.min.mjs?url";
import workerUrl from "pdfjs-dist/legacy/build/pdf.worker.min.mjs?url";
import jbig2Url from "pdfjs-dist/wasm/jbig2.wasm?url";
import openjpegUrl from "pdfjs-dist/wasm/openjpeg.wasm?url";
import qcmsUrl from "pdfjs-dist/wasm/qcms_bg.wasm?url";
import frameScript from "./frame-script.js?raw";

/** Why a document shows no page. */
export type Failure = "locked" | "broken" | "slow";
export class NotShown extends Error {
  constructor(readonly failure: Failure) {
    super(failure);
  }
}

/** A document made to be endless must not hold a reviewer's day. */
const PATIENCE_MS = 30_000;

const text = async (url: string) => (await fetch(url)).text();
const bytes = async (url: string) => (await fetch(url)).arrayBuffer();

/** What reads a PDF, got once a visit and run nowhere but in the frame. */
let tools: Promise<Record<string, unknown>> | null = null;
async function getTools() {
  const [reader, worker, jbig2, openjpeg, qcms] = await Promise.all([
    text(readerUrl),
    text(workerUrl),
    bytes(jbig2Url),
    bytes(openjpegUrl),
    bytes(qcmsUrl),
  ]);
  const decoders = { "jbig2.wasm": jbig2, "openjpeg.wasm": openjpeg, "qcms_bg.wasm": qcms };
  return { reader, worker, decoders };
}

/** The page of the frame: it may run what it is handed and reach nothing, whatever a PDF makes it do. */
function framePage(nonce: string): string {
  const policy = [
    "default-src 'none'",
    `script-src 'nonce-${nonce}' 'wasm-unsafe-eval' blob:`,
    "worker-src blob:",
    "img-src blob: data:",
    "font-src data:",
  ].join("; ");
  return [
    "<!doctype html>",
    `<meta http-equiv="Content-Security-Policy" content="${policy}">`,
    `<script nonce="${nonce}">${frameScript}</script>`,
  ].join("");
}

type Answer = { pages?: number; page?: number; picture?: ArrayBuffer; failed?: Failure };

/**
 * Takes a PDF apart in a sandboxed frame and hands out pictures of its pages. The frame has no
 * origin, so that a PDF which gets the better of the reader finds no session and no admin there.
 */
export class DrawingRoom {
  private constructor(
    private readonly frame: HTMLIFrameElement,
    private readonly port: MessagePort,
    readonly pages: number,
  ) {}

  /** @throws NotShown when the document is locked, broken or takes too long */
  static async open(content: ArrayBuffer): Promise<DrawingRoom> {
    tools ??= getTools();
    const handed = await tools.catch((error: unknown) => {
      tools = null;
      throw error;
    });
    const frame = document.createElement("iframe");
    frame.setAttribute("sandbox", "allow-scripts");
    frame.setAttribute("aria-hidden", "true");
    frame.tabIndex = -1;
    frame.hidden = true;
    frame.title = "PDF";
    frame.srcdoc = framePage(crypto.randomUUID());
    const loaded = new Promise((done) => frame.addEventListener("load", done, { once: true }));
    document.body.append(frame);
    await loaded;
    const { port1, port2 } = new MessageChannel();
    const told = answerOf(port1, (answer) => "pages" in answer || "failed" in answer);
    // Without an origin there is none to name; the window it goes to is the frame's own.
    frame.contentWindow?.postMessage({ ...handed, document: content }, "*", [port2]);
    try {
      const { pages } = await told;
      return new DrawingRoom(frame, port1, pages ?? 0);
    } catch (error) {
      frame.remove();
      throw error;
    }
  }

  /** A picture of one page, counted from 1. @throws NotShown when it cannot be drawn */
  async draw(page: number): Promise<Blob> {
    const told = answerOf(this.port, (answer) => answer.page === page);
    this.port.postMessage({ page });
    const { picture } = await told;
    return new Blob([picture ?? new ArrayBuffer(0)], { type: "image/png" });
  }

  close(): void {
    this.port.close();
    this.frame.remove();
  }
}

/** The first message that is meant. */
function answerOf(port: MessagePort, meant: (answer: Answer) => boolean): Promise<Answer> {
  return new Promise((done, failed) => {
    const over = (end: () => void) => {
      clearTimeout(late);
      port.removeEventListener("message", listen);
      end();
    };
    const late = setTimeout(() => over(() => failed(new NotShown("slow"))), PATIENCE_MS);
    const listen = ({ data }: MessageEvent<Answer>) => {
      if (!meant(data)) return;
      const { failed: failure } = data;
      over(() => (failure ? failed(new NotShown(failure)) : done(data)));
    };
    port.addEventListener("message", listen);
    port.start();
  });
}
