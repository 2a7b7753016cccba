import { leadPhoto, photosOf } from "./photos-of";

const key = (digit: string, size = "900x600") => `${digit.repeat(24)}-${size}`;
const url = (of: string) => `https://admin.example/photos/${of}/640.webp`;
const image = (of: string, rank: number, alt: unknown) => ({
  url: url(of),
  rank,
  metadata: alt === undefined ? null : { alt },
});

describe("the photos of a product", () => {
  const row = {
    thumbnail: url(key("b")),
    images: [
      image(key("a"), 2, "A box, closed"),
      image(key("b"), 1, "A box, open"),
      image(key("c"), 0, undefined),
      image(key("d"), 0, "   "),
      { url: "https://elsewhere.example/x.jpg", rank: 0, metadata: { alt: "Not ours" } },
    ],
  };

  it("stand in the shop's order, and only with words", () => {
    expect(photosOf(row)).toEqual([
      { key: key("b"), width: 900, height: 600, alt: "A box, open" },
      { key: key("a"), width: 900, height: 600, alt: "A box, closed" },
    ]);
  });

  it("are led by the thumbnail, by the first where that has no words, by none where there is none", () => {
    expect(leadPhoto({ ...row, thumbnail: url(key("a")) })?.key).toBe(key("a"));
    expect(leadPhoto({ ...row, thumbnail: url(key("c")) })?.key).toBe(key("b"));
    expect(leadPhoto({ images: [], thumbnail: null })).toBeNull();
  });
});
