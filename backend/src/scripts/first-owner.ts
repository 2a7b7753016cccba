import type { ExecArgs } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { makeFirstOwner } from "../workflows/staff/first-owner";

/** After `medusa user` made the first user of a new store: `medusa exec ./src/scripts/first-owner.ts`. */
export default async function firstOwner({ container }: ExecArgs): Promise<void> {
  const email = await makeFirstOwner(container);
  container
    .resolve(ContainerRegistrationKeys.LOGGER)
    .info(email ? `${email} is the owner now.` : "Nothing to do: there is an owner, or no user.");
}
