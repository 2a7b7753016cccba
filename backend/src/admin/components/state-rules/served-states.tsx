import {
  Alert,
  Badge,
  Button,
  Container,
  Skeleton,
  Switch,
  Text,
  toast,
  usePrompt,
} from "@medusajs/ui";
import type { ServedStateView } from "@needlepoint/contracts/served-states";
import { jurisdictionName } from "@needlepoint/licensure/jurisdictions";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { read, remove, send, sentenceOf } from "../../lib/admin-api";
import { SellerLicenseForm } from "./seller-license-form";

type Change = { path: string; body: Record<string, unknown> | null };

/** Where the shop ships needles, and its own licenses there with their last days. */
export function ServedStates() {
  const queries = useQueryClient();
  const prompt = usePrompt();
  const [adding, setAdding] = useState<string | null>(null);
  const loaded = useQuery({
    queryKey: ["served-states"],
    queryFn: () => read<{ states: ServedStateView[] }>("/admin/served-states"),
  });
  const change = useMutation({
    mutationFn: ({ path, body }: Change) => (body ? send(path, body) : remove(path)),
    onSuccess: async () => {
      setAdding(null);
      await queries.invalidateQueries({ queryKey: ["served-states"] });
      await queries.invalidateQueries({ queryKey: ["practice-rules"] });
    },
    onError: (error) => toast.error(sentenceOf(error)),
  });
  const serve = async (state: ServedStateView, served: boolean) => {
    const name = jurisdictionName(state.jurisdiction);
    const sure =
      served ||
      (await prompt({
        title: `Stop shipping needles to ${name}?`,
        description: "New orders are refused there, and every order on hold is refused with them.",
        confirmText: "Stop shipping",
      }));
    const path = `/admin/served-states/${state.jurisdiction}`;
    if (sure) change.mutate({ path, body: { served, note: state.note } });
  };
  if (loaded.isError) return <Alert variant="error">{sentenceOf(loaded.error)}</Alert>;
  if (!loaded.data) return <Skeleton className="h-96 w-full" />;

  const ended = loaded.data.states.filter(
    ({ served, licenses }) =>
      served && licenses.length > 0 && licenses.every(({ expired }) => expired),
  );
  return (
    <Container className="p-0">
      <div className="flex flex-col gap-y-2 px-4 py-3">
        <Text size="small" className="text-ui-fg-subtle">
          Apart from what practice law says. Closing a state refuses needles there at once, held
          orders included. The shop's own licenses decide nothing by themselves.
        </Text>
        {ended.length > 0 ? (
          <Alert variant="error" role="alert">
            We still serve{" "}
            {ended.map(({ jurisdiction }) => jurisdictionName(jurisdiction)).join(", ")}, where our
            own license has expired.
          </Alert>
        ) : null}
      </div>
      <ul aria-label="States">
        {loaded.data.states.map((state) => {
          const name = jurisdictionName(state.jurisdiction);
          const path = `/admin/served-states/${state.jurisdiction}`;
          return (
            <li
              key={state.jurisdiction}
              className="grid grid-cols-1 gap-2 border-ui-border-base border-t px-4 py-3 md:grid-cols-[14rem_1fr_auto]"
            >
              <div className="flex items-center gap-x-3">
                <Switch
                  size="small"
                  aria-label={`Ship needles to ${name}`}
                  checked={state.served}
                  disabled={change.isPending}
                  onCheckedChange={(served) => serve(state, served)}
                />
                <Text size="small" weight="plus">
                  {name}
                </Text>
              </div>
              <div className="flex flex-col gap-y-1">
                {state.licenses.map((license) => (
                  <div key={license.id} className="flex flex-wrap items-center gap-x-2">
                    <Text size="small">
                      {license.name} {license.number}, {license.issuedBy}, through{" "}
                      {license.expiresOn}
                    </Text>
                    {license.expired ? (
                      <Badge size="2xsmall" color="red">
                        Expired
                      </Badge>
                    ) : null}
                    <Button
                      size="small"
                      variant="transparent"
                      aria-label={`Remove ${license.name} ${license.number} of ${name}`}
                      onClick={() =>
                        change.mutate({ path: `${path}/licenses/${license.id}`, body: null })
                      }
                    >
                      Remove
                    </Button>
                  </div>
                ))}
                {adding === state.jurisdiction ? (
                  <SellerLicenseForm
                    busy={change.isPending}
                    onSave={(body) => change.mutate({ path: `${path}/licenses`, body })}
                    onCancel={() => setAdding(null)}
                  />
                ) : null}
              </div>
              <div>
                <Button
                  size="small"
                  variant="secondary"
                  aria-label={`Add license for ${name}`}
                  onClick={() => setAdding(state.jurisdiction)}
                >
                  Add license
                </Button>
              </div>
            </li>
          );
        })}
      </ul>
    </Container>
  );
}
