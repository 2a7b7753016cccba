/**
 * Runs a task one at a time. Whoever asks while it runs shares the one run after it, so that ten
 * thousand events of an import are a few looks and none is missed.
 */
export class OneAtATime {
  private running: Promise<void> = Promise.resolve();
  private next: Promise<void> | null = null;

  run(task: () => Promise<void>): Promise<void> {
    this.next ??= this.running.then(() => {
      this.next = null;
      const run = task();
      // A run that fails is told to those who asked for it, and holds nobody up.
      this.running = run.catch(() => undefined);
      return run;
    });
    return this.next;
  }
}
