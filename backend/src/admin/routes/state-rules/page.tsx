import { defineRouteConfig } from "@medusajs/admin-sdk";
import { Map as MapIcon } from "@medusajs/icons";
import { Heading, Tabs } from "@medusajs/ui";
import { useSearchParams } from "react-router-dom";
import { RuleMatrix } from "../../components/state-rules/rule-matrix";
import { ServedStates } from "../../components/state-rules/served-states";

/** State rules: what the law says, and apart from it where the shop sells. */
export default function StateRulesPage() {
  const [params, setParams] = useSearchParams();
  const tab = params.get("tab") === "served" ? "served" : "rules";
  return (
    <div className="flex flex-col gap-y-3">
      <Heading level="h1" className="px-1">
        State rules
      </Heading>
      <Tabs value={tab} onValueChange={(next) => setParams(next === "served" ? { tab: next } : {})}>
        <Tabs.List>
          <Tabs.Trigger value="rules">Practice rules</Tabs.Trigger>
          <Tabs.Trigger value="served">States we serve</Tabs.Trigger>
        </Tabs.List>
        <Tabs.Content value="rules" className="pt-3">
          <RuleMatrix
            cell={params.get("cell")}
            onCell={(cell) => setParams(cell ? { cell } : {})}
          />
        </Tabs.Content>
        <Tabs.Content value="served" className="pt-3">
          <ServedStates />
        </Tabs.Content>
      </Tabs>
    </div>
  );
}

export const config = defineRouteConfig({ label: "State rules", icon: MapIcon });
