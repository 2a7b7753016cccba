import "server-only";
import { evidenceMaxBytes, evidenceResponse } from "@needlepoint/contracts/evidence";
import { env } from "@/lib/env";
import { failureWords } from "@/lib/failure-words";
import { readSession } from "@/lib/session";
import { shopperHeaders } from "@/lib/shopper-address";
import { readStoreAnswer } from "@/lib/store-call";
import { type EvidenceAnswer, newLicense } from "./evidence-form";

const signedOut = "You were signed out. Sign in again, then add the document.";

/** Hands a document of the signed-in person to the backend, byte for byte. */
export async function sendEvidence(
  file: File,
  { credentialId, shows }: { credentialId: string; shows: string },
): Promise<EvidenceAnswer> {
  const { token } = await readSession();
  if (!token) return { ok: false, message: signedOut, signInAgain: true };
  if (file.size > evidenceMaxBytes) return refused("Keep the file under 10 MB.");
  const path =
    credentialId === newLicense
      ? "/store/evidence"
      : `/store/credentials/${encodeURIComponent(credentialId)}/evidence`;
  const query = new URLSearchParams({ name: file.name, shows });
  const answer = await readStoreAnswer(
    path,
    async () =>
      fetch(new URL(`${path}?${query}`, env.BACKEND_URL), {
        method: "POST",
        cache: "no-store",
        headers: {
          accept: "application/json",
          authorization: `Bearer ${token}`,
          "content-type": "application/octet-stream",
          "x-publishable-api-key": env.PUBLISHABLE_KEY,
          ...(await shopperHeaders()),
        },
        body: file,
        signal: AbortSignal.timeout(60_000),
      }),
    evidenceResponse,
  );
  if (answer.ok) return { ok: true, evidence: answer.data.evidence };
  if (answer.kind === "sign_in") return { ok: false, message: signedOut, signInAgain: true };
  return refused(answer.fields.file ?? failureWords(answer.code));
}

function refused(message: string): EvidenceAnswer {
  return { ok: false, message, signInAgain: false };
}
