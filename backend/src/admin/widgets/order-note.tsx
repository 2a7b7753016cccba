import { defineWidgetConfig } from "@medusajs/admin-sdk";
import { Container, Heading, Text } from "@medusajs/ui";
import { useQuery } from "@tanstack/react-query";
import { read } from "../lib/admin-api";

/** On an order's page: what the buyer wrote along, as plain text. */
export default function OrderNoteWidget({ data }: { data: { id: string } }) {
  const answer = useQuery({
    queryKey: ["order-note", data.id],
    queryFn: () => read<{ note: string }>(`/admin/orders/${data.id}/note`),
  });
  const note = answer.data?.note;
  if (!note) return null;
  return (
    <Container className="flex flex-col gap-y-2 px-6 py-4">
      <Heading level="h2">Note from the buyer</Heading>
      <Text size="small" className="whitespace-pre-line break-words">
        {note}
      </Text>
    </Container>
  );
}

export const config = defineWidgetConfig({ zone: "order.details.side.before" });
