import { availableParallelism, loadavg } from "node:os";
import { staffToken } from "../drills/held-order.mjs";

/** Seconds that a file of 10,000 rows may take, from the check to the last row. */
const BUDGET_S = 120;
const BUDGET_ROWS = 10_000;
const SIZES_A_LINE = 50;
const POLL_MS = 500;

const header =
  "sku,product_handle,product_title,product_status,kind,position,option_Diameter,option_Length," +
  "diameter_mm,length_mm,handle,conductive,coating,guide_tube,needles_per_box,needles_per_blister," +
  "sterilization,color_name,color_hex,stock,price,price_5";

/**
 * A file of so many new sizes, as drafts, with the first price given.
 * @param {string} run
 * @param {number} rows
 * @param {string} price
 */
function fileOf(run, rows, price) {
  const lines = Array.from({ length: rows }, (_, at) => {
    const line = Math.floor(at / SIZES_A_LINE);
    const length = 10 + (at % SIZES_A_LINE);
    return (
      `BENCH-${run}-${line}-${length},bench-${run.toLowerCase()}-${line},Bench line ${line},draft,needle,1000,` +
      `0.25 mm,${length} mm,0.25,${length},steel,yes,silicone,yes,100,10,gamma,Blue,#0044aa,25,${price},10.00`
    );
  });
  return `${header}\n${lines.join("\n")}\n`;
}

/**
 * Brings a file of new sizes into the running store, then the same file with other prices, and prints
 * how long each took from the check to the last row. Takes the sizes out again afterwards.
 * Flag: rows (10000).
 * @param {any} state
 * @param {string[]} flags
 */
export async function bench(state, [rows = "10000"]) {
  const token = await staffToken(state);
  const run = Date.now().toString(36).toUpperCase();
  const count = Number(rows);
  const budget = (BUDGET_S * count) / BUDGET_ROWS;
  try {
    /** @type {{ name: string, seconds: number }[]} */
    const times = [];
    for (const [name, price] of [
      ["new", "14.80"],
      ["other prices", "15.80"],
    ]) {
      const begun = performance.now();
      await bringIn(state, token, fileOf(run, count, price ?? ""), count);
      times.push({ name: name ?? "", seconds: (performance.now() - begun) / 1000 });
    }
    const told = times.map(({ name, seconds }) => `${name} ${seconds.toFixed(1)} s`).join(", ");
    const load = loadavg().map((value) => value.toFixed(1));
    console.log(
      `catalog-import: ${count} rows: ${told} (budget ${budget.toFixed(1)} s); ` +
        `load ${load.join(" ")} over 1, 5 and 15 minutes on ${availableParallelism()} cores`,
    );
    return times.every(({ seconds }) => seconds < budget) ? 0 : 1;
  } finally {
    // Medusa takes a product away stock item by stock item: longer than all that was measured.
    console.log("The sizes are taken out again, which takes some minutes.");
    await takeOut(state, token, run, count);
  }
}

/**
 * @param {any} state
 * @param {string} token
 * @param {string} path
 * @param {RequestInit} [init]
 * @returns {Promise<any>}
 */
async function ask(state, token, path, init = {}) {
  const answer = await fetch(`${state.backendUrl}${path}`, {
    ...init,
    headers: { authorization: `Bearer ${token}`, ...init.headers },
  });
  /** @type {any} */
  const body = await answer.json();
  if (!answer.ok) throw new Error(`${path}: ${answer.status} ${body.message}`);
  return body;
}

/**
 * @param {any} state
 * @param {string} token
 * @param {string} file
 * @param {number} rows
 */
async function bringIn(state, token, file, rows) {
  const checked = await ask(state, token, "/admin/catalog/imports?name=bench.csv", {
    method: "POST",
    headers: { "content-type": "text/csv" },
    body: file,
  });
  const { create, update, problems } = checked.import.report.counts;
  if (problems > 0 || create + update !== rows) {
    throw new Error(`the check told of ${create} new, ${update} changed, ${problems} mistakes`);
  }
  const path = `/admin/catalog/imports/${checked.import.id}`;
  await ask(state, token, `${path}/apply`, { method: "POST" });
  for (;;) {
    const { import: now } = await ask(state, token, path);
    if (now.state === "applied") return;
    if (now.state !== "applying") throw new Error(`the import stopped: ${now.trouble}`);
    await new Promise((resolve) => setTimeout(resolve, POLL_MS));
  }
}

/**
 * @param {any} state
 * @param {string} token
 * @param {string} run
 * @param {number} rows
 */
async function takeOut(state, token, run, rows) {
  const lines = Math.ceil(rows / SIZES_A_LINE);
  for (let line = 0; line < lines; line++) {
    const handle = `bench-${run.toLowerCase()}-${line}`;
    const { products } = await ask(state, token, `/admin/products?handle=${handle}&fields=id`);
    for (const { id } of products) {
      await ask(state, token, `/admin/products/${id}`, { method: "DELETE" });
    }
  }
}
