import { answerHeaders } from "./answer-headers";

describe("headers of every answer", () => {
  it("keep an address on https there, and leave one on http alone", () => {
    expect(answerHeaders("https://api.shop.example")).toHaveProperty(
      "Strict-Transport-Security",
      "max-age=31536000",
    );
    expect(answerHeaders("http://localhost:9000")).not.toHaveProperty("Strict-Transport-Security");
  });

  it("let the admin be shown in no frame", () => {
    expect(answerHeaders("http://localhost:9000")).toHaveProperty("X-Frame-Options", "DENY");
  });
});
