/**
 * The addresses and demo logins of a running store, as a short table.
 * @param {any} state content of the state file
 */
export function addressTable(state) {
  const rows = [
    ["Store", state.storefrontUrl],
    ["Admin", state.adminUrl],
    ["Mailbox", state.mailboxUrl],
    ["Admin login", `${state.admin.email}  ${state.admin.password}`],
    ...Object.entries(state.customers).map(([kind, c]) => [
      `Buyer, ${words[kind] ?? kind}`,
      `${c.email}  ${c.password}  (${c.profession}, ${c.state})`,
    ]),
  ];
  const width = Math.max(...rows.map(([name]) => String(name).length));
  return rows.map(([name, value]) => `  ${String(name).padEnd(width)}  ${value}`).join("\n");
}

/** @type {Record<string, string>} */
const words = {
  verified: "license verified",
  inReview: "license in review",
  unverified: "no license",
};
