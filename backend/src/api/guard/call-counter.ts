type Window = { opened: number; seconds: number; calls: number };

/** More keys than a shop has callers in a window; above it, closed windows are swept. */
const SWEEP_ABOVE = 10_000;

/** Counts calls by key in fixed windows, in memory. */
export class CallCounter {
  private readonly windows = new Map<string, Window>();

  constructor(private readonly now: () => number) {}

  /**
   * Counts one call.
   * @returns seconds until the next call is allowed; 0 when this one is
   */
  count(key: string, calls: number, seconds: number): number {
    const now = this.now();
    const window = this.windows.get(key);
    if (!window || now >= window.opened + seconds * 1000) {
      if (this.windows.size > SWEEP_ABOVE) this.sweep(now);
      this.windows.set(key, { opened: now, seconds, calls: 1 });
      return 0;
    }
    window.calls += 1;
    if (window.calls <= calls) return 0;
    return Math.max(1, Math.ceil((window.opened + seconds * 1000 - now) / 1000));
  }

  private sweep(now: number): void {
    for (const [key, window] of this.windows) {
      if (now >= window.opened + window.seconds * 1000) this.windows.delete(key);
    }
  }
}
