import { describe, expect, it } from "vitest";
import { breakLines, setText, widthOf } from "./set-text";

const measure = { size: 60, width: 700, most: 3 };

describe("text of a drawn picture", () => {
  it("breaks between words, and every line fits", () => {
    const lines = breakLines("serif", { text: "APS Superficial/Fascia Dry Needles", ...measure });
    expect(lines.join(" ")).toBe("APS Superficial/Fascia Dry Needles");
    for (const line of lines) expect(widthOf("serif", 60, line)).toBeLessThanOrEqual(700);
  });

  it.each(["needle ".repeat(200), "n".repeat(500)])("cuts %.12j… with an ellipsis", (text) => {
    const lines = breakLines("serif", { text, ...measure });
    expect(lines.length).toBeLessThanOrEqual(3);
    expect(lines.at(-1)).toMatch(/…$/);
    for (const line of lines) expect(widthOf("serif", 60, line)).toBeLessThanOrEqual(700);
  });

  it("leaves out what our type lacks and lets no text become markup", () => {
    expect(breakLines("serif", { text: "針 \u2028 </g> & 😀", ...measure })).toEqual(["</g> &"]);
    const drawn = setText("sans", { text: "</g><script>&", size: 20, x: 0, y: 0, fill: "#000000" });
    expect(drawn).not.toContain("script");
    expect(drawn.match(/<\/g>/g)).toHaveLength(1);
    expect(breakLines("serif", { text: "針", ...measure })).toEqual([]);
  });
});
