import type { RegistryAnswer } from "@needlepoint/licensure/registry";
import { readNpiAnswer } from "./npi-answer";
import type { Verifier } from "./verifier";

type Settings = {
  /** Milliseconds until an answer counts as none. */
  timeout?: number;
  now?: () => number;
};

/** The registry is updated daily at most; a reviewer who looks twice in a day sees the same. */
const KEPT_FOR = 12 * 60 * 60 * 1000;
const KEPT_ANSWERS = 2000;
/** The first pause after a failure; it doubles with each one after it. */
const FIRST_PAUSE = 2_000;
const LONGEST_PAUSE = 10 * 60 * 1000;
/** An answer about one number is a few kilobytes. */
const LONGEST_ANSWER = 256 * 1024;

/**
 * The public NPI registry (CMS, API version 2.1): no key, no sign-in, limited when asked too often.
 * Good answers are kept for half a day; after a failure it is left alone for a while.
 */
export class NpiRegistry implements Verifier {
  readonly name = "npi-registry";
  private readonly kept = new Map<string, { answer: RegistryAnswer; until: number }>();
  private failures = 0;
  private closedUntil = 0;
  private readonly timeout: number;
  private readonly now: () => number;

  constructor(
    /** Null where no registry is to be asked: every look-up is then unavailable. */
    private readonly url: string | null,
    { timeout = 4_000, now = Date.now }: Settings = {},
  ) {
    this.timeout = timeout;
    this.now = now;
  }

  async lookUp(npi: string, { fresh = false } = {}): Promise<RegistryAnswer> {
    const kept = fresh ? undefined : this.kept.get(npi);
    if (kept && kept.until > this.now()) return kept.answer;
    if (this.url === null || this.now() < this.closedUntil) return { state: "unavailable" };
    const answer = await this.ask(npi, this.url);
    if (answer.state === "unavailable") {
      const pause = Math.min(LONGEST_PAUSE, FIRST_PAUSE * 2 ** this.failures);
      this.failures += 1;
      this.closedUntil = this.now() + pause;
      return answer;
    }
    this.failures = 0;
    this.keep(npi, answer);
    return answer;
  }

  private async ask(npi: string, url: string): Promise<RegistryAnswer> {
    try {
      const question = new URL(url);
      question.searchParams.set("version", "2.1");
      question.searchParams.set("number", npi);
      const response = await fetch(question, {
        headers: { accept: "application/json" },
        redirect: "error",
        signal: AbortSignal.timeout(this.timeout),
      });
      if (!response.ok) return { state: "unavailable" };
      const text = await response.text();
      if (text.length > LONGEST_ANSWER) return { state: "unavailable" };
      return readNpiAnswer(JSON.parse(text), npi);
    } catch {
      // Away, late, or not JSON. The number is nobody's secret, but it has no place in a log.
      return { state: "unavailable" };
    }
  }

  private keep(npi: string, answer: RegistryAnswer): void {
    if (this.kept.size >= KEPT_ANSWERS) {
      const [oldest] = this.kept.keys();
      if (oldest !== undefined) this.kept.delete(oldest);
    }
    this.kept.set(npi, { answer, until: this.now() + KEPT_FOR });
  }
}
