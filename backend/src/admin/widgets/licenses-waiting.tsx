import { defineWidgetConfig } from "@medusajs/admin-sdk";
import { Badge } from "@medusajs/ui";
import { useQuery } from "@tanstack/react-query";
import { Link } from "react-router-dom";
import { isLate, waited } from "../components/licenses/wording";
import { read } from "../lib/admin-api";

type Waiting = { count: number; oldest: string | null };

/** In the bar over every page: how many licenses wait, and whether one waits too long. */
export default function LicensesWaiting() {
  const { data } = useQuery({
    queryKey: ["licenses-waiting"],
    queryFn: () => read<Waiting>("/admin/licenses?view=count"),
    refetchInterval: 60_000,
    // Staff who may not see licenses get no answer, and no badge.
    retry: false,
  });
  if (!data || data.count === 0) return null;
  const { count } = data;
  const late = isLate(data.oldest, new Date());
  const end = late ? ", late" : "";
  return (
    <Link
      to="/licenses"
      className="shrink-0"
      title={`The oldest has waited ${waited(data.oldest, new Date())}`}
    >
      <Badge size="2xsmall" color={late ? "red" : "orange"} className="whitespace-nowrap">
        <span className="hidden md:inline">{`${count} ${count === 1 ? "license" : "licenses"} to review${end}`}</span>
        {/* A narrow bar keeps the number, and the word that tells what it counts. */}
        <span className="md:hidden">{`${count} to review${end}`}</span>
      </Badge>
    </Link>
  );
}

export const config = defineWidgetConfig({ zone: "topbar" });
