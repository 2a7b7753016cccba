import type { Policy } from "../policy";

/** Carts, lines and orders as Medusa hands them to a hook: partial, and read with care. */
type WithCart = { cart: unknown };
type WithLines = WithCart & { items: unknown[] };

export const licensureAtCompletion: Policy<WithCart>[] = [];
export const licensureAtAddToCart: Policy<WithLines>[] = [];
export const licensureAtLineUpdate: Policy<WithCart & { input: unknown }>[] = [];
export const licensureAtCartCreation: Policy<WithLines>[] = [];
export const licensureAtOrderCreation: Policy<unknown>[] = [];
export const licensureAtOrderLines: Policy<unknown>[] = [];
export const licensureAtFulfillment: Policy<unknown>[] = [];
