import { OutOfReach } from "@/features/layout/interrupted";
import { NotLoadedYet } from "@/features/layout/interrupted-words";
import { Notice } from "@/ui/notice";
import { PageTitle } from "@/ui/page-title";
import { FinderAnswer } from "./finder-answer";
import { FinderForm } from "./finder-form";
import { readFinderQuery } from "./finder-query";
import { readLineSizes } from "./finder-sizes";

type SearchParams = Record<string, string | string[] | undefined>;

/** From a depth that the clinician states to the sizes that reach it, with the reasoning shown. */
export async function FinderPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const query = readFinderQuery(await searchParams);
  return (
    <>
      <PageTitle lead="Say how deep the point shall lie. We show the sizes that reach it with a safe rest of shaft outside, and how we got there.">
        Find a size
      </PageTitle>
      <Notice tone="amber" title="Your training decides" className="mt-6 max-w-prose">
        <p>
          This is arithmetic on steel, not advice on a body. It knows nobody&apos;s anatomy, and it
          recommends no depth.
        </p>
      </Notice>
      <div className="mt-6">
        <FinderForm typed={query.typed} errors={query.errors} />
      </div>
      {query.question ? <Answer question={query.question} /> : null}
    </>
  );
}

async function Answer({
  question,
}: {
  question: NonNullable<ReturnType<typeof readFinderQuery>["question"]>;
}) {
  const sizes = await readLineSizes();
  if (sizes.state === "down") return <OutOfReach error={sizes.error} />;
  if (sizes.state !== "ready") return <NotLoadedYet what="its sizes" />;
  return <FinderAnswer question={question} sizes={sizes.value} />;
}
