import type { Jurisdiction } from "@needlepoint/licensure/jurisdictions";

/**
 * Everything a shop owner changes to make the store theirs: one file, read by both apps.
 * The phone number is from the range reserved for fiction (555-0100 to 555-0199) until an owner
 * sets a real one.
 */
export const shop = {
  name: "Needlepoint",
  tagline: "Dry needling supplies for licensed professionals",
  email: "desk@needlepoint.example",
  licenseEmail: "licenses@needlepoint.example",
  phone: "(512) 555-0142",
  addressLines: ["Demo address", "410 Example Street", "Austin, TX 78701"],
  /** IANA zone of the warehouse; the dispatch cut-off is read in it. */
  timeZone: "America/Chicago",
  timeZoneLabel: "CT",
  dispatchCutOffHour: 14,
  /** Business days on the way, by the code of a shipping option's type. */
  transitDays: { ground: { least: 3, most: 5 }, "two-day": { least: 2, most: 2 } },
  /** Days beside weekends and federal holidays on which nothing leaves, as `YYYY-MM-DD`. */
  closedDays: [] as string[],
  currency: "usd",
  countryCode: "us",
  freeShippingFromCents: 15_000,
  licenseReviewTarget: "about 1 business day",
  /** Days until an invoice on a purchase order is due, as checkout says it. */
  invoiceDueDays: 30,
  /** Jurisdictions the store does not ship restricted goods to, apart from what practice law says. */
  unservedJurisdictions: [] as Jurisdiction[],
  /**
   * Whether a full match in the NPI registry may renew a license that a person verified before. The
   * registry is self-reported and knows no expiry date, so a shop has to want this. A license that
   * nobody verified is never cleared by it.
   */
  registryMayRenew: false as boolean,
  /**
   * True while sizes, prices, stock and color codes are demo data: shown on pages and in the admin.
   * A test keeps it in step with the marks in the catalog files.
   */
  catalogIsDemo: true,
} as const;

/** Who writes the articles that name no author of their own. */
export const clinicalDesk = `${shop.name} clinical desk`;

/** The visible notice that goes with demo catalog data. */
export const demoCatalogNotice =
  "Demo data: sizes, prices, stock, shelf life and color codes are placeholders until the maker's list is loaded.";
