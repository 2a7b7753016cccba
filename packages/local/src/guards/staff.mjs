import { at } from "./guard.mjs";

const { api, modules, specs } = at;
const roles = `${specs}/staff-roles.spec.ts`;
const requireRole = `${api}/staff/require-role.ts`;

/** Who of the staff may do what. @type {readonly import("./guard.mjs").Guard[]} */
export const staffGuards = [
  {
    name: "staff: a role does its own work only",
    file: requireRole,
    from: 'if (role === "owner" || (role !== null && rule.roles.some((allowed) => allowed === role))) return;',
    to: "if (role !== null) return;",
    spec: roles,
    tests: ["lets each role do its own work"],
  },
  {
    name: "staff: every route of the admin asks for the role",
    file: `${api}/staff-middlewares.ts`,
    from: '{ matcher: "/admin", middlewares: [gated(requireRole)] },',
    to: "",
    spec: roles,
    tests: ["turns every role away from every route that is not its own"],
  },
  {
    name: "staff: a route nobody knows is closed",
    file: requireRole,
    from: 'if (!rule) throw forbidden("route_closed", "This route has no line in the table of staff roles.");',
    to: "if (!rule) return;",
    spec: roles,
    tests: ["says no in words to a user without a role, and to a route nobody knows"],
  },
  {
    name: "staff: a key does nothing that needs a person",
    file: requireRole,
    from: 'if (context?.actor_type === "api-key" && rule.peopleOnly) {',
    to: "if (context === null) {",
    spec: roles,
    tests: ["lets a secret key do what its maker may, and nothing that needs a person"],
  },
  {
    name: "staff: the last owner keeps the role",
    file: `${modules}/staff/service.ts`,
    from: 'if (before === "owner" && role !== "owner" && !otherOwner) return { before, changed: false };',
    to: "if (otherOwner === null) return { before, changed: false };",
    spec: roles,
    tests: ["lets an owner alone give roles, notes it, and keeps one owner"],
  },
  {
    name: "staff: the last owner is not deleted",
    file: `${api}/staff-middlewares.ts`,
    from: '{ matcher: "/admin/users/:id", methods: ["DELETE"], middlewares: [gated(keepAnOwner)] },',
    to: "",
    spec: roles,
    tests: ["lets an owner alone give roles, notes it, and keeps one owner"],
  },
  {
    name: "staff: a second factor where the store requires one",
    file: requireRole,
    from: 'if (env.staffMfa === "required" && !rule.beforeMfa) assertSecondFactor(context);',
    to: "",
    spec: `${specs}/staff-second-factor.spec.ts`,
    tests: ["lets staff in with it alone where it is required, and lets them set it up"],
  },
];
