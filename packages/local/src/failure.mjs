/** A failure that a person can act on: one sentence with its cause and what to do, and where the log is. */
export class StepFailure extends Error {
  /**
   * @param {string} message
   * @param {string} [log] path of the full log
   */
  constructor(message, log) {
    super(message);
    this.log = log;
  }
}
