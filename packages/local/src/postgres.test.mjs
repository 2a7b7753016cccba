import { chmodSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { afterAll, beforeAll, expect, it } from "vitest";
import { localHome } from "./home.mjs";
import { startPostgres, stopPostgres } from "./postgres.mjs";
import { dataFolderApart, postgresPlaces } from "./postgres-binaries.mjs";
import { identify, isAlive } from "./process-identity.mjs";

/** @type {import("./home.mjs").Home} */
let home;
beforeAll(() => {
  const root = mkdtempSync(join(tmpdir(), "np-postgres-"));
  // PostgreSQL runs as another user when this one is root, and has to get in.
  chmodSync(root, 0o755);
  home = localHome(root);
});
afterAll(() => {
  stopPostgres(home);
  for (const folder of [home.root, dataFolderApart(home)]) {
    rmSync(folder, { recursive: true, force: true });
  }
});

const start = () => startPostgres(home, { preferredPort: 5633 });

async function ask(/** @type {string} */ url, /** @type {string} */ question) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(question)).rows;
  } finally {
    await client.end();
  }
}

it("keeps its data through an adopted, a killed and a confused server", async () => {
  const first = await start();
  expect(first.adopted).toBe(false);
  await ask(first.url, "create table kept (word text)");
  await ask(first.url, "insert into kept values ('Nähnadel')");
  const [settings] = await ask(
    first.url,
    "select current_setting('server_encoding') as encoding, current_setting('listen_addresses') as listens",
  );
  expect(settings).toEqual({ encoding: "UTF8", listens: "127.0.0.1" });

  // A launcher that was killed leaves it running.
  const second = await start();
  expect(second).toMatchObject({ adopted: true, pid: first.pid, port: first.port });

  // Killed with no time to say goodbye.
  const postmaster = identify(first.pid);
  process.kill(first.pid, "SIGKILL");
  await expect.poll(() => isAlive(postmaster)).toBe(false);
  const third = await start();
  expect(third.adopted).toBe(false);
  expect(await ask(third.url, "select word from kept")).toEqual([{ word: "Nähnadel" }]);

  // Its file names a number that another program carries by now.
  expect(stopPostgres(home)).toBe(true);
  expect(stopPostgres(home)).toBe(false);
  const { data } = postgresPlaces(home);
  writeFileSync(join(data, "postmaster.pid"), `${process.pid}\n${data}\n1\n5633\n\n127.0.0.1\n`);
  const fourth = await start();
  expect(fourth.adopted).toBe(false);
  expect(await ask(fourth.url, "select word from kept")).toHaveLength(1);
}, 60_000);

it("asks for the password", async () => {
  const open = new URL((await start()).url);
  open.password = "guessed";
  await expect(ask(open.href, "select 1")).rejects.toThrow("password authentication failed");
}, 30_000);
