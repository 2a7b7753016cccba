import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";

/** What went wrong, in words: Medusa's workflows throw plain objects, too. */
export function messageOf(error: unknown): string {
  return String((error as { message?: unknown } | null)?.message ?? error);
}

/** Does a task for each; one that fails is told in the log and tried again by the next run. */
export async function eachAlone<T extends { id: string } | string>(
  container: MedusaContainer,
  items: readonly T[],
  task: (item: T) => Promise<unknown>,
): Promise<void> {
  for (const item of items) {
    try {
      await task(item);
    } catch (error) {
      const id = typeof item === "string" ? item : item.id;
      container
        .resolve(ContainerRegistrationKeys.LOGGER)
        .error(`${id} could not be settled yet: ${messageOf(error)}`);
    }
  }
}
