import { model } from "@medusajs/framework/utils";

/** A file of the catalog that staff handed in. What it says is kept until it is applied. */
const CatalogImport = model
  .define("catalog_import", {
    id: model.id({ prefix: "cimp" }).primaryKey(),
    name: model.text(),
    state: model.enum(["refused", "checked", "applying", "applied", "stopped"]),
    /** The file as it came; emptied once it is done with. */
    content: model.text(),
    /** What the check told, as `importReport` of the contracts. */
    report: model.json(),
    /** Names what the check would do: another name means that the catalog changed since. */
    plan_digest: model.text(),
    may_classify: model.boolean(),
    actor: model.text(),
    done: model.number().default(0),
    total: model.number().default(0),
    trouble: model.text().nullable(),
    started_at: model.dateTime().nullable(),
    /** When it last moved: one that stands still is taken up again. */
    moved_at: model.dateTime().nullable(),
    finished_at: model.dateTime().nullable(),
  })
  .indexes([{ on: ["state"] }]);

export default CatalogImport;
