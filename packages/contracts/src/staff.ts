import { z } from "zod";

/** Staff of the shop: what each kind of person may do stands in the backend's table of routes. */

export const staffRoles = ["owner", "license-reviewer", "stock", "content", "support"] as const;
export const staffRole = z.enum(staffRoles, "Choose a role.");
export type StaffRole = z.infer<typeof staffRole>;

export const staffRoleLabel: Record<StaffRole, string> = {
  owner: "Owner",
  "license-reviewer": "License reviewer",
  stock: "Stock",
  content: "Content",
  support: "Support",
};

export const staffRoleHint: Record<StaffRole, string> = {
  owner: "Everything: people, keys, settings and all below.",
  "license-reviewer":
    "Licenses, findings, state rules and what needs a license; reads orders and customers.",
  stock: "Counts, receives, packs and ships.",
  content: "Products, their device data, photos, categories, articles and translations.",
  support: "Orders, their money, returns and customers.",
};

/** A user of the admin with the role they hold; null when nobody gave them one yet. */
export const staffMember = z.object({
  userId: z.string(),
  email: z.string(),
  name: z.string(),
  role: staffRole.nullable(),
});
export type StaffMember = z.infer<typeof staffMember>;
export const staffListResponse = z.object({ staff: z.array(staffMember) });
export const staffMemberResponse = z.object({ member: staffMember });

/** `POST /admin/staff/:id`: null takes the role away. */
export const setStaffRoleBody = z.object({ role: staffRole.nullable() });
