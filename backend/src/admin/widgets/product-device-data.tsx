import { defineWidgetConfig } from "@medusajs/admin-sdk";
import { Alert, Button, Container, Heading, Text } from "@medusajs/ui";
import type { DeviceData, VariantDevice } from "@needlepoint/contracts/device-data";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { ClassDialog } from "../components/devices/class-dialog";
import { PhotoTexts } from "../components/devices/photo-texts";
import { sheetWords } from "../components/devices/sheet-draft";
import { SheetDrawer } from "../components/devices/sheet-drawer";
import { SpecDrawer } from "../components/devices/spec-drawer";
import { deviceDataKey, deviceDataPath } from "../components/devices/use-save";
import { VariantTable } from "../components/devices/variant-table";
import { read, sentenceOf } from "../lib/admin-api";

type Open =
  | { what: "sheet" }
  | { what: "spec"; variant: VariantDevice }
  | { what: "class"; variant: VariantDevice };

/** What Medusa hands a widget of a product, as far as it is read here. */
type Shown = { id: string; updated_at?: string | null; images?: { url: string }[] | null };

/** On a product's page: what it is as a device, what its page says, and what its photos show. */
export default function ProductDeviceData({ data: product }: { data: Shown }) {
  const queries = useQueryClient();
  const [open, setOpen] = useState<Open | null>(null);
  const loaded = useQuery({
    queryKey: deviceDataKey(product.id),
    queryFn: () => read<DeviceData>(deviceDataPath(product.id)),
    retry: false,
  });
  const photosAre = (product.images ?? []).map(({ url }) => url).join(" ");
  // Photos and sizes are added by Medusa's own forms, which read the product anew and not this.
  useEffect(() => {
    if (photosAre !== "" || product.updated_at) {
      void queries.invalidateQueries({ queryKey: deviceDataKey(product.id) });
    }
  }, [queries, product.id, product.updated_at, photosAre]);
  if (loaded.isError) {
    return (
      <Container className="px-6 py-4">
        <Alert variant="error">{sentenceOf(loaded.error)}</Alert>
      </Container>
    );
  }
  if (!loaded.data) return null;
  const { sheet, sheetRevision, variants, photos, mayClassify } = loaded.data;
  const close = () => setOpen(null);
  return (
    <>
      <Container className="divide-y p-0">
        <div className="flex items-center justify-between gap-x-4 px-6 py-4">
          <Heading level="h2">Device data</Heading>
          <Button size="small" variant="secondary" onClick={() => setOpen({ what: "sheet" })}>
            Edit what the page says
          </Button>
        </div>
        {sheet ? (
          <dl className="grid grid-cols-1 gap-x-6 gap-y-2 px-6 py-4 md:grid-cols-[10rem_1fr]">
            {Object.entries(sheetWords(sheet)).map(([label, value]) => (
              <div key={label} className="contents">
                <dt className="txt-compact-small-plus">{label}</dt>
                <dd className="txt-compact-small text-ui-fg-subtle">{value || "Not given"}</dd>
              </div>
            ))}
          </dl>
        ) : (
          <Text size="small" className="px-6 py-4 text-ui-fg-subtle">
            Nothing written yet: the page shows the title, the description and a plain drawing.
          </Text>
        )}
        <VariantTable
          variants={variants}
          mayClassify={mayClassify}
          onEdit={(variant) => setOpen({ what: "spec", variant })}
          onClassify={(variant) => setOpen({ what: "class", variant })}
        />
      </Container>
      <PhotoTexts productId={product.id} photos={photos} />
      {open?.what === "sheet" ? (
        <SheetDrawer
          productId={product.id}
          sheet={sheet}
          revision={sheetRevision}
          onClose={close}
        />
      ) : null}
      {open?.what === "spec" ? (
        <SpecDrawer productId={product.id} variant={open.variant} onClose={close} />
      ) : null}
      {open?.what === "class" ? (
        <ClassDialog productId={product.id} variant={open.variant} onClose={close} />
      ) : null}
    </>
  );
}

export const config = defineWidgetConfig({ zone: "product.details.after" });
