import type { Metadata } from "next";
import { StopTellingForm } from "@/features/back-in-stock/stop-telling-form-client";
import { keptForm } from "@/lib/kept-form";

export const metadata: Metadata = {
  title: "Mails about sizes that are back",
  // The address is the key: no page that is left by a link may be told it.
  referrer: "no-referrer",
};

export default async function Page({ params }: PageProps<"/account/back-in-stock/[link]">) {
  const { link } = await params;
  return (
    <div className="grid max-w-prose gap-5 py-8">
      <h1 className="font-serif text-3xl">Mails about sizes that are back</h1>
      <p>
        You asked to be told when a size is back in stock. One press ends every such mail to the
        address this one came to, and we forget the sizes it waited for.
      </p>
      <StopTellingForm link={link} kept={await keptForm("stop-telling")} />
    </div>
  );
}
