import type { ExecArgs } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { env } from "../env";
import { seedStore } from "./seed-store";

/** `medusa exec ./src/seed/run.ts`: the last line of its output is what the launcher reads. */
export default async function run({ container }: ExecArgs): Promise<void> {
  const logger = container.resolve(ContainerRegistrationKeys.LOGGER);
  const seeded = await seedStore(container, {
    demoPeople: env.mode === "local",
    tell: (step) => logger.info(`Seeded: ${step}`),
  });
  process.stdout.write(`NEEDLEPOINT_SEED ${JSON.stringify(seeded)}\n`);
}
