import { readPractice } from "@/features/state-rules/data";

/** All answers of the state check, for the islands that ask it. The same for everyone. */
export async function GET(): Promise<Response> {
  return Response.json(await readPractice());
}
