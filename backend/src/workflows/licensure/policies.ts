import type { Policy } from "../policy";
import { assertCapturedPaymentIsCleared } from "./policies/capture";
import { assertCartIsCleared } from "./policies/cart-completion";
import { assertLinesAreNotRefused, assertUpdateIsNotRefused } from "./policies/cart-lines";
import { assertFulfilledOrderIsCleared } from "./policies/fulfillment";
import { assertStaffMayAddLines, assertStaffMayCreateOrder } from "./policies/staff-orders";

/** Carts, lines and orders as Medusa hands them to a hook: partial, and read with care. */
type WithCart = { cart: unknown };
type WithLines = WithCart & { items: unknown[] };

export const licensureAtCompletion: Policy<WithCart>[] = [assertCartIsCleared];
export const licensureAtAddToCart: Policy<WithLines>[] = [assertLinesAreNotRefused];
export const licensureAtLineUpdate: Policy<WithCart & { input: unknown }>[] = [
  assertUpdateIsNotRefused,
];
export const licensureAtCartCreation: Policy<WithLines>[] = [assertLinesAreNotRefused];
export const licensureAtOrderCreation: Policy<unknown>[] = [assertStaffMayCreateOrder];
export const licensureAtOrderLines: Policy<unknown>[] = [assertStaffMayAddLines];
export const licensureAtCapture: Policy<unknown>[] = [assertCapturedPaymentIsCleared];
export const licensureAtFulfillment: Policy<unknown>[] = [assertFulfilledOrderIsCleared];
