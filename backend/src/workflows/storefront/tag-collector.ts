/**
 * Collects tags for a moment and hands them on together: one change of a product raises an event for
 * each of its sizes and prices.
 */
export class TagCollector {
  private waiting = new Set<string>();
  private next: Promise<void> | null = null;

  constructor(
    private readonly send: (tags: string[]) => Promise<void>,
    private readonly momentMs: number,
  ) {}

  /** @returns a promise of the sending that takes these tags along */
  add(tags: readonly string[]): Promise<void> {
    for (const tag of tags) this.waiting.add(tag);
    this.next ??= this.sendSoon();
    return this.next;
  }

  private async sendSoon(): Promise<void> {
    await new Promise((resolve) => setTimeout(resolve, this.momentMs).unref());
    const tags = [...this.waiting];
    this.waiting = new Set();
    this.next = null;
    if (tags.length > 0) await this.send(tags);
  }
}
