import type { Outcome } from "@needlepoint/contracts/licensing";

export type StepName = "contact" | "ship-to" | "license" | "payment";
export type StepState = "done" | "current" | "upcoming";
export interface CheckoutStep {
  name: StepName;
  /** As shown, counting from 1; steps left out leave no gap. */
  number: number;
  state: StepState;
}

/** Everything that settles which step is next; read anew on every request, so a reload is harmless. */
export interface StepFacts {
  email: string | null;
  signedIn: boolean;
  /** The signed-in caller owns the cart. */
  owned: boolean;
  hasRestricted: boolean;
  addressComplete: boolean;
  /** The ZIP lies in another state than the one given. */
  zipDisagrees: boolean;
  shippingChosen: boolean;
  /** The backend's decision over the restricted lines. */
  outcome: Outcome;
  /** The caller has a license in review or verified, or may buy on a colleague's: none may be asked for. */
  credentialOnFile: boolean;
}

/**
 * The steps of this checkout and the one to show. A finished step may be opened again with `asked`;
 * a step whose predecessors are open may not.
 */
export function checkoutSteps(facts: StepFacts, asked?: string): CheckoutStep[] {
  const done: Record<StepName, boolean> = {
    contact: contactDone(facts),
    "ship-to": facts.addressComplete && facts.shippingChosen && !facts.zipDisagrees,
    license: facts.outcome === "hold" || facts.outcome === "clear",
    payment: false,
  };
  const names: StepName[] = ["contact", "ship-to", "payment"];
  if (asksForLicense(facts, done.contact && done["ship-to"])) names.splice(2, 0, "license");

  const firstOpen = names.findIndex((name) => !done[name]);
  const askedIndex = names.indexOf(asked as StepName);
  const current = askedIndex >= 0 && askedIndex < firstOpen ? askedIndex : firstOpen;
  return names.map((name, index) => ({
    name,
    number: index + 1,
    state: index === current ? "current" : done[name] && index < firstOpen ? "done" : "upcoming",
  }));
}

function contactDone(facts: StepFacts): boolean {
  if (!facts.email) return false;
  return facts.signedIn ? facts.owned : !facts.hasRestricted;
}

function asksForLicense(facts: StepFacts, decided: boolean): boolean {
  if (!facts.hasRestricted || facts.outcome === "clear") return false;
  // Before there is a ship-to the decision can only be "ask"; a known license is not promised a form.
  return decided || !facts.credentialOnFile;
}
