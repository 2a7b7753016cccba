/** A published text that was read, and when. */
export type Source = { title: string; address: string; readOn: string };

const readOn = "2026-11-23";

/** The rule of the rest above the skin. */
export const shaftRestSource: Source = {
  title:
    "World Health Organization: Guidelines on Basic Training and Safety in Acupuncture (1999), 3.7 Broken needle",
  address: "http://apps.who.int/medicinedocs/en/d/Jwhozip56e/4.3.7.html",
  readOn,
};

const thoraxNotice: Source = {
  title:
    "Allied Health Professions Act (South Africa), Board Notice 121: Safety Guidelines, Dry Needling, 5.1 Thorax",
  address: "http://acts.co.za/allied-health-professions-act-1982/bn121_5_1_thorax.php",
  readOn,
};
const mccutcheon: Source = {
  title:
    "McCutcheon L, Yelland M: Iatrogenic pneumothorax, safety concerns when using acupuncture or dry needling in the thoracic region. Physical Therapy Reviews 16(2):126–132, 2011 (abstract)",
  address:
    "https://combinedhealth.com.au/iatrogenic-pneumothorax-safety-concerns-when-using-acupuncture-or-dry-needling-in-the-thoracic-region/",
  readOn,
};
const cervicalCase: Source = {
  title:
    "Dry Needling, the Double-Edged Sword: a case of pneumothorax after needling of the back of the neck. Eastern Virginia Medical School, Research Day (abstract)",
  address: "https://test-www.evms.edu/research/research_day/presentations/flathersethan-49.html",
  readOn,
};
const needleChoice: Source = {
  title: "TCM Land: Filiform needle therapy, 1. Selecting the right needles",
  address: "https://tcmland.com/?p=23568",
  readOn,
};
const deepTissue: Source = {
  title: "OMG Total Body: General practice guidelines for dry needling",
  address: "https://www.omgtb.com/dry-needling/",
  readOn,
};

export const finderRegions = [
  "face",
  "neck",
  "thorax",
  "arm",
  "hand",
  "low-back",
  "hip",
  "thigh",
  "leg",
  "foot",
] as const;
export type FinderRegion = (typeof finderRegions)[number];

type RegionFacts = {
  label: string;
  /** The lung may lie under it: no depth is answered. */
  overLungs: boolean;
  /** A published text asks for finer needles here. */
  sensitive: boolean;
  notes: readonly { words: string; source: Source }[];
};

const lungNotes: RegionFacts["notes"] = [
  {
    words:
      "A needle that passes the chest wall can let air in around the lung (pneumothorax). It is rare, and it can be an emergency, at once or later.",
    source: thoraxNotice,
  },
  {
    words:
      "A needle 31 mm long is on record as having reached lung. Where, at which angle and with which length to needle here is to be settled before beginning, for the build of the person.",
    source: thoraxNotice,
  },
  {
    words:
      "Needling in this region asks for competency-based training and for anatomy, its variants included.",
    source: mccutcheon,
  },
];

/** What is known of each region; a region without notes is one we found no published text for. */
export const regionFacts: Readonly<Record<FinderRegion, RegionFacts>> = {
  face: {
    label: "Face and scalp",
    overLungs: false,
    sensitive: true,
    notes: [
      {
        words: "Fine needles are advised around the eyes.",
        source: needleChoice,
      },
    ],
  },
  neck: {
    label: "Neck and top of the shoulder",
    overLungs: true,
    sensitive: false,
    notes: [
      {
        words: "A collapsed lung followed needling of the back of the neck.",
        source: cervicalCase,
      },
      ...lungNotes,
    ],
  },
  thorax: {
    label: "Chest, ribs and between the shoulder blades",
    overLungs: true,
    sensitive: false,
    notes: lungNotes,
  },
  arm: { label: "Upper arm and forearm", overLungs: false, sensitive: false, notes: [] },
  hand: { label: "Wrist and hand", overLungs: false, sensitive: false, notes: [] },
  "low-back": {
    label: "Low back",
    overLungs: false,
    sensitive: false,
    notes: [
      {
        words:
          "Deeper structures such as the lumbar spine may take a longer needle, by the size of the person.",
        source: deepTissue,
      },
    ],
  },
  hip: {
    label: "Hip and buttock",
    overLungs: false,
    sensitive: false,
    notes: [
      {
        words:
          "Deeper structures such as the hip may take a longer needle, by the size of the person.",
        source: deepTissue,
      },
    ],
  },
  thigh: { label: "Thigh", overLungs: false, sensitive: false, notes: [] },
  leg: { label: "Lower leg", overLungs: false, sensitive: false, notes: [] },
  foot: { label: "Ankle and foot", overLungs: false, sensitive: false, notes: [] },
};
