/** Terms of buying on account. Money is integer cents, USD. Demo values until a shop sets its own. */
export const terms = {
  /** Open invoices a customer with an account may have. A customer group raises it, see `credit.ts`. */
  accountLimitCents: 500_000,
  /** What somebody without an account may owe. */
  guestLimitCents: 50_000,
} as const;
