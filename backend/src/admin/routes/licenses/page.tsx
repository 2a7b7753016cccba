import { defineRouteConfig } from "@medusajs/admin-sdk";
import { IdBadge } from "@medusajs/icons";
import { Alert, Button, Container, Heading, Text, toast } from "@medusajs/ui";
import type { LicenseQueueRow } from "@needlepoint/contracts/licensing";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { useSearchParams } from "react-router-dom";
import { LicenseDetail } from "../../components/licenses/license-detail";
import {
  LicenseQueue,
  type QueueFilter,
  queueFilters,
} from "../../components/licenses/license-queue";
import { read, send, sentenceOf } from "../../lib/admin-api";

type Review = { license: LicenseQueueRow };
type Answer = { id: string; verb: "approve" | "reject"; body: Record<string, unknown> };

const isFilter = (text: string | null): text is QueueFilter =>
  text !== null && text in queueFilters;

/** Licenses: who asks to be let in, and the two answers. */
export default function LicensesPage() {
  const [params, setParams] = useSearchParams();
  const [problem, setProblem] = useState<string | null>(null);
  const queries = useQueryClient();
  const asked = params.get("status");
  const filter = isFilter(asked) ? asked : "to-review";

  const queue = useQuery({
    queryKey: ["licenses", filter],
    queryFn: () => read<{ licenses: LicenseQueueRow[] }>(`/admin/licenses?status=${filter}`),
    refetchInterval: 30_000,
  });
  const rows = queue.data?.licenses;
  const selectedId = params.get("id");
  const firstId = rows?.[0]?.credential.id;
  // The first license is chosen once and stays: a queue that moves under a reviewer's hands must
  // not put another license under the key that approves.
  useEffect(() => {
    if (selectedId === null && firstId)
      setParams({ status: filter, id: firstId }, { replace: true });
  }, [selectedId, firstId, filter, setParams]);
  const inQueue = rows?.find(({ credential }) => credential.id === selectedId);
  const single = useQuery({
    queryKey: ["license", selectedId],
    queryFn: () => read<Review>(`/admin/licenses/${selectedId}`),
    enabled: selectedId !== null && rows !== undefined && !inQueue,
  });
  const license = inQueue ?? single.data?.license;

  const open = (id: string) => {
    setProblem(null);
    setParams({ status: filter, id });
  };
  const answer = useMutation({
    mutationFn: ({ id, verb, body }: Answer) => send<Review>(`/admin/licenses/${id}/${verb}`, body),
    onSuccess: async ({ license: decided }, { id, verb }) => {
      const held = decided.heldOrders.length;
      toast.success(
        verb === "approve"
          ? `License verified. ${held === 0 ? "No order waits." : `${held} still on hold.`}`
          : "License rejected. The buyer is told why.",
      );
      setProblem(null);
      queries.setQueryData(["license", id], { license: decided });
      // Stays on the license that was decided, so that its new state is seen.
      setParams({ status: filter, id });
      await queries.invalidateQueries({ queryKey: ["licenses"] });
    },
    onError: async (error) => {
      setProblem(sentenceOf(error));
      await queries.invalidateQueries({ queryKey: ["licenses"] });
      await queries.invalidateQueries({ queryKey: ["license"] });
    },
  });

  return (
    <div className="flex flex-col gap-y-3">
      <Heading level="h1" className="px-1">
        Licenses
      </Heading>
      {queue.isError ? (
        <Alert variant="error" role="alert">
          <span className="flex items-center gap-x-3">
            {sentenceOf(queue.error)}
            <Button size="small" variant="secondary" onClick={() => queue.refetch()}>
              Try again
            </Button>
          </span>
        </Alert>
      ) : null}
      <div className="grid grid-cols-1 items-start gap-3 lg:grid-cols-[22rem_1fr]">
        <LicenseQueue
          rows={rows}
          filter={filter}
          onFilter={(status) => setParams({ status })}
          selectedId={selectedId}
          onSelect={open}
        />
        {license ? (
          <LicenseDetail
            key={license.credential.id}
            license={license}
            busy={answer.isPending}
            problem={problem}
            onApprove={(conditionsShown) =>
              answer.mutate({
                id: license.credential.id,
                verb: "approve",
                body: { conditionsShown },
              })
            }
            onReject={(reason) =>
              answer.mutate({ id: license.credential.id, verb: "reject", body: { reason } })
            }
          />
        ) : (
          <Container className="px-4 py-6">
            <Text className="text-ui-fg-subtle">
              {single.isError ? sentenceOf(single.error) : "Choose a license to see it."}
            </Text>
          </Container>
        )}
      </div>
    </div>
  );
}

export const config = defineRouteConfig({ label: "Licenses", icon: IdBadge });
