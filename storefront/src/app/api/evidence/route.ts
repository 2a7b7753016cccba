import { evidenceMaxBytes, evidenceShows } from "@needlepoint/contracts/evidence";
import { type EvidenceAnswer, evidenceFormName } from "@/features/licensing/evidence-form";
import { sendEvidence } from "@/features/licensing/send-evidence";
import { refusedForm, untouchedForm } from "@/lib/form-state";
import { keepAnswer } from "@/lib/kept-answer";
import { returnPath } from "@/lib/return-path";
import { isSameOrigin } from "@/lib/same-origin";

/** Room for the other fields of the form and its frame. */
const frameBytes = 64 * 1024;

/**
 * Takes one document of a license. A route handler and outside the proxy's matcher, because a
 * server action takes a megabyte and the proxy cuts bodies without a word. A script gets JSON; a
 * plain form post goes back to its page.
 */
export async function POST(request: Request): Promise<Response> {
  if (!isSameOrigin(request))
    return Response.json(refused("Send it from this store."), { status: 403 });
  const length = Number(request.headers.get("content-length"));
  // Before it is read: a body that names no length, or too much of it, is not taken into memory.
  if (!Number.isFinite(length) || length <= 0) {
    return Response.json(refused("Choose a file."), { status: 411 });
  }
  if (length > evidenceMaxBytes + frameBytes) {
    return Response.json(refused("Keep the file under 10 MB."), { status: 413 });
  }
  const form = await request.formData().catch(() => null);
  const file = form?.get("file");
  const shows = evidenceShows.safeParse(form?.get("shows"));
  const credentialId = form?.get("credentialId");
  if (!form || !shows.success || typeof credentialId !== "string") {
    return Response.json(refused("Choose a file."), { status: 400 });
  }
  const answer =
    file instanceof File && file.name !== ""
      ? await sendEvidence(file, { credentialId, shows: shows.data })
      : refused("Choose a file.");
  if (request.headers.get("accept")?.includes("application/json")) {
    return Response.json(answer, { status: answer.ok ? 201 : 400 });
  }
  if (!answer.ok) {
    const state = refusedForm(untouchedForm, form, { errors: { file: answer.message } });
    await keepAnswer(evidenceFormName, state);
  }
  // A relative address stays right behind any proxy.
  const back = returnPath(form.get("next"), "/account/licenses");
  return new Response(null, { status: 303, headers: { location: back } });
}

function refused(message: string): EvidenceAnswer {
  return { ok: false, message, signInAgain: false };
}
