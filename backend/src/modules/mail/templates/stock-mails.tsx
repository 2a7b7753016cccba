import { Link, Text } from "@react-email/components";
import { z } from "zod";
import { Action, Layout, Words } from "./layout";

export const backInStockMail = z.object({
  productTitle: z.string(),
  size: z.string(),
  sku: z.string(),
  productUrl: z.url(),
  stopUrl: z.url(),
  oneClickUrl: z.url(),
});

/** "… is back", once, to whoever asked; every one with a link that ends them. */
export function BackInStock(mail: z.infer<typeof backInStockMail>) {
  return (
    <Layout preview={`${mail.size} is in stock again`} heading={`${mail.size} is back in stock`}>
      <Words>
        You asked to be told when {mail.productTitle}, {mail.size} ({mail.sku}), can be ordered
        again. It can, as long as boxes last: nothing is set aside for you.
      </Words>
      <Action href={mail.productUrl}>See the size</Action>
      <Text style={{ color: "#4d5b63", fontSize: "13px", lineHeight: "20px" }}>
        This is the only mail about this size. You may wait for others:{" "}
        <Link href={mail.stopUrl} style={{ color: "#0b5e59" }}>
          send me no more of these mails
        </Link>
        .
      </Text>
    </Layout>
  );
}
