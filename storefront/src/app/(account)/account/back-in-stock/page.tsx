import type { Metadata } from "next";
import { TellMeAnswer } from "@/features/back-in-stock/tell-me-answer";

export const metadata: Metadata = { title: "Back in stock" };

export default function Page() {
  return (
    <div className="py-8">
      <TellMeAnswer />
    </div>
  );
}
