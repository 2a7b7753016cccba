import { readEnv } from "./env";

const secret = (seed: string) => `${seed}8c1f0e2d3b4a59687f6e5d4c3b2a1908`;
const live = {
  DATABASE_URL: "postgres://user:word@db.internal/needlepoint",
  BACKEND_URL: "https://api.shop.example/",
  STOREFRONT_URL: "https://shop.example",
  SMTP_URL: "smtps://mail.shop.example",
  JWT_SECRET: secret("j"),
  COOKIE_SECRET: secret("c"),
  AUTH_MFA_ENCRYPTION_KEY: secret("m"),
  REVALIDATE_SECRET: secret("r"),
  EVIDENCE_KEYS: `2026:${secret("0")}${secret("f").slice(2)}`.slice(0, 69),
  EVIDENCE_DIR: "/srv/evidence",
  PHOTOS_DIR: "/srv/photos",
};

describe("outside local mode", () => {
  it("reads what is set", () => {
    const env = readEnv(live);
    expect(env).toMatchObject({
      mode: "live",
      jwtSecret: live.JWT_SECRET,
      backendUrl: "https://api.shop.example",
      authCors: "https://shop.example,https://api.shop.example/",
      redisUrl: null,
    });
  });

  it.each([
    ["a missing secret", { JWT_SECRET: undefined }, /JWT_SECRET is missing/],
    ["an empty secret", { COOKIE_SECRET: "" }, /COOKIE_SECRET is missing/],
    ["a short secret", { COOKIE_SECRET: "8c1f0e2d" }, /COOKIE_SECRET is shorter than 32/],
    [
      "Medusa's default secret",
      { JWT_SECRET: "supersecret".padEnd(40, "0123456789") },
      /JWT_SECRET is a default/,
    ],
    [
      "a secret of one letter",
      { REVALIDATE_SECRET: "a".repeat(64) },
      /REVALIDATE_SECRET is a default/,
    ],
    ["no database", { DATABASE_URL: undefined }, /DATABASE_URL is missing/],
    [
      "another kind of database",
      { DATABASE_URL: "mysql://x/y" },
      /DATABASE_URL: must be a postgres/,
    ],
    ["no address of its own", { BACKEND_URL: undefined }, /BACKEND_URL is missing/],
    ["no key for uploaded proof", { EVIDENCE_KEYS: undefined }, /EVIDENCE_KEYS is missing/],
    ["a key that is none", { EVIDENCE_KEYS: "2026:abc" }, /EVIDENCE_KEYS must be id:key pairs/],
    ["no place for uploaded proof", { EVIDENCE_DIR: undefined }, /EVIDENCE_DIR is missing/],
    ["no place for photos", { PHOTOS_DIR: undefined }, /PHOTOS_DIR is missing/],
    ["photos beside the built app", { PHOTOS_DIR: "photos" }, /PHOTOS_DIR has to be a whole path/],
    [
      "photos inside of a build",
      { PHOTOS_DIR: "/app/backend/.medusa/server/photos" },
      /PHOTOS_DIR has to be a whole path/,
    ],
    ["proof beside the built app", { EVIDENCE_DIR: "./evidence" }, /EVIDENCE_DIR has to be/],
    ["half of a bucket", { S3_BUCKET: "proof" }, /S3_ACCESS_KEY_ID/],
    ["an unknown mode", { NEEDLEPOINT_MODE: "lokal" }, /NEEDLEPOINT_MODE/],
  ])("does not start with %s", (_what, change, sentence) => {
    expect(() => readEnv({ ...live, ...change })).toThrow(sentence);
  });

  it("names every problem in one sentence", () => {
    const read = () => readEnv({ ...live, JWT_SECRET: "x", DATABASE_URL: "" });
    expect(read).toThrow(/DATABASE_URL is missing; JWT_SECRET is shorter/);
  });
});

describe("in local mode", () => {
  it("needs nothing, and signs with secrets nobody knows", () => {
    const [one, two] = [
      readEnv({ NEEDLEPOINT_MODE: "local" }),
      readEnv({ NEEDLEPOINT_MODE: "local" }),
    ];
    expect(one.mode).toBe("local");
    expect(one.jwtSecret).toHaveLength(64);
    expect(one.jwtSecret).not.toBe(two.jwtSecret);
  });

  it("takes what the launcher sets", () => {
    const env = readEnv({ ...live, NEEDLEPOINT_MODE: "local", PORT: "9123" });
    expect([env.port, env.databaseUrl]).toEqual([9123, live.DATABASE_URL]);
  });

  it("still refuses an address that is none", () => {
    expect(() => readEnv({ NEEDLEPOINT_MODE: "local", SMTP_URL: "localhost" })).toThrow(/SMTP_URL/);
  });
});

it("builds without any setting", () => {
  expect(readEnv({}, { building: true }).mode).toBe("live");
});
