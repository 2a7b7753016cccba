import type { DeviceData } from "@needlepoint/contracts/device-data";
import { fieldSentences } from "@needlepoint/contracts/field-sentences";
import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import type { z } from "zod";
import { Refused, read, sentenceOf, submit } from "../../lib/admin-api";
import { idOf, type Problems } from "./fields";

export const deviceDataKey = (productId: string) => ["device-data", productId];
export const deviceDataPath = (productId: string) => `/admin/products/${productId}/device-data`;

/** Brings the reader to the first thing to mend, once it is marked. */
function focusFirst(problems: Problems): void {
  const first = Object.keys(problems)[0];
  requestAnimationFrame(() => first && document.getElementById(idOf(first))?.focus());
}

/**
 * Saves a part of a product's device data: checked by the schema of the wire before it is sent, its
 * mistakes at their fields, and what somebody else saved meanwhile handed to the caller.
 */
export function useSave(productId: string) {
  const queries = useQueryClient();
  const [problems, setProblems] = useState<Problems>({});
  const [sentence, setSentence] = useState<string | null>(null);
  const [newer, setNewer] = useState<DeviceData | null>(null);
  const [busy, setBusy] = useState(false);

  async function save(part: string, schema: z.ZodType, body: Record<string, unknown>) {
    setSentence(null);
    const checked = schema.safeParse(body);
    const mistakes = checked.success ? {} : fieldSentences(checked.error);
    setProblems(mistakes);
    if (!checked.success) {
      focusFirst(mistakes);
      return false;
    }
    setBusy(true);
    try {
      const data = await submit<DeviceData>(`${deviceDataPath(productId)}/${part}`, body);
      queries.setQueryData(deviceDataKey(productId), data);
      setNewer(null);
      return true;
    } catch (error) {
      if (error instanceof Refused) {
        setProblems(error.fields);
        focusFirst(error.fields);
        if (error.code === "edit_conflict") {
          setNewer(await read<DeviceData>(deviceDataPath(productId)).catch(() => null));
        }
      }
      setSentence(sentenceOf(error));
      return false;
    } finally {
      setBusy(false);
    }
  }
  return { save, problems, sentence, newer, busy, settle: () => setNewer(null) };
}
