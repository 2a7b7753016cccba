type Window = { opened: number; calls: number };

/** More people than search a shop in a minute; above it, what is over is swept out. */
const sweepAbove = 10_000;

/** Counts calls by key in fixed windows, in the memory of this process. */
export class CallCounter {
  private readonly windows = new Map<string, Window>();

  constructor(
    private readonly most: number,
    private readonly seconds: number,
    private readonly now: () => number = Date.now,
  ) {}

  /**
   * Counts one call.
   * @returns seconds until the next one is answered; 0 when this one is
   */
  count(key: string): number {
    const now = this.now();
    const window = this.windows.get(key);
    if (!window || now >= window.opened + this.seconds * 1000) {
      if (this.windows.size > sweepAbove) this.sweep(now);
      this.windows.set(key, { opened: now, calls: 1 });
      return 0;
    }
    window.calls += 1;
    if (window.calls <= this.most) return 0;
    return Math.max(1, Math.ceil((window.opened + this.seconds * 1000 - now) / 1000));
  }

  private sweep(now: number): void {
    for (const [key, { opened }] of this.windows) {
      if (now >= opened + this.seconds * 1000) this.windows.delete(key);
    }
  }
}
