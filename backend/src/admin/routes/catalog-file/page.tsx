import { defineRouteConfig } from "@medusajs/admin-sdk";
import { Alert, Button, Container, Heading, Label, Text } from "@medusajs/ui";
import type { CatalogImport } from "@needlepoint/contracts/catalog-import";
import { useMutation, useQuery } from "@tanstack/react-query";
import { type FormEvent, useRef, useState } from "react";
import { ImportReportView } from "../../components/catalog-file/import-report";
import { read, sentenceOf, submit } from "../../lib/admin-api";

type Answer = { import: CatalogImport };

/** Products, catalog file: the whole catalog out as a CSV, and in again after a look at what it does. */
export default function CatalogFilePage() {
  const file = useRef<HTMLInputElement>(null);
  const [id, setId] = useState<string | null>(null);
  const [missing, setMissing] = useState(false);
  const check = useMutation({
    mutationFn: (chosen: File) =>
      submit<Answer>(`/admin/catalog/imports?name=${encodeURIComponent(chosen.name)}`, chosen),
    onSuccess: (answer) => setId(answer.import.id),
    onMutate: () => setId(null),
  });
  const apply = useMutation({
    mutationFn: (importId: string) =>
      submit<Answer>(`/admin/catalog/imports/${importId}/apply`, {}),
    onSettled: () => current.refetch(),
  });
  const current = useQuery({
    queryKey: ["catalog-import", id],
    queryFn: () => read<Answer>(`/admin/catalog/imports/${id}`),
    enabled: id !== null,
    initialData: check.data,
    refetchInterval: ({ state }) => (state.data?.import.state === "applying" ? 1000 : false),
  });
  const onCheck = (event: FormEvent) => {
    event.preventDefault();
    const chosen = file.current?.files?.[0];
    setMissing(!chosen);
    if (!chosen) return file.current?.focus();
    apply.reset();
    check.mutate(chosen);
  };
  const problem = check.error ?? apply.error;
  return (
    <div className="flex flex-col gap-y-3">
      <Container className="divide-y p-0">
        <div className="flex flex-col gap-y-2 px-6 py-4">
          <Heading level="h1">Catalog file</Heading>
          <Text size="small" className="text-ui-fg-subtle">
            One row a size, with its product, device data, prices and box limits. Stock is told, and
            taken only for sizes that nobody has counted yet.
          </Text>
          <div>
            <a
              className="txt-compact-small-plus text-ui-fg-interactive-hover underline"
              href="/admin/catalog/export"
              download
            >
              Download the catalog as CSV
            </a>
          </div>
        </div>
        <form className="flex flex-col gap-y-3 px-6 py-4" noValidate onSubmit={onCheck}>
          <Heading level="h2">Bring a file in</Heading>
          <Text size="small" className="text-ui-fg-subtle">
            First it is only checked. Columns and rows that the file does not have stay as they are;
            nothing is deleted. A file with a wrong row is not taken at all.
          </Text>
          <div className="flex flex-col gap-y-1">
            <Label size="small" htmlFor="catalog-file">
              CSV file, at most 15 MB
            </Label>
            <input
              ref={file}
              id="catalog-file"
              type="file"
              accept=".csv,text/csv"
              aria-invalid={missing}
              aria-describedby={missing ? "catalog-file-missing" : undefined}
              className="txt-compact-small"
            />
            {missing ? (
              <Text id="catalog-file-missing" size="small" className="text-ui-fg-error">
                Choose a file first.
              </Text>
            ) : null}
          </div>
          <div>
            <Button type="submit" size="small" isLoading={check.isPending}>
              Check the file
            </Button>
          </div>
        </form>
      </Container>
      <div aria-live="polite" className="flex flex-col gap-y-3">
        {problem ? <Alert variant="error">{sentenceOf(problem)}</Alert> : null}
        {id && current.data ? (
          <ImportReportView
            shown={current.data.import}
            busy={apply.isPending}
            onApply={() => apply.mutate(id)}
          />
        ) : null}
      </div>
    </div>
  );
}

export const config = defineRouteConfig({ label: "Catalog file", nested: "/products" });
