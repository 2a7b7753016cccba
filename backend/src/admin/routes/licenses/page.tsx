import { defineRouteConfig } from "@medusajs/admin-sdk";
import { IdBadge } from "@medusajs/icons";
import { Alert, Badge, Button, Container, Heading, Kbd, Text, toast } from "@medusajs/ui";
import type { LicenseQueueRow, LicenseQueue as Queue } from "@needlepoint/contracts/licensing";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { useSearchParams } from "react-router-dom";
import type { Finding } from "../../components/licenses/determination-dialog";
import { LicenseDetail, type Verb } from "../../components/licenses/license-detail";
import {
  LicenseQueue,
  type QueueFilter,
  queueFilters,
} from "../../components/licenses/license-queue";
import { useReviewKeys } from "../../components/licenses/use-review-keys";
import { read, send, sentenceOf } from "../../lib/admin-api";

type Review = { license: LicenseQueueRow };
type Answer = { id: string; verb: Verb; body: Record<string, unknown> };

const isFilter = (text: string | null): text is QueueFilter =>
  text !== null && text in queueFilters;

function toldAfter(verb: Verb, license: LicenseQueueRow): string {
  const held = license.heldOrders.length;
  const waits = held === 0 ? "No order waits." : `${held} still on hold.`;
  return {
    approve: `License verified. ${waits}`,
    reject: "License rejected. The buyer is told why.",
    ask: "Question sent. The license waits for the buyer.",
    revoke: "License revoked. The buyer is told why.",
  }[verb];
}

/** Licenses: who asks to be let in, and what a reviewer answers. */
export default function LicensesPage() {
  const [params, setParams] = useSearchParams();
  const [problem, setProblem] = useState<string | null>(null);
  const queries = useQueryClient();
  const asked = params.get("status");
  const filter = isFilter(asked) ? asked : "to-review";

  const queue = useQuery({
    queryKey: ["licenses", filter],
    queryFn: () => read<Queue>(`/admin/licenses?status=${filter}`),
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
  // To open a license is what puts it in review; the answer is the license as it then stands.
  const opened = useQuery({
    queryKey: ["license", selectedId],
    queryFn: () => send<Review>(`/admin/licenses/${selectedId}/open`),
    enabled: selectedId !== null,
    refetchOnWindowFocus: false,
  });
  const license = opened.data?.license;

  const open = (id: string) => {
    setProblem(null);
    setParams({ status: filter, id });
  };
  const step = (by: 1 | -1) => {
    const at = rows?.findIndex(({ credential }) => credential.id === selectedId) ?? -1;
    const next = rows?.[at < 0 ? 0 : at + by];
    if (next) open(next.credential.id);
  };
  useReviewKeys(true, { j: () => step(1), k: () => step(-1) });

  const failed = async (error: unknown) => {
    setProblem(sentenceOf(error));
    await queries.invalidateQueries({ queryKey: ["licenses"] });
    await queries.invalidateQueries({ queryKey: ["license"] });
  };
  const answer = useMutation({
    mutationFn: ({ id, verb, body }: Answer) => send<Review>(`/admin/licenses/${id}/${verb}`, body),
    onSuccess: async ({ license: decided }, { id, verb }) => {
      toast.success(toldAfter(verb, decided));
      setProblem(null);
      queries.setQueryData(["license", id], { license: decided });
      // Stays on the license that was decided, so that its new state is seen.
      setParams({ status: filter, id });
      await queries.invalidateQueries({ queryKey: ["licenses"] });
      await queries.invalidateQueries({ queryKey: ["licenses-waiting"] });
    },
    onError: failed,
  });
  const record = useMutation({
    mutationFn: ({ finding }: { finding: Finding; done(): void }) =>
      send<unknown>("/admin/determinations", { ...finding }),
    onSuccess: async (_answer, { done }) => {
      done();
      toast.success("Determination recorded. Held orders were decided again.");
      setProblem(null);
      await queries.invalidateQueries({ queryKey: ["licenses"] });
      await queries.invalidateQueries({ queryKey: ["license"] });
    },
    onError: failed,
  });

  return (
    <div className="flex flex-col gap-y-3">
      <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 px-1">
        <span className="flex items-center gap-x-2">
          <Heading level="h1">Licenses</Heading>
          {filter === "to-review" && rows ? (
            <Badge size="2xsmall" color={rows.length > 0 ? "orange" : "grey"}>
              {rows.length}
              <span className="sr-only"> to review</span>
            </Badge>
          ) : null}
        </span>
        <Text size="small" className="text-ui-fg-subtle">
          <Kbd>J</Kbd> <Kbd>K</Kbd> move · <Kbd>A</Kbd> approve · <Kbd>R</Kbd> reject
        </Text>
      </div>
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
      <div className="grid grid-cols-1 items-start gap-3 lg:grid-cols-[20rem_minmax(0,1fr)]">
        <LicenseQueue
          rows={rows}
          count={queue.data?.count ?? 0}
          filter={filter}
          onFilter={(status) => setParams({ status })}
          selectedId={selectedId}
          onSelect={open}
        />
        {license ? (
          <LicenseDetail
            key={license.credential.id}
            license={license}
            busy={answer.isPending || record.isPending}
            problem={problem}
            onAnswer={(verb, body) => answer.mutate({ id: license.credential.id, verb, body })}
            onRecord={(finding, done) => record.mutate({ finding, done })}
          />
        ) : (
          <Container className="px-4 py-6">
            <Text className="text-ui-fg-subtle">
              {opened.isError
                ? sentenceOf(opened.error)
                : rows?.length === 0
                  ? "A license opens here once one is in the list."
                  : "Choose a license to see it."}
            </Text>
          </Container>
        )}
      </div>
    </div>
  );
}

export const config = defineRouteConfig({ label: "Licenses", icon: IdBadge });
