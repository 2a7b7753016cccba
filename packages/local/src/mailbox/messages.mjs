/**
 * @typedef {{ id: number, to: string[], from: string, subject: string, text: string, html: string | null, at: string }} Message
 */

/** The newest messages, in memory: a local mailbox forgets when it stops. */
export class Messages {
  #next = 1;
  /** @type {Message[]} */
  #kept = [];

  /** @param {Omit<Message, "id">} message */
  add(message) {
    this.#kept.unshift({ id: this.#next++, ...message });
    this.#kept.length = Math.min(this.#kept.length, 500);
  }

  /** @param {string | null} to only messages to this address */
  list(to) {
    const wanted = to?.toLowerCase();
    return wanted ? this.#kept.filter((m) => m.to.includes(wanted)) : [...this.#kept];
  }

  /** @param {number} id */
  get(id) {
    return this.#kept.find((m) => m.id === id) ?? null;
  }

  clear() {
    this.#kept = [];
  }
}
