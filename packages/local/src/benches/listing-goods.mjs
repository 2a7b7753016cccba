import pg from "pg";

const MARK = "bench_";

/**
 * Fills the database with copies of a needle line: product, sizes, prices, stock and device data, as
 * the shop's own rows are.
 * @param {string} databaseUrl
 * @param {{ handle: string, variants: number }} wanted
 * @returns {Promise<{ products: number, variants: number, remove(): Promise<void> }>}
 */
export async function fillShop(databaseUrl, { handle, variants }) {
  const database = new pg.Client({ connectionString: databaseUrl });
  await database.connect();
  const remove = async () => {
    await removeCopies(database);
    await database.end();
  };
  try {
    await removeCopies(database);
    const { rows } = await database.query(
      "select p.id, count(v.id)::int as sizes from product p join product_variant v on v.product_id = p.id and v.deleted_at is null where p.handle = $1 and p.deleted_at is null group by p.id",
      [handle],
    );
    const [{ id, sizes }] = rows;
    const products = Math.ceil(variants / sizes);
    await database.query("begin");
    for (const statement of copies) await database.query(statement, [id, products]);
    await database.query("commit");
    await database.query("analyze");
    return { products, variants: products * sizes, remove };
  } catch (error) {
    await database.query("rollback");
    await remove();
    throw error;
  }
}

/** The name of copy `n` of a row's id. */
const copyOf = (/** @type {string} */ column) => `'${MARK}' || n || '_' || ${column}`;

/**
 * Copies the rows of a table that belong to a product, with some columns set anew.
 * @param {string} table
 * @param {Record<string, string>} changed columns and what stands in them instead
 * @param {string} which of the rows of `t`
 */
const copy = (table, changed, which) =>
  `insert into ${table} select (jsonb_populate_record(null::${table}, to_jsonb(t) || jsonb_build_object(${Object.entries(
    changed,
  )
    .map(([column, value]) => `'${column}', ${value}`)
    .join(", ")}))).* from ${table} t, generate_series(1, $2::int) n where ${which}`;

const ofVariant =
  "in (select id from product_variant where product_id = $1 and deleted_at is null)";
const ofSet = `in (select price_set_id from product_variant_price_set where variant_id ${ofVariant})`;
const ofItem = `in (select inventory_item_id from product_variant_inventory_item where variant_id ${ofVariant})`;
const ofSpec = `in (select device_spec_id from product_product_variant_devices_device_spec where product_variant_id ${ofVariant})`;

const copies = [
  copy(
    "product",
    { id: copyOf("t.id"), handle: "t.handle || '-' || n", title: "t.title || ' ' || n" },
    "t.id = $1",
  ),
  copy(
    "product_sales_channel",
    { id: copyOf("t.id"), product_id: copyOf("t.product_id") },
    "t.product_id = $1",
  ),
  copy("product_category_product", { product_id: copyOf("t.product_id") }, "t.product_id = $1"),
  copy(
    "product_variant",
    { id: copyOf("t.id"), product_id: copyOf("t.product_id"), sku: "t.sku || '-' || n" },
    "t.product_id = $1 and t.deleted_at is null",
  ),
  copy(
    "product_variant_option",
    { variant_id: copyOf("t.variant_id") },
    `t.variant_id ${ofVariant}`,
  ),
  copy("price_set", { id: copyOf("t.id") }, `t.id ${ofSet}`),
  copy(
    "product_variant_price_set",
    {
      id: copyOf("t.id"),
      variant_id: copyOf("t.variant_id"),
      price_set_id: copyOf("t.price_set_id"),
    },
    `t.variant_id ${ofVariant}`,
  ),
  copy(
    "price",
    { id: copyOf("t.id"), price_set_id: copyOf("t.price_set_id") },
    `t.deleted_at is null and t.price_set_id ${ofSet}`,
  ),
  copy("inventory_item", { id: copyOf("t.id"), sku: "t.sku || '-' || n" }, `t.id ${ofItem}`),
  copy(
    "inventory_level",
    { id: copyOf("t.id"), inventory_item_id: copyOf("t.inventory_item_id") },
    `t.inventory_item_id ${ofItem}`,
  ),
  copy(
    "product_variant_inventory_item",
    {
      id: copyOf("t.id"),
      variant_id: copyOf("t.variant_id"),
      inventory_item_id: copyOf("t.inventory_item_id"),
    },
    `t.variant_id ${ofVariant}`,
  ),
  copy("device_spec", { id: copyOf("t.id") }, `t.id ${ofSpec}`),
  copy(
    "product_product_variant_devices_device_spec",
    {
      id: copyOf("t.id"),
      product_variant_id: copyOf("t.product_variant_id"),
      device_spec_id: copyOf("t.device_spec_id"),
    },
    `t.product_variant_id ${ofVariant}`,
  ),
];

/** @param {import("pg").Client} database */
async function removeCopies(database) {
  const like = `like '${MARK.replace("_", "\\_")}%'`;
  for (const table of [
    "product_product_variant_devices_device_spec",
    "device_spec",
    "inventory_level",
    "product_variant_inventory_item",
    "inventory_item",
    "price",
    "product_variant_price_set",
    "price_set",
    "product_variant",
    "product_sales_channel",
    "product",
  ]) {
    await database.query(`delete from ${table} where id ${like}`);
  }
}
