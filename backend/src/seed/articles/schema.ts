import { clinicalDesk } from "@needlepoint/contracts/shop";
import { z } from "zod";

/** What an article is about; the kicker above its title. */
const topics = ["Technique", "Movement", "Hand therapy"] as const;

/** Lower-case words joined by hyphens: slugs, product handles, anchors and reference keys. */
const hyphenated = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "Use lower-case words and hyphens.");
const sentence = z.string().trim().min(1);

const referenceSchema = z.strictObject({
  key: hyphenated,
  authors: sentence,
  title: sentence,
  source: sentence,
  /** Four digits in quotes, or "n.d." for a page that shows no date. */
  year: z.string().regex(/^(\d{4}|n\.d\.)$/, 'Write the year in quotes, "2021", or n.d.'),
  doi: z
    .string()
    .regex(/^10\.\d{4,9}\/\S+$/, "Write the bare DOI, from 10. on.")
    .nullable()
    .default(null),
  /** Where the source was read. */
  url: z.url({ protocol: /^https?$/ }),
});

const questionSchema = z.strictObject({
  question: sentence.endsWith("?", "End the question with a question mark."),
  /** The heading that answers it, as the page slugs it. */
  anchor: hyphenated,
});

const reviewerSchema = z.strictObject({
  name: sentence,
  credentials: sentence,
  on: z.iso.date(),
});

function isUnique(values: readonly string[]): boolean {
  return new Set(values).size === values.length;
}

/** The YAML block at the head of an article file. Unknown keys are refused, so a typo cannot hide. */
export const frontMatterSchema = z
  .strictObject({
    slug: hyphenated,
    title: sentence,
    /** One sentence under the title; the page sets it in italic. */
    dek: sentence.endsWith(".", "End the dek with a period."),
    /** Two or three sentences in plain language. */
    summary: sentence,
    topic: z.enum(topics),
    /** Left out where the shop's own desk wrote it. */
    author: sentence.default(clinicalDesk),
    publishedOn: z.iso.date(),
    updatedOn: z.iso.date(),
    sourcesCheckedOn: z.iso.date(),
    /** Null until a real, named reviewer has marked the article. */
    reviewedBy: reviewerSchema.nullable(),
    /** Products shown at the side, in this order. */
    productHandles: z
      .array(hyphenated)
      .refine(isUnique, "A product is named twice.")
      .min(1, "Name at least one product."),
    questions: z.array(questionSchema).min(1),
    references: z
      .array(referenceSchema)
      .min(1)
      .refine((list) => isUnique(list.map((item) => item.key)), "A reference key is used twice."),
  })
  .refine((article) => article.updatedOn >= article.publishedOn, {
    path: ["updatedOn"],
    message: "An article cannot be updated before it is published.",
  });

export type FrontMatter = z.infer<typeof frontMatterSchema>;
