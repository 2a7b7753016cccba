/** More than a shop has combinations of filters that many ask for; the oldest goes first. */
const MOST = 400;

type Kept<T> = { state: string; answers: Map<string, Promise<T>> };

/**
 * Keeps answers as long as what they were read from stays in one state. A state is read before the
 * answer is, so an answer is never older than the state it is kept under.
 */
export class KeptAnswers<T> {
  private readonly bySource = new Map<string, Kept<T>>();

  /**
   * The kept answer, or a new one, kept from now on. One that fails is not kept.
   * @param source what is read, for which one state holds at a time
   * @param state changes with every write
   */
  answer(source: string, state: string, question: string, read: () => Promise<T>): Promise<T> {
    const kept = this.of(source, state);
    const known = kept.answers.get(question);
    if (known) return known;
    const answer = read();
    kept.answers.set(question, answer);
    answer.catch(() => kept.answers.delete(question));
    const oldest = kept.answers.keys().next();
    if (kept.answers.size > MOST && !oldest.done) kept.answers.delete(oldest.value);
    return answer;
  }

  private of(source: string, state: string): Kept<T> {
    const found = this.bySource.get(source);
    if (found?.state === state) return found;
    const fresh: Kept<T> = { state, answers: new Map() };
    this.bySource.set(source, fresh);
    return fresh;
  }
}
