/** What waits behind the sign-in, where it is worth saying; null for the account itself. */
export function whatWaits(next: string): string | null {
  if (next.startsWith("/account/invitation/")) {
    return "You were invited to a clinic. Use the e-mail address the invitation came to.";
  }
  if (next.startsWith("/order/")) return "An order is shown to the person who placed it.";
  return null;
}
