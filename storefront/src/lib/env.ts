import "server-only";
import { z } from "zod";

const secret = z
  .string()
  .min(32, "must be at least 32 characters")
  .refine((value) => !/^(supersecret|changeme|secret)/i.test(value), "must not be a default value");

const schema = z.object({
  NEEDLEPOINT_MODE: z.enum(["local", "live"]).default("live"),
  /** Where Medusa answers, reached from this server only. */
  BACKEND_URL: z.url(),
  /** Where people reach this storefront; decides the scheme of cookies and absolute links. */
  STOREFRONT_URL: z.url(),
  PUBLISHABLE_KEY: z.string().min(1),
  REGION_ID: z.string().min(1),
  SESSION_SECRET: secret,
  REVALIDATE_SECRET: secret,
  /** Proxies of ours in front of this server; 0 when people reach it directly. */
  TRUSTED_PROXY_HOPS: z.coerce.number().int().min(0).max(5).default(1),
});
export type Env = z.infer<typeof schema>;

/** True inside `next build`, which runs with no backend and no settings. */
export const isBuild = process.env.NEXT_PHASE === "phase-production-build";

/** Stands in during the build only; nothing that is rendered then may read it. */
const buildEnv: Env = {
  NEEDLEPOINT_MODE: "live",
  BACKEND_URL: "http://backend.invalid",
  STOREFRONT_URL: "http://storefront.invalid",
  PUBLISHABLE_KEY: "none-at-build",
  REGION_ID: "none-at-build",
  SESSION_SECRET: "",
  REVALIDATE_SECRET: "",
  TRUSTED_PROXY_HOPS: 0,
};

let read: Env | undefined;

/**
 * Parses the environment and remembers it.
 * @throws Error naming every variable that is missing or weak, without its value.
 */
export function checkEnv(): Env {
  if (isBuild) return buildEnv;
  if (read) return read;
  const parsed = schema.safeParse(process.env);
  if (!parsed.success) {
    const lines = parsed.error.issues.map((issue) => `${issue.path.join(".")}: ${issue.message}`);
    throw new Error(`The storefront cannot start:\n  ${lines.join("\n  ")}`);
  }
  read = parsed.data;
  return read;
}

/** Every environment variable of the storefront, checked at its first use. */
export const env: Env = new Proxy({} as Env, {
  get: (_target, name) => Reflect.get(checkEnv(), name),
});
