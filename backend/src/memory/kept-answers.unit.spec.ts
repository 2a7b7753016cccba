import { KeptAnswers } from "./kept-answers";

describe("kept answers", () => {
  it("hold for one state of their source", async () => {
    const kept = new KeptAnswers<number>();
    let reads = 0;
    const read = async () => ++reads;
    const ask = (state: string, question = "how many") =>
      kept.answer("product", state, question, read);
    expect([await ask("1"), await ask("1"), await ask("1", "else")]).toEqual([1, 1, 2]);
    expect([await ask("2"), await ask("2")]).toEqual([3, 3]);
    expect(await kept.answer("article", "2", "how many", read)).toBe(4);
  });

  it("are read once for all who ask at once, and again after a failure", async () => {
    const kept = new KeptAnswers<string>();
    let reads = 0;
    const ask = () =>
      kept.answer("product", "1", "q", async () => {
        reads += 1;
        if (reads === 1) throw new Error("away");
        return "here";
      });
    expect((await Promise.allSettled([ask(), ask()])).map(({ status }) => status)).toEqual([
      "rejected",
      "rejected",
    ]);
    expect(await ask()).toBe("here");
    expect(reads).toBe(2);
  });

  it("let the oldest go before there are too many", async () => {
    const kept = new KeptAnswers<number>();
    let reads = 0;
    const ask = (question: number) =>
      kept.answer("product", "1", String(question), async () => ++reads);
    for (let question = 0; question <= 400; question += 1) await ask(question);
    await ask(400);
    expect(reads).toBe(401);
    await ask(0);
    expect(reads).toBe(402);
  });
});
