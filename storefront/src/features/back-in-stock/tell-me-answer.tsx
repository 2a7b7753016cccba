import { keptForm } from "@/lib/kept-form";
import { isHandle } from "@/lib/reading";
import { LinkButton } from "@/ui/button";
import { EmptyState } from "@/ui/empty-state";
import { TellMeForm } from "./tell-me-client";

/** What came of asking without JavaScript, where the page of the size could not say it. */
export async function TellMeAnswer() {
  const kept = await keptForm("tell-me");
  const { size = "", product = "", variantId = "" } = kept?.values ?? {};
  const back = isHandle(product) ? (
    <LinkButton href={`/products/${product}`}>Back to the product</LinkButton>
  ) : (
    <LinkButton href="/needles">See the needles</LinkButton>
  );
  if (!kept) {
    return (
      <EmptyState level="h1" title="Sizes that are out" action={back}>
        <p>
          Choose a size that is out of stock on its product's page, and we write when it is back.
        </p>
      </EmptyState>
    );
  }
  return (
    <div className="grid max-w-prose gap-4">
      <h1 className="font-serif text-3xl">
        {kept.status === "done" ? "Thank you" : `Tell me when ${size || "it"} is back`}
      </h1>
      <TellMeForm variantId={variantId} size={size} product={product} kept={kept} />
      <p>{back}</p>
    </div>
  );
}
