import type { RegistryAnswer } from "@needlepoint/licensure/registry";

/** Somewhere to ask about a number that a buyer gave. An answer never clears anyone by itself. */
export interface Verifier {
  /** As a finding names it. */
  readonly name: string;
  /**
   * Never throws: no answer, a late one and nonsense are all `unavailable`.
   * @param asking `fresh` when a kept answer will not do
   */
  lookUp(number: string, asking?: { fresh?: boolean }): Promise<RegistryAnswer>;
}
