import { stateCodes } from "@needlepoint/licensure/jurisdictions";
import { professions } from "@needlepoint/licensure/professions";
import type { NextRequest } from "next/server";
import { practicePath } from "@/features/state-rules/practice-answer";

/** Where the state check leads without scripts: to the rule itself. */
export function GET(request: NextRequest): Response {
  const asked = request.nextUrl.searchParams;
  const state = stateCodes.find((code) => code === asked.get("state")?.toUpperCase());
  const profession = professions.find((one) => one === asked.get("profession"));
  const path = state ? practicePath({ state, profession: profession ?? "" }) : "/state-rules";
  // A relative address stays right behind any proxy.
  return new Response(null, { status: 303, headers: { location: path } });
}
