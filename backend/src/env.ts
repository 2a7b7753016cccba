import { randomBytes } from "node:crypto";
import { shop } from "@needlepoint/contracts/shop";
import { z } from "zod";

/** Shortest secret we accept; 32 hex digits are 128 bits. */
const SECRET_MIN = 32;

/** Values that stand in tutorials and starters, and that everyone therefore knows. */
const KNOWN_SECRETS = /^(super-?secret|secret|change-?me|password|default|example|test)/i;

const secretNames = [
  "JWT_SECRET",
  "COOKIE_SECRET",
  "AUTH_MFA_ENCRYPTION_KEY",
  "REVALIDATE_SECRET",
] as const;
type SecretName = (typeof secretNames)[number];

const settings = z.object({
  NEEDLEPOINT_MODE: z.enum(["local", "live"]).default("live"),
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/, error: "must be a postgres:// address" }),
  REDIS_URL: z.url({ protocol: /^rediss?$/, error: "must be a redis:// address" }).optional(),
  PORT: z.coerce.number().int().min(1).max(65_535).default(9000),
  MEDUSA_WORKER_MODE: z.enum(["shared", "server", "worker"]).default("shared"),
  BACKEND_URL: z.url({ protocol: /^https?$/, error: "must be an http(s):// address" }),
  STOREFRONT_URL: z.url({ protocol: /^https?$/, error: "must be an http(s):// address" }),
  STORE_CORS: z.string().optional(),
  ADMIN_CORS: z.string().optional(),
  AUTH_CORS: z.string().optional(),
  SMTP_URL: z.url({ protocol: /^smtps?$/, error: "must be an smtp:// address" }),
  NPI_REGISTRY_URL: z
    .union([z.literal("off"), z.url({ protocol: /^https?$/ })], {
      error: "must be an http(s):// address, or off",
    })
    .default("https://npiregistry.cms.hhs.gov/api/"),
  MAIL_FROM: z.string().min(3).default(`${shop.name} <${shop.email}>`),
});

/** What may be left out in local mode and while building, when nothing is served. */
const standIns = {
  DATABASE_URL: "postgres://localhost/needlepoint",
  BACKEND_URL: "http://localhost:9000",
  STOREFRONT_URL: "http://localhost:8000",
  SMTP_URL: "smtp://localhost:1025",
  // A local run asks its own stand-in, or nobody: never the real registry.
  NPI_REGISTRY_URL: "off",
};

export type Env = {
  mode: "local" | "live";
  databaseUrl: string;
  redisUrl: string | null;
  port: number;
  workerMode: "shared" | "server" | "worker";
  backendUrl: string;
  storefrontUrl: string;
  storeCors: string;
  adminCors: string;
  authCors: string;
  smtpUrl: string;
  mailFrom: string;
  /** Where to ask about an NPI; null where nobody is to be asked. */
  npiRegistryUrl: string | null;
  jwtSecret: string;
  cookieSecret: string;
  mfaKey: string;
  revalidateSecret: string;
};

function problemOf(secret: string | undefined): string | null {
  if (!secret) return "is missing";
  if (secret.length < SECRET_MIN) return `is shorter than ${SECRET_MIN} characters`;
  if (KNOWN_SECRETS.test(secret) || new Set(secret).size < 8)
    return "is a default or can be guessed";
  return null;
}

/**
 * Reads the settings of the backend.
 * Outside local mode every secret has to be set, long and unknown to others. In local mode, and
 * while `building` (when nothing is signed or served), what is missing gets a stand-in; a missing
 * secret gets a random one, so that no known secret ever signs anything.
 * @throws Error with one sentence that names every variable to mend.
 */
export function readEnv(
  source: Record<string, string | undefined>,
  { building = false }: { building?: boolean } = {},
): Env {
  const given = Object.fromEntries(
    Object.entries(source).filter(([, value]) => value !== undefined && value !== ""),
  );
  const lenient = building || given.NEEDLEPOINT_MODE === "local";
  const parsed = settings.safeParse(lenient ? { ...standIns, ...given } : given);

  const problems = parsed.success
    ? []
    : parsed.error.issues.map((issue) => {
        const name = issue.path.join(".");
        return given[name] === undefined ? `${name} is missing` : `${name}: ${issue.message}`;
      });
  const secrets = {} as Record<SecretName, string>;
  for (const name of secretNames) {
    const problem = problemOf(given[name]);
    if (problem !== null && !lenient) problems.push(`${name} ${problem}`);
    secrets[name] = given[name] ?? randomBytes(32).toString("hex");
  }
  if (!parsed.success || problems.length > 0) {
    throw new Error(
      `The backend does not start: ${problems.join("; ")}. ` +
        "Set them in the environment, or use `npm start`, which sets them for a local run.",
    );
  }

  const read = parsed.data;
  return {
    mode: read.NEEDLEPOINT_MODE,
    databaseUrl: read.DATABASE_URL,
    redisUrl: read.REDIS_URL ?? null,
    port: read.PORT,
    workerMode: read.MEDUSA_WORKER_MODE,
    backendUrl: read.BACKEND_URL.replace(/\/+$/, ""),
    storefrontUrl: read.STOREFRONT_URL.replace(/\/+$/, ""),
    storeCors: read.STORE_CORS ?? read.STOREFRONT_URL,
    adminCors: read.ADMIN_CORS ?? read.BACKEND_URL,
    authCors: read.AUTH_CORS ?? `${read.STOREFRONT_URL},${read.BACKEND_URL}`,
    smtpUrl: read.SMTP_URL,
    mailFrom: read.MAIL_FROM,
    npiRegistryUrl: read.NPI_REGISTRY_URL === "off" ? null : read.NPI_REGISTRY_URL,
    jwtSecret: secrets.JWT_SECRET,
    cookieSecret: secrets.COOKIE_SECRET,
    mfaKey: secrets.AUTH_MFA_ENCRYPTION_KEY,
    revalidateSecret: secrets.REVALIDATE_SECRET,
  };
}

/** The settings of this process, read once; nothing else looks at `process.env`. */
export const env = readEnv(process.env, { building: process.argv[2] === "build" });
