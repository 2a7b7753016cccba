import type { ReactNode } from "react";
import { Breadcrumbs } from "@/ui/breadcrumbs";
import { Notice } from "@/ui/notice";
import { PageTitle } from "@/ui/page-title";

interface HousePageProps {
  title: string;
  lead: string;
  /** Says on the page that its words are demo text, until an owner has written their own. */
  isDemoText?: boolean;
  children: ReactNode;
}

/** A page of the house rules: shipping, returns, privacy and the like. */
export function HousePage({ title, lead, isDemoText = true, children }: HousePageProps) {
  return (
    <>
      <Breadcrumbs crumbs={[{ label: title }]} />
      <PageTitle lead={lead}>{title}</PageTitle>
      {isDemoText ? (
        <Notice className="mt-6 max-w-[42rem]" title="Demo text">
          <p>
            This page describes how the demo store works. Whoever opens a store with it writes their
            own terms here, with their own counsel.
          </p>
        </Notice>
      ) : null}
      <div className="mt-8 grid max-w-[42rem] gap-8">{children}</div>
    </>
  );
}

/** One matter of a house page. */
export function HouseSection({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="grid gap-3">
      <h2 className="font-serif text-xl">{title}</h2>
      {children}
    </section>
  );
}
