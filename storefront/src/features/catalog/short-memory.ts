type Kept<T> = { until: number; value: Promise<T> };

/** Answers of this process that hold for some seconds; the oldest go first when there are too many. */
export class ShortMemory<T> {
  private readonly kept = new Map<string, Kept<T>>();

  constructor(
    private readonly most: number,
    private readonly seconds: number,
    private readonly now: () => number = Date.now,
  ) {}

  /** The answer for a key, asked for at most once while it holds, by however many at once. */
  get(key: string, ask: () => Promise<T>): Promise<T> {
    const found = this.kept.get(key);
    if (found && found.until > this.now()) return found.value;
    this.kept.delete(key);
    const value = ask();
    this.kept.set(key, { until: this.now() + this.seconds * 1000, value });
    value.catch(() => this.kept.delete(key));
    const oldest = this.kept.keys().next().value;
    if (this.kept.size > this.most && oldest !== undefined) this.kept.delete(oldest);
    return value;
  }
}
