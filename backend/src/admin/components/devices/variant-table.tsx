import { Badge, Button, Table } from "@medusajs/ui";
import type { VariantDevice } from "@needlepoint/contracts/device-data";
import { needleSpec } from "@needlepoint/needles/spec";
import { formatSize } from "@needlepoint/needles/units";
import { restrictionColor, restrictionLabel } from "./class-words";
import { handleWords } from "./spec-draft";

type Props = {
  variants: VariantDevice[];
  mayClassify: boolean;
  onEdit(variant: VariantDevice): void;
  onClassify(variant: VariantDevice): void;
};

function sizeOf(variant: VariantDevice): string {
  const { data } = needleSpec.safeParse(variant.needle);
  if (data) return `${formatSize(data.diameterMm, data.lengthMm)}, ${handleWords[data.handle]}`;
  return variant.needle === null ? variant.title : "Incomplete: open it and mend it";
}

/** Every size of a product with its class, and what can be done about it. */
export function VariantTable({ variants, mayClassify, onEdit, onClassify }: Props) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a table that scrolls is reached by keyboard too.
    <section className="overflow-x-auto" aria-label="Sizes" tabIndex={0}>
      <Table>
        <Table.Header>
          <Table.Row>
            <Table.HeaderCell>Size</Table.HeaderCell>
            <Table.HeaderCell>Who may buy it</Table.HeaderCell>
            <Table.HeaderCell>UDI-DI</Table.HeaderCell>
            <Table.HeaderCell>Change</Table.HeaderCell>
          </Table.Row>
        </Table.Header>
        <Table.Body>
          {variants.map((variant) => (
            <Table.Row key={variant.id}>
              <Table.Cell className="whitespace-nowrap py-2">
                <span className="block text-ui-fg-base">{variant.sku}</span>
                {sizeOf(variant)}
              </Table.Cell>
              <Table.Cell className="whitespace-nowrap">
                <Badge size="2xsmall" color={restrictionColor(variant.restrictionClass)}>
                  {restrictionLabel(variant.restrictionClass)}
                </Badge>
              </Table.Cell>
              <Table.Cell className="whitespace-nowrap">{variant.udiDi ?? "Not given"}</Table.Cell>
              <Table.Cell>
                <span className="flex gap-x-2 py-1">
                  <Button
                    size="small"
                    variant="secondary"
                    aria-label={`Edit ${variant.sku}`}
                    onClick={() => onEdit(variant)}
                  >
                    Edit
                  </Button>
                  {mayClassify ? (
                    <Button
                      size="small"
                      variant="transparent"
                      aria-label={`Change the class of ${variant.sku}`}
                      onClick={() => onClassify(variant)}
                    >
                      Class
                    </Button>
                  ) : null}
                </span>
              </Table.Cell>
            </Table.Row>
          ))}
        </Table.Body>
      </Table>
    </section>
  );
}
