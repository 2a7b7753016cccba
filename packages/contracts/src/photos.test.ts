import { describe, expect, it } from "vitest";
import { photoKeyOf, photoPath, photoSize, widthOfFile, widthsOf } from "./photos";

const key = `${"a1".repeat(12)}-900x600`;

describe("the key of a photo", () => {
  it("tells its size and every address", () => {
    expect(photoSize(key)).toEqual({ width: 900, height: 600 });
    expect(widthsOf(900)).toEqual([320, 640, 900]);
    expect(widthsOf(320)).toEqual([320]);
    expect(widthsOf(1440)).toEqual([320, 640, 960, 1440]);
    expect(photoKeyOf(`https://shop.example${photoPath(key, 640)}`)).toBe(key);
  });

  it("is nothing else", () => {
    for (const wrong of ["", "..", "../x-1x1", `${key}/..`, key.toUpperCase(), "a".repeat(24)]) {
      expect(photoSize(wrong)).toBeNull();
      expect(widthOfFile(wrong, "320.webp")).toBeNull();
    }
    for (const wrong of ["", "321.webp", "960.webp", "320.png", "320.webp.exe", "1e3.webp", "%00"])
      expect(widthOfFile(key, wrong)).toBeNull();
    expect(widthOfFile(key, "900.webp")).toBe(900);
    expect(photoKeyOf("https://elsewhere.example/a.jpg")).toBeNull();
  });
});
