const file = "storefront/src/lib/front-door/tidy-request.ts";
const spec = "storefront/src/lib/front-door/tidy-request.test.ts";
const standing = "storefront/src/lib/front-door/stand-at-the-door.test.ts";
const keptPages = "storefront/src/lib/cache/kept-pages.cjs";
const keptPagesSpec = "storefront/src/lib/cache/kept-pages.test.ts";

/** What keeps a stranger's request out of the pages that all others get, and those pages true. @type {readonly import("./guard.mjs").Guard[]} */
export const frontDoorGuards = [
  {
    name: "front door: every request is tidied",
    file: "storefront/src/lib/front-door/stand-at-the-door.ts",
    from: "    tidyRequest(arrival);\n",
    to: "",
    spec: standing,
    tests: ["comes to the pages tidied"],
  },
  {
    name: "front door: the hash of a router comes with a router's request only",
    file,
    from: 'headers.rsc === undefined ? null : asked.get("_rsc");',
    to: 'asked.get("_rsc");',
    spec,
    tests: ["keeps what Next checks a router's request by, and nothing else of it"],
  },
  {
    name: "front door: a page by its query is one that is named",
    file,
    from: "if (query === null || !kept || readsQuery(path)) return;",
    to: "if (query === null || !kept || path) return;",
    spec,
    tests: ["comes to a page that is kept without its query"],
  },
  {
    name: "front door: a nonce and asked sizes are said by the proxy alone",
    file,
    from: "  for (const name of ourOwnHeaders) delete headers[name];\n",
    to: "",
    spec,
    tests: [
      "leaves the sizes of a link to the proxy, which alone may say them",
      "bring no nonce along, nor anything else that only the proxy sets",
    ],
  },
  {
    name: "front door: an address that goes a way round is that of no page",
    file,
    from: '      if (read.split(/[\\\\/]/).some((step) => step === "." || step === "..")) return false;\n',
    to: "",
    spec,
    tests: ["that goes a way round, as no browser sends one, is that of no page"],
  },
  {
    name: "front door: an address that cannot be read is that of no page",
    file,
    from: "  if (!isReadable(path)) {\n",
    to: "  if (path === nowhere) {\n",
    spec,
    tests: ["that cannot be read, or is absurdly long, is that of no page"],
  },
  {
    name: "front door: a router's state is one that Next can read",
    file,
    from: 'if (state !== undefined && !isRouterState(state)) delete headers["next-router-state-tree"];',
    to: "if (state !== undefined) isRouterState(state);",
    spec,
    tests: ["hold a router's state only where Next can read it"],
  },
  {
    name: "front door: a form whose parts cannot be told apart is refused",
    file,
    from: "    arrival.url = unreadableForm;\n",
    to: "",
    spec,
    tests: ["is led to a refusal"],
  },
  {
    name: "front door: whose connection a request came by is said by the server alone",
    file: "storefront/src/lib/front-door/stand-at-the-door.ts",
    from: "    request.headers[connectionAddressHeader] = request.socket.remoteAddress;\n",
    to: "",
    spec: standing,
    tests: ["is written on a request by the server alone"],
  },
  {
    name: "kept pages: an address that is not there takes no room",
    file: keptPages,
    from: "page.status === missing",
    to: "page.status === -1",
    spec: keptPagesSpec,
    tests: ["no number of addresses that are not there pushes a page out"],
  },
  {
    name: "kept pages: nothing is remembered of an address that is not there",
    file: keptPages,
    from: "        lifetimes.delete(key);\n",
    to: "",
    spec: keptPagesSpec,
    tests: ["nothing at all is remembered of an address that is not there"],
  },
  {
    name: "kept pages: what is there no more is forgotten",
    file: keptPages,
    from: "        if (await this.get(key, asked)) await super.set(key, null, context);\n",
    to: "",
    spec: keptPagesSpec,
    tests: ["a page that is there no more is forgotten"],
  },
  {
    name: "kept pages: one that something changed under while it was made is made anew",
    file: keptPages,
    from: 'areTagsExpired(tags.split(","), this.#begun)',
    to: "areTagsExpired([], this.#begun)",
    spec: keptPagesSpec,
    tests: ["a page that something changed under while it was made is not kept"],
  },
];
