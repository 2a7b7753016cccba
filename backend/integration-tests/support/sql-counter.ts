import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";

/** Counts the SQL statements that some work sends to the database. */
export async function statementsOf(
  container: MedusaContainer,
  work: () => Promise<unknown>,
): Promise<string[]> {
  const connection = container.resolve(ContainerRegistrationKeys.PG_CONNECTION);
  const statements: string[] = [];
  const note = ({ sql }: { sql: string }) => {
    statements.push(sql);
  };
  connection.on("query", note);
  try {
    await work();
  } finally {
    connection.removeListener("query", note);
  }
  return statements;
}
