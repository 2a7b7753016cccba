import { at } from "./guard.mjs";

const { api, gates, specs } = at;
const spec = `${specs}/attacks-on-the-wire.spec.ts`;

/** Requests that no client of ours writes, and doors beside those. @type {readonly import("./guard.mjs").Guard[]} */
export const wireGuards = [
  {
    name: "request targets: bad ones are taken out before anything reads them",
    file: `${api}/guard-middlewares.ts`,
    from: "takeOutBadTargets();\n",
    to: "",
    spec,
    tests: ["does not lend one role the routes of another", "writes no metadata"],
  },
  {
    name: "request targets: a path begins at the root and holds no fragment",
    file: `${api}/guard/path-guard.ts`,
    from: "PLAIN_PATH.test(path) && ",
    to: "",
    spec,
    tests: ["does not lend one role the routes of another", "writes no metadata"],
  },
  {
    name: "cart lines: another's neither show nor change",
    file: `${gates}/cart-owner.ts`,
    from: '  { matcher: "/store/carts/:id/line-items", methods: ["POST"], middlewares },\n',
    to: "",
    spec,
    tests: ["show nothing of its owner and stay as they are"],
  },
  {
    name: "stock: what needs a license is not sold as what needs none",
    file: `${gates}/variant-stock.ts`,
    from: "if ((await readRestricted(req.scope, others)).length === 0) return;",
    to: "if (others.length >= 0) return;",
    spec,
    tests: ["is not sold under the name of something that needs none"],
  },
  {
    name: "exported lists: not in the public folder",
    file: "backend/src/modules/shop-files/service.ts",
    from: "private_upload_dir: listsFolder,",
    to: "",
    spec,
    tests: ["is read by those who may read orders, and by no passer-by who knows its name"],
  },
  {
    name: "closing: an order that waits stays in sight",
    file: `${gates}/order-closing.ts`,
    from: 'if (order && order.status !== "canceled") await assertOrderCleared(req.scope, order.id);',
    to: "",
    spec: `${specs}/licensing-hold-and-release.spec.ts`,
    tests: ["is not marked as complete nor archived while it waits, and ends as any other"],
  },
];
