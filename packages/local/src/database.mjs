import { StepFailure } from "./failure.mjs";

/** Error codes of a connection, in words. */
const words = {
  ECONNREFUSED: "nothing listens there",
  ENOTFOUND: "the host name is not known",
  EAI_AGAIN: "the host name cannot be looked up",
  ETIMEDOUT: "it does not answer",
  "28P01": "the password is wrong",
  "3D000": "there is no database of that name",
};

/**
 * Connects once and says at once what is wrong; Medusa itself would retry for minutes.
 * @param {string} url
 * @returns {Promise<{ migrated: boolean }>} whether a Medusa schema is there already
 */
export async function probeDatabase(url) {
  const { default: pg } = await import("pg");
  let place;
  try {
    const { protocol, hostname, port, pathname } = new URL(url);
    if (!/^postgres(ql)?:$/.test(protocol)) throw new TypeError(protocol);
    place = `${hostname}:${port || 5432}${pathname}`;
  } catch {
    throw new StepFailure(
      "DATABASE_URL is not an address. It looks like postgres://user:password@host:5432/name.",
    );
  }
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5000 });
  try {
    await client.connect();
    const { rows } = await client.query(
      "select to_regclass('public.region') is not null as migrated",
    );
    return { migrated: rows[0]?.migrated === true };
  } catch (error) {
    const { code, message } = /** @type {{ code?: string, message: string }} */ (error);
    const why = (code && words[/** @type {keyof typeof words} */ (code)]) ?? message;
    throw new StepFailure(
      `The database at ${place} cannot be reached: ${why}. Check DATABASE_URL, or unset it to use the embedded one.`,
    );
  } finally {
    await client.end().catch(() => undefined);
  }
}
