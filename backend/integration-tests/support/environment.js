// Before any file reads its settings: tests run in local mode, against the database that DB_* names.
process.env.NEEDLEPOINT_MODE = "local";
process.env.MEDUSA_DISABLE_TELEMETRY = "1";
process.env.LOG_LEVEL ??= "error";
process.env.DB_HOST ??= "localhost";
process.env.DB_USERNAME ??= "postgres";
process.env.DB_PASSWORD ??= "";
process.env.DB_PORT ??= "5432";
