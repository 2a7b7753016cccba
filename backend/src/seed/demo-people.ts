/**
 * DEMO DATA: logins that exist in local mode only. Nobody here is a real person, and the license
 * numbers belong to nobody.
 */
export const demoAdmin = {
  email: "admin@demo.needlepoint.example",
  password: "needlepoint-admin",
  firstName: "Demo",
  lastName: "Admin",
} as const;

type DemoCustomer = {
  email: string;
  password: string;
  firstName: string;
  lastName: string;
  profession: "PT";
  state: "TX" | "NY";
  address: { line1: string; city: string; zip: string };
  /** What the license queue holds of them; null for someone who has entered none. */
  license: { number: string; verified: boolean; npi?: string } | null;
};

const austin = { line1: "200 Example Avenue", city: "Austin", zip: "78701" };

export const demoCustomers: Record<"verified" | "inReview" | "unverified", DemoCustomer> = {
  verified: {
    email: "pt.verified@demo.needlepoint.example",
    password: "needlepoint-verified",
    firstName: "Demo",
    lastName: "Verified",
    profession: "PT",
    state: "TX",
    address: austin,
    license: { number: "DEMO-1000001", verified: true },
  },
  inReview: {
    email: "pt.review@demo.needlepoint.example",
    password: "needlepoint-review",
    firstName: "Demo",
    lastName: "Review",
    profession: "PT",
    state: "TX",
    address: austin,
    // A number of the local registry; the real one gives out none that begins with 2.
    license: { number: "DEMO-1000002", verified: false, npi: "2000000119" },
  },
  // New York does not let physical therapists needle: the opposite of the main job.
  unverified: {
    email: "pt.unverified@demo.needlepoint.example",
    password: "needlepoint-unverified",
    firstName: "Demo",
    lastName: "Unverified",
    profession: "PT",
    state: "NY",
    address: { line1: "100 Example Plaza", city: "New York", zip: "10001" },
    license: null,
  },
};
