import type { MedusaContainer } from "@medusajs/framework/types";
import { Modules } from "@medusajs/framework/utils";

/**
 * How the actors of the audit log are called on a reviewer's page. The log itself holds ids only;
 * a person who is gone from the store is gone from here too.
 */
export async function actorNames(
  container: MedusaContainer,
  actors: string[],
): Promise<(actor: string) => string> {
  const ids = [
    ...new Set(actors.filter((actor) => actor.startsWith("user:")).map((actor) => actor.slice(5))),
  ];
  const users =
    ids.length === 0
      ? []
      : await container
          .resolve(Modules.USER)
          .listUsers({ id: ids }, { take: ids.length, withDeleted: true });
  const known = new Map(
    users.map((user) => [
      `user:${user.id}`,
      [user.first_name, user.last_name].filter(Boolean).join(" ") || user.email,
    ]),
  );
  return (actor) => {
    if (actor.startsWith("customer:")) return "The buyer";
    if (actor.startsWith("user:")) return known.get(actor) ?? "A former member of staff";
    return "The store";
  };
}
