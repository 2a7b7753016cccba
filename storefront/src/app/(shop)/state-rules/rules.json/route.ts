import { readLaw } from "@/features/state-rules/law";

/** Every rule that holds or is to come, with sources and dates. */
export async function GET(): Promise<Response> {
  const { rules, unserved } = await readLaw();
  return Response.json({
    version: rules.version,
    notice: "Research with sources, not legal advice.",
    unservedJurisdictions: unserved,
    rules: rules.rules,
  });
}
