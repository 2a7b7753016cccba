/**
 * Collects items for a moment and has them handled together, one handling after the other: one change
 * of a product raises an event for each of its sizes and prices.
 */
export class Collector<T> {
  private waiting: T[] = [];
  private next: Promise<void> | null = null;
  private last: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly handle: (items: T[]) => Promise<void>,
    private readonly momentMs: number,
  ) {}

  /** @returns a promise of the handling that takes this item along */
  add(item: T): Promise<void> {
    this.waiting.push(item);
    this.next ??= this.handleSoon();
    return this.next;
  }

  private async handleSoon(): Promise<void> {
    await new Promise((resolve) => setTimeout(resolve, this.momentMs).unref());
    // What comes in while the one before is still at work goes along.
    await this.last;
    const items = this.waiting;
    this.waiting = [];
    this.next = null;
    const handling = this.handle(items);
    this.last = handling.catch(() => undefined);
    await handling;
  }
}
