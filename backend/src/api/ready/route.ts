import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";

/** A database that is slower than this is not ready. */
const PATIENCE_MS = 2000;

/** `GET /ready`: 200 when the database answers, 503 when not. `/health` says only that the process runs. */
export async function GET(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const database = req.scope.resolve(ContainerRegistrationKeys.PG_CONNECTION);
  try {
    await database.raw("select 1").timeout(PATIENCE_MS);
    res.json({ ready: true });
  } catch {
    res.status(503).json({ ready: false, code: "backend_unavailable" });
  }
}
