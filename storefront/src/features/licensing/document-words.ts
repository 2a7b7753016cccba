import type { EvidenceView } from "@needlepoint/contracts/evidence";

const kinds: Record<EvidenceView["type"], string> = {
  "application/pdf": "PDF",
  "image/jpeg": "JPEG",
  "image/png": "PNG",
  "image/webp": "WebP",
};

/** "PDF, 214 KB". */
export function documentFacts({ type, bytes }: Pick<EvidenceView, "type" | "bytes">): string {
  const size =
    bytes < 1_000_000
      ? `${Math.max(1, Math.round(bytes / 1000))} KB`
      : `${(bytes / 1_000_000).toFixed(1)} MB`;
  return `${kinds[type]}, ${size}`;
}
