import { beforeAll, expect, it, vi } from "vitest";
import { unpackLines } from "@/features/ordering/packed-lines";
import { POST } from "./route";

const origin = "http://shop.example";
const from = { origin };
beforeAll(() => {
  vi.stubEnv("BACKEND_URL", "http://backend.example");
  vi.stubEnv("STOREFRONT_URL", origin);
  vi.stubEnv("PUBLISHABLE_KEY", "pk_0000000000000000000000");
  vi.stubEnv("REGION_ID", "reg_test");
  vi.stubEnv("SESSION_SECRET", "a-secret-of-the-test-that-is-long-enough");
  vi.stubEnv("REVALIDATE_SECRET", "another-secret-of-the-test-long-enough");
});

/** A body without a length, as a chunked request has it; it ends after `most` bytes of its file. */
function chunked(
  before: string,
  most: number,
): { body: ReadableStream<Uint8Array>; sent: number[] } {
  const sent: number[] = [];
  let left = most;
  const body = new ReadableStream<Uint8Array>({
    start: (to) => to.enqueue(new TextEncoder().encode(before)),
    pull(to) {
      if (left <= 0) return to.close();
      left -= 65_536;
      sent.push(65_536);
      to.enqueue(new Uint8Array(65_536).fill(97));
    },
  });
  return { body, sent };
}

const field = (name: string, value: string) =>
  `--edge\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`;
const file = `--edge\r\nContent-Disposition: form-data; name="file"; filename="a.csv"\r\n\r\n`;

it("reads no more than two megabytes of a body that tells no length, and keeps the rows", async () => {
  const rows = `${field("text.0", "SHC-014")}${field("boxes.0", "3")}${field("text.1", "TRY-0604")}`;
  const { body, sent } = chunked(rows + file, 40_000_000);
  const request = new Request(`${origin}/api/quick-order`, {
    method: "POST",
    headers: { ...from, "content-type": "multipart/form-data; boundary=edge" },
    body,
    duplex: "half",
  } as RequestInit);
  const answer = await POST(request);
  expect(answer.status).toBe(303);
  const to = new URL(answer.headers.get("location") ?? "", origin);
  expect(to.searchParams.get("told")).toBe("large");
  expect(unpackLines(to.searchParams.get("l") ?? "", 200)).toMatchObject([
    { text: "SHC-014", quantities: ["3"] },
    { text: "TRY-0604" },
  ]);
  expect(sent.length * 65_536).toBeLessThan(2_500_000);
});

it("reads a file of Excel's Unicode Text, and calls no workbook an order", async () => {
  const send = async (bytes: Buffer) => {
    const body = new FormData();
    body.set("file", new File([new Uint8Array(bytes)], "order.txt"));
    const request = new Request(`${origin}/api/quick-order`, {
      method: "POST",
      headers: from,
      body,
    });
    const location = (await POST(request)).headers.get("location") ?? "";
    return new URL(location, origin).searchParams;
  };
  const sheet = await send(Buffer.from("\ufeffSKU\tQty\r\nSHC-014\t3\r\n", "utf16le"));
  expect(sheet.get("told")).toBeNull();
  expect(unpackLines(sheet.get("l") ?? "", 200)).toEqual([{ text: "SHC-014", quantities: ["3"] }]);
  expect((await send(Buffer.from("PK\u0003\u0004"))).get("told")).toBe("unreadable");
});
