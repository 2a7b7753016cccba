import { mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { eraseOldLists, kindOfList } from "./exported-lists";

const now = new Date("2026-11-23T12:00:00Z");
const daysAgo = (days: number) => now.getTime() - days * 86_400_000;
const list = (writtenAt: number, of: string) => `private-${writtenAt}-1-${of}-exports.csv`;

describe("exported lists", () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), "lists-"));
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  it("are erased after a week; younger ones and other files stay", async () => {
    const old = [list(daysAgo(7) - 1, "order"), list(daysAgo(400), "product")];
    const kept = [list(daysAgo(7), "order"), list(daysAgo(1), "inventory-item"), "license.pdf"];
    for (const file of [...old, ...kept]) await writeFile(join(folder, file), "a,b\n");
    expect((await eraseOldLists(folder, now)).sort()).toEqual([...old].sort());
    expect((await readdir(folder)).sort()).toEqual([...kept].sort());
  });

  it("need not be there", async () => {
    expect(await eraseOldLists(join(folder, "none"), now)).toEqual([]);
  });

  it.each([
    [list(1, "order"), "orders"],
    [list(1, "inventory-item"), "inventory-items"],
    ["private-1-1-customer-exports.csv", null],
    [`../${list(1, "order")}`, null],
  ])("are known by their name: %s", (file, kind) => expect(kindOfList(file)).toBe(kind));
});
