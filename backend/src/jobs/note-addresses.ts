import type { MedusaContainer } from "@medusajs/framework/types";
import { noteAllAddresses } from "../workflows/addresses/note-addresses";

/** Catches up on products whose event was lost, as when the process ended in between. */
export default async function noteAddresses(container: MedusaContainer): Promise<void> {
  await noteAllAddresses(container);
}

export const config = { name: "note-addresses", schedule: "17 * * * *" };
