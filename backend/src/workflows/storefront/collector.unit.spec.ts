import { Collector } from "./collector";

/** A promise and the way to settle it. */
function held() {
  let release = () => {};
  const promise = new Promise<void>((resolve) => {
    release = resolve;
  });
  return { promise, release: () => release() };
}

describe("collecting changes", () => {
  it("hands on together what comes within a moment", async () => {
    const seen: number[][] = [];
    const collector = new Collector<number>(async (items) => void seen.push(items), 5);
    await Promise.all([collector.add(1), collector.add(2), collector.add(3)]);
    await collector.add(4);
    expect(seen).toEqual([[1, 2, 3], [4]]);
  });

  it("handles one batch after the other, with all that came meanwhile", async () => {
    const first = held();
    const begun = held();
    const seen: number[][] = [];
    let atWork = 0;
    const together: number[] = [];
    const collector = new Collector<number>(async (items) => {
      atWork += 1;
      together.push(atWork);
      seen.push(items);
      begun.release();
      if (seen.length === 1) await first.promise;
      atWork -= 1;
    }, 0);
    const one = collector.add(1);
    await begun.promise;
    const others = [collector.add(2), collector.add(3)];
    // After the moment of the second batch is over.
    setTimeout(first.release, 10);
    await Promise.all([one, ...others]);
    expect(seen).toEqual([[1], [2, 3]]);
    expect(together).toEqual([1, 1]);
  });

  it("goes on after a batch that failed, and tells those who waited for it", async () => {
    let calls = 0;
    const collector = new Collector<number>(async () => {
      calls += 1;
      if (calls === 1) throw new Error("away");
    }, 0);
    await expect(collector.add(1)).rejects.toThrow("away");
    await expect(collector.add(2)).resolves.toBeUndefined();
  });
});
