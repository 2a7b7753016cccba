import { randomBytes } from "node:crypto";
import { openFile, rewrap, sealFile } from "./envelope";
import { readKeyring } from "./keyring";

const hex = () => randomBytes(32).toString("hex");
const first = `first:${hex()}`;
const second = `second:${hex()}`;
const plain = Buffer.from("A license to be kept to ourselves.");

/** Every way to change one bit, as many places as matter. */
function flipped(bytes: Buffer, at: number): Buffer {
  const copy = Buffer.from(bytes);
  copy[at] = (copy[at] ?? 0) ^ 1;
  return copy;
}

describe("a sealed file", () => {
  const keyring = readKeyring(first);
  const { sealed, ...key } = sealFile(plain, "blob-a", keyring);

  it("opens as it was, and shows nothing of it while closed", () => {
    expect(openFile(sealed, "blob-a", key, keyring)).toEqual(plain);
    expect(sealed.includes(Buffer.from("license"))).toBe(false);
    expect(Buffer.from(key.wrapped, "base64")).toHaveLength(12 + 32 + 16);
  });

  it("is never sealed twice alike", () => {
    expect(sealFile(plain, "blob-a", keyring).sealed.equals(sealed)).toBe(false);
  });

  it("does not open when any byte of it was changed, or when it is cut short", () => {
    for (let at = 0; at < sealed.length; at += 1) {
      expect(() => openFile(flipped(sealed, at), "blob-a", key, keyring)).toThrow();
    }
    expect(() => openFile(sealed.subarray(0, -1), "blob-a", key, keyring)).toThrow();
    expect(() => openFile(Buffer.alloc(0), "blob-a", key, keyring)).toThrow(/cut short/);
  });

  it("does not open with a changed key, a key of another file, or under another name", () => {
    const wrapped = Buffer.from(key.wrapped, "base64");
    for (let at = 0; at < wrapped.length; at += 1) {
      const changed = { ...key, wrapped: flipped(wrapped, at).toString("base64") };
      expect(() => openFile(sealed, "blob-a", changed, keyring)).toThrow();
    }
    const other = sealFile(plain, "blob-b", keyring);
    expect(() => openFile(sealed, "blob-a", other, keyring)).toThrow();
    expect(() => openFile(other.sealed, "blob-a", other, keyring)).toThrow();
  });

  it("says which key is missing", () => {
    expect(() => openFile(sealed, "blob-a", key, readKeyring(second))).toThrow(/"first" is not in/);
  });

  it("opens after its key was wrapped anew, and then no longer needs the old one", () => {
    const rotated = rewrap(key, "blob-a", readKeyring(`${second},${first}`));
    expect(rotated.keyId).toBe("second");
    expect(openFile(sealed, "blob-a", rotated, readKeyring(second))).toEqual(plain);
  });
});

describe("the keys of the environment", () => {
  it("begin with the current one", () => {
    const keyring = readKeyring(`${second}, ${first}`);
    expect([keyring.currentId, [...keyring.keys.keys()]]).toEqual(["second", ["second", "first"]]);
  });

  it.each([
    ["nothing", ""],
    ["a key without a name", hex()],
    ["a short key", "a:1234"],
    ["a name twice", `${first},${first}`],
    ["a key of one digit", `a:${"7".repeat(64)}`],
  ])("are refused with %s", (_what, text) => {
    expect(() => readKeyring(text)).toThrow();
  });
});
