import { describe, expect, it } from "vitest";
import { photoSource } from "./photo-source";

const key = (size: string) => `${"0f".repeat(12)}-${size}`;

describe("the addresses of a photo", () => {
  it("name each width it lies in and no other", () => {
    const photo = { key: key("1440x960"), width: 1440, height: 960, alt: "A box" };
    expect(photoSource(photo)).toEqual({
      src: `/photos/${photo.key}/960.webp`,
      srcSet: [320, 640, 960, 1440].map((w) => `/photos/${photo.key}/${w}.webp ${w}w`).join(", "),
    });
  });

  it("end with a small photo's own width", () => {
    const photo = { key: key("500x500"), width: 500, height: 500, alt: "A box" };
    expect(photoSource(photo).srcSet).toBe(
      `/photos/${photo.key}/320.webp 320w, /photos/${photo.key}/500.webp 500w`,
    );
  });
});
