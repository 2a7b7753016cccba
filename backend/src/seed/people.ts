import type { MedusaContainer } from "@medusajs/framework/types";
import { Modules } from "@medusajs/framework/utils";
import {
  createCustomerAccountWorkflow,
  createUserAccountWorkflow,
} from "@medusajs/medusa/core-flows";
import { shop } from "@needlepoint/contracts/shop";
import { CODE_PROVIDER, EMAIL, readVerification } from "../workflows/account/login-address";
import { demoAdmin, demoCustomers } from "./demo-people";

/** Registers a sign-in, or finds the one an earlier run made. */
async function theSignIn(
  container: MedusaContainer,
  email: string,
  password: string,
): Promise<{ id: string; actors: Record<string, unknown> }> {
  const auth = container.resolve(Modules.AUTH);
  const [existing] = await auth.listProviderIdentities(
    { entity_id: email, provider: "emailpass" },
    { relations: ["auth_identity"], take: 1 },
  );
  if (existing?.auth_identity) {
    return { id: existing.auth_identity.id, actors: existing.auth_identity.app_metadata ?? {} };
  }
  const registered = await auth.register("emailpass", { body: { email, password } });
  if (!registered.authIdentity) {
    throw new Error(`The demo login ${email} could not be made: ${registered.error}`);
  }
  return { id: registered.authIdentity.id, actors: {} };
}

/** The demo admin. Safe to run again; a changed password stays. */
export async function seedAdmin(container: MedusaContainer): Promise<void> {
  const signIn = await theSignIn(container, demoAdmin.email, demoAdmin.password);
  if (signIn.actors.user_id) return;
  await createUserAccountWorkflow(container).run({
    input: {
      authIdentityId: signIn.id,
      userData: {
        email: demoAdmin.email,
        first_name: demoAdmin.firstName,
        last_name: demoAdmin.lastName,
      },
    },
  });
}

/** The three demo customers with an address each; answers their ids. Safe to run again. */
export async function seedCustomers(
  container: MedusaContainer,
): Promise<Record<keyof typeof demoCustomers, string>> {
  return {
    verified: await seedCustomer(container, demoCustomers.verified),
    inReview: await seedCustomer(container, demoCustomers.inReview),
    unverified: await seedCustomer(container, demoCustomers.unverified),
  };
}

async function seedCustomer(
  container: MedusaContainer,
  person: (typeof demoCustomers)["verified"],
): Promise<string> {
  const signIn = await theSignIn(container, person.email, person.password);
  await confirmAddress(container, signIn.id, person.email);
  const { customer_id } = signIn.actors;
  if (typeof customer_id === "string") return customer_id;
  const { result } = await createCustomerAccountWorkflow(container).run({
    input: {
      authIdentityId: signIn.id,
      customerData: {
        email: person.email,
        first_name: person.firstName,
        last_name: person.lastName,
        addresses: [
          {
            first_name: person.firstName,
            last_name: person.lastName,
            address_1: person.address.line1,
            city: person.address.city,
            province: `us-${person.state.toLowerCase()}`,
            postal_code: person.address.zip,
            country_code: shop.countryCode,
            is_default_shipping: true,
          },
        ],
      },
    },
  });
  return result.id;
}

/** Before the customer is made: whoever is confirmed by then is sent no mail to confirm with. */
async function confirmAddress(
  container: MedusaContainer,
  authIdentityId: string,
  email: string,
): Promise<void> {
  const known = await readVerification(container, { authIdentityId, email });
  if (known?.verified_at) return;
  const auth = container.resolve(Modules.AUTH);
  const { code } = await auth.requestAuthVerification({
    auth_identity_id: authIdentityId,
    entity_id: email,
    entity_type: EMAIL,
    code_provider: CODE_PROVIDER,
  });
  if (code) await auth.confirmAuthVerification({ code, code_provider: CODE_PROVIDER });
}
