import { OneAtATime } from "./one-at-a-time";

describe("one at a time", () => {
  it("runs once for all who ask while it runs, and after them anew", async () => {
    const line = new OneAtATime();
    const ends: (() => void)[] = [];
    let runs = 0;
    const task = () => {
      runs += 1;
      return new Promise<void>((end) => ends.push(end));
    };
    const first = line.run(task);
    await Promise.resolve();
    const others = [line.run(task), line.run(task), line.run(task)];
    expect(runs).toBe(1);
    ends.shift()?.();
    await first;
    await Promise.resolve();
    await Promise.resolve();
    expect(runs).toBe(2);
    ends.shift()?.();
    await Promise.all(others);
    expect(runs).toBe(2);
  });

  it("goes on after a run that failed", async () => {
    const line = new OneAtATime();
    await expect(line.run(() => Promise.reject(new Error("no mail server")))).rejects.toThrow();
    let ran = false;
    await line.run(async () => {
      ran = true;
    });
    expect(ran).toBe(true);
  });
});
