import type { Jurisdiction } from "@needlepoint/licensure/jurisdictions";

/**
 * Everything a shop owner changes to make the store theirs: one file, read by both apps.
 * Phone numbers are from the range reserved for fiction (555-01xx) until an owner sets real ones.
 */
export const shop = {
  name: "Needlepoint",
  tagline: "Dry needling supplies for licensed professionals",
  email: "desk@needlepoint.example",
  licenseEmail: "licenses@needlepoint.example",
  phone: "(555) 010-0142",
  addressLines: ["Demo address", "410 Example Street", "Austin, TX 78701"],
  /** IANA zone of the warehouse; the dispatch cut-off is read in it. */
  timeZone: "America/Chicago",
  timeZoneLabel: "CT",
  dispatchCutOffHour: 14,
  currency: "usd",
  countryCode: "us",
  freeShippingFromCents: 15_000,
  licenseReviewTarget: "about 1 business day",
  /** Jurisdictions the store does not ship restricted goods to, apart from what practice law says. */
  unservedJurisdictions: [] as Jurisdiction[],
  /** True while sizes, prices, stock and color codes are demo data: shown on pages and in the admin. */
  catalogIsDemo: true,
} as const;

/** The visible notice that goes with demo catalog data. */
export const demoCatalogNotice =
  "Demo data: sizes, prices, stock and color codes are placeholders until the maker's list is loaded.";
