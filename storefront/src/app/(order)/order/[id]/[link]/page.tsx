import { orderLink } from "@needlepoint/contracts/order-link";
import type { Metadata } from "next";
import { DeadOrderLink, LinkedOrderPage } from "@/features/account/linked-order-page";

/** The address is the key: no page that is left by a link may be told it. */
export const metadata: Metadata = { title: "Order", referrer: "no-referrer" };

export default async function Page({ params }: PageProps<"/order/[id]/[link]">) {
  const { id, link } = await params;
  const isLink = /^[A-Za-z0-9_-]{1,80}$/.test(id) && orderLink.safeParse(link).success;
  return (
    <div className="py-8">
      {isLink ? <LinkedOrderPage orderId={id} link={link} /> : <DeadOrderLink expired={false} />}
    </div>
  );
}
