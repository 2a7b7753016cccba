import "server-only";
import type { Route } from "next";
import { redirect } from "next/navigation";
import { readCustomer } from "./customer";

/** Sends a person who is signed in already straight on. */
export async function redirectSignedIn(next: string): Promise<void> {
  const read = await readCustomer();
  if (read.state === "signed-in") redirect(next as Route);
}
