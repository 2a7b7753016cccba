import { readLaw } from "@/features/state-rules/law";
import { rulesCsv } from "@/features/state-rules/rules-csv";

/** Every rule that holds or is to come, with sources and dates, one row a rule. */
export async function GET(): Promise<Response> {
  const { rules } = await readLaw();
  return new Response(rulesCsv(rules.rules), {
    headers: {
      "content-type": "text/csv; charset=utf-8",
      "content-disposition": 'attachment; filename="state-rules.csv"',
    },
  });
}
