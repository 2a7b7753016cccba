/**
 * @typedef {{ backend: number, storefront: number, mailboxWeb: number, mailboxSmtp: number, npiRegistry: number }} AppPorts
 */

/**
 * The settings each app gets in a local run. Local mode is set here and nowhere else.
 * @param {{ ports: AppPorts, databaseUrl: string, secrets: Record<string, string>, evidence: string, photos: string, watch?: boolean }} local
 */
export function backendEnv({ ports, databaseUrl, secrets, evidence, photos, watch = false }) {
  const backendUrl = `http://localhost:${ports.backend}`;
  const storefrontUrl = `http://localhost:${ports.storefront}`;
  return {
    ...inherited(),
    NEEDLEPOINT_MODE: "local",
    NODE_ENV: watch ? "development" : "production",
    DATABASE_URL: databaseUrl,
    PORT: String(ports.backend),
    BACKEND_URL: backendUrl,
    STOREFRONT_URL: storefrontUrl,
    STORE_CORS: storefrontUrl,
    ADMIN_CORS: backendUrl,
    AUTH_CORS: `${storefrontUrl},${backendUrl}`,
    SMTP_URL: process.env.SMTP_URL ?? `smtp://127.0.0.1:${ports.mailboxSmtp}`,
    NPI_REGISTRY_URL: process.env.NPI_REGISTRY_URL ?? npiUrl(ports),
    JWT_SECRET: secrets.JWT_SECRET,
    COOKIE_SECRET: secrets.COOKIE_SECRET,
    AUTH_MFA_ENCRYPTION_KEY: secrets.AUTH_MFA_ENCRYPTION_KEY,
    REVALIDATE_SECRET: secrets.REVALIDATE_SECRET,
    EVIDENCE_KEYS: process.env.EVIDENCE_KEYS ?? `local:${secrets.EVIDENCE_KEY}`,
    EVIDENCE_DIR: process.env.EVIDENCE_DIR ?? evidence,
    PHOTOS_DIR: process.env.PHOTOS_DIR ?? photos,
    ...given(evidenceSettings),
    MEDUSA_DISABLE_TELEMETRY: "true",
    // Nothing stands before the apps of a local run.
    TRUSTED_PROXY_HOPS: "0",
    ...(process.env.STAFF_MFA ? { STAFF_MFA: process.env.STAFF_MFA } : {}),
    ...(process.env.MAIL_FROM ? { MAIL_FROM: process.env.MAIL_FROM } : {}),
    ...(process.env.REDIS_URL ? { REDIS_URL: process.env.REDIS_URL } : {}),
  };
}

/**
 * Where the registry's stand-in answers.
 * @param {Pick<AppPorts, "npiRegistry">} ports
 */
export function npiUrl(ports) {
  return `http://localhost:${ports.npiRegistry}/api/`;
}

/**
 * @param {{ ports: AppPorts, secrets: Record<string, string>, seed: { publishableKey: string, regionId: string }, watch?: boolean }} local
 */
export function storefrontEnv({ ports, secrets, seed, watch = false }) {
  return {
    ...inherited(),
    NEEDLEPOINT_MODE: "local",
    NODE_ENV: watch ? "development" : "production",
    PORT: String(ports.storefront),
    BACKEND_URL: `http://localhost:${ports.backend}`,
    STOREFRONT_URL: `http://localhost:${ports.storefront}`,
    PUBLISHABLE_KEY: seed.publishableKey,
    REGION_ID: seed.regionId,
    SESSION_SECRET: secrets.SESSION_SECRET,
    REVALIDATE_SECRET: secrets.REVALIDATE_SECRET,
    TRUSTED_PROXY_HOPS: "0",
    NEXT_TELEMETRY_DISABLED: "1",
  };
}

/** Settings of uploaded proof that only matter where somebody sets them. */
const evidenceSettings = [
  "EVIDENCE_RETENTION_DAYS",
  "S3_BUCKET",
  "S3_REGION",
  "S3_ENDPOINT",
  "S3_ACCESS_KEY_ID",
  "S3_SECRET_ACCESS_KEY",
];

/** What any program needs to run at all; nothing of the caller's own settings leaks into the apps. */
function inherited() {
  const names = [
    "PATH",
    "HOME",
    "USER",
    "SHELL",
    "TMPDIR",
    "LANG",
    "TERM",
    "NODE_OPTIONS",
    "NODE_EXTRA_CA_CERTS",
  ];
  return given(names);
}

/** @param {string[]} names variables of the caller that go on to an app, where they are set */
function given(names) {
  return Object.fromEntries(
    names.flatMap((name) => (process.env[name] ? [[name, process.env[name]]] : [])),
  );
}
