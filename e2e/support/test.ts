import { test as base, expect } from "@playwright/test";
import { AdminApi } from "./admin";
import { readState, type State } from "./state";

export type Buyer = { email: string; password: string; firstName: string; lastName: string };

type Fixtures = { store: State; admin: AdminApi; buyer: Buyer };

/** Every journey gets the running store, an admin, and a buyer nobody else uses. */
export const test = base.extend<Fixtures>({
  store: async ({ baseURL: _ }, use) => {
    await use(readState());
  },
  admin: async ({ request, store }, use) => {
    await use(await AdminApi.signIn(request, store));
  },
  buyer: async ({ baseURL: _ }, use, info) => {
    const tag = `${info.workerIndex}-${Date.now().toString(36)}`;
    await use({
      email: `buyer-${tag}@e2e.needlepoint.example`,
      password: `walks-the-aisle-${tag}`,
      firstName: "Robin",
      lastName: "Example",
    });
  },
});

export { expect };
