// Before any file reads its settings: tests run in local mode, against the database that DB_* names.
process.env.NEEDLEPOINT_MODE = "local";
process.env.MEDUSA_DISABLE_TELEMETRY = "1";
process.env.LOG_LEVEL ??= "silent";
// The test runner speaks TLS to every host that is not called localhost.
if (!process.env.DB_HOST || process.env.DB_HOST === "127.0.0.1") process.env.DB_HOST = "localhost";
process.env.DB_USERNAME ??= "postgres";
process.env.DB_PASSWORD ??= "";
process.env.DB_PORT ??= "5432";
// Where tests listen for mails and webhooks; below the range systems hand out by themselves.
const port = 20_000 + (process.pid % 3_000) * 3;
process.env.SMTP_URL = `smtp://localhost:${port}`;
process.env.STOREFRONT_URL = `http://localhost:${port + 1}`;
process.env.REVALIDATE_SECRET = "a1b2c3d4e5f60718293a4b5c6d7e8f90";
process.env.NPI_REGISTRY_URL = `http://localhost:${port + 2}/api/`;
