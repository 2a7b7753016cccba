import { randomBytes } from "node:crypto";
import { tmpdir } from "node:os";
import { isAbsolute, join, sep } from "node:path";
import { shop } from "@needlepoint/contracts/shop";
import { z } from "zod";
import type { S3Place } from "./files/s3-store";
import { type Keyring, readKeyring } from "./modules/private-files/keyring";

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
  EVIDENCE_DIR: z.string().min(1).optional(),
  PHOTOS_DIR: z.string().min(1).optional(),
  EVIDENCE_RETENTION_DAYS: z.coerce.number().int().min(1).max(36_500).default(180),
  S3_BUCKET: z.string().min(1).optional(),
  S3_REGION: z.string().min(1).default("us-east-1"),
  S3_ENDPOINT: z.url({ protocol: /^https?$/, error: "must be an http(s):// address" }).optional(),
  S3_ACCESS_KEY_ID: z.string().min(1).optional(),
  S3_SECRET_ACCESS_KEY: z.string().min(1).optional(),
  STAFF_MFA: z.enum(["optional", "required"]).default("optional"),
  TRUSTED_PROXY_HOPS: z.coerce.number().int().min(0).max(5).default(1),
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
  EVIDENCE_DIR: join(tmpdir(), `needlepoint-evidence-${process.pid}`),
  PHOTOS_DIR: join(tmpdir(), `needlepoint-photos-${process.pid}`),
  TRUSTED_PROXY_HOPS: "0",
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
  /** Whether staff need a second factor to get into the admin. */
  staffMfa: "optional" | "required";
  /** Proxies of ours between the world and this process, each of which notes whom it serves. */
  trustedProxyHops: number;
  /** Where to ask about an NPI; null where nobody is to be asked. */
  npiRegistryUrl: string | null;
  jwtSecret: string;
  cookieSecret: string;
  mfaKey: string;
  revalidateSecret: string;
  /** Where uploaded proof lies, and the keys it is locked with. */
  evidence: { keyring: Keyring; folder: string; s3: S3Place | null; retentionDays: number };
  /** Where photos of products lie: in the folder, unless there is a bucket. */
  photos: { folder: string; s3: S3Place | null };
};

function problemOf(secret: string | undefined): string | null {
  if (!secret) return "is missing";
  if (secret.length < SECRET_MIN) return `is shorter than ${SECRET_MIN} characters`;
  if (KNOWN_SECRETS.test(secret) || new Set(secret).size < 8)
    return "is a default or can be guessed";
  return null;
}

function keyringOf(
  given: string | undefined,
  lenient: boolean,
  problems: string[],
): Keyring | null {
  if (given === undefined && !lenient) {
    problems.push("EVIDENCE_KEYS is missing");
    return null;
  }
  try {
    return readKeyring(given ?? `stand-in:${randomBytes(32).toString("hex")}`);
  } catch (error) {
    problems.push(`EVIDENCE_KEYS ${error instanceof Error ? error.message : "cannot be read"}`);
    return null;
  }
}

/** The built app runs in the folder that the next build throws away, and reads paths from there. */
const outlivesBuilds = (folder: string): boolean =>
  isAbsolute(folder) && !folder.split(sep).includes(".medusa");

function evidencePlace(
  read: z.infer<typeof settings>,
  problems: string[],
): { folder: string; s3: S3Place | null } | null {
  const { S3_BUCKET, S3_ACCESS_KEY_ID, S3_SECRET_ACCESS_KEY, S3_REGION, S3_ENDPOINT } = read;
  const folder = read.EVIDENCE_DIR ?? "";
  if (!S3_BUCKET) {
    if (folder === "") problems.push("EVIDENCE_DIR is missing (or S3_BUCKET)");
    if (!read.PHOTOS_DIR) problems.push("PHOTOS_DIR is missing (or S3_BUCKET)");
    for (const name of ["EVIDENCE_DIR", "PHOTOS_DIR"] as const) {
      if (!outlivesBuilds(read[name] ?? "/")) {
        problems.push(
          `${name} has to be a whole path outside of .medusa, which a build makes anew`,
        );
      }
    }
    return { folder, s3: null };
  }
  if (!S3_ACCESS_KEY_ID || !S3_SECRET_ACCESS_KEY) {
    problems.push("S3_ACCESS_KEY_ID and S3_SECRET_ACCESS_KEY go with S3_BUCKET");
    return null;
  }
  const s3 = {
    bucket: S3_BUCKET,
    region: S3_REGION,
    endpoint: S3_ENDPOINT ?? null,
    accessKeyId: S3_ACCESS_KEY_ID,
    secretAccessKey: S3_SECRET_ACCESS_KEY,
  };
  return { folder, s3 };
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
  const keyring = keyringOf(given.EVIDENCE_KEYS, lenient, problems);
  const place = parsed.success ? evidencePlace(parsed.data, problems) : null;
  if (!parsed.success || problems.length > 0 || keyring === null || place === null) {
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
    staffMfa: read.STAFF_MFA,
    trustedProxyHops: read.TRUSTED_PROXY_HOPS,
    npiRegistryUrl: read.NPI_REGISTRY_URL === "off" ? null : read.NPI_REGISTRY_URL,
    jwtSecret: secrets.JWT_SECRET,
    cookieSecret: secrets.COOKIE_SECRET,
    mfaKey: secrets.AUTH_MFA_ENCRYPTION_KEY,
    revalidateSecret: secrets.REVALIDATE_SECRET,
    evidence: { keyring, ...place, retentionDays: read.EVIDENCE_RETENTION_DAYS },
    photos: { folder: read.PHOTOS_DIR ?? "", s3: place.s3 },
  };
}

/** The settings of this process, read once; nothing else looks at `process.env`. */
export const env = readEnv(process.env, { building: process.argv[2] === "build" });
