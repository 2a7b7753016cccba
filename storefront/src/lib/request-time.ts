import "server-only";
import { connection } from "next/server";

/**
 * The time of this request. It waits for the connection first: a shell that is rendered ahead of
 * any request has no time of its own, and Next refuses a clock read there.
 */
export async function requestTime(): Promise<Date> {
  await connection();
  return new Date();
}
