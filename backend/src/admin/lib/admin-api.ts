import Medusa from "@medusajs/js-sdk";

/** Calls of the admin's own pages: the session cookie of the signed-in user goes along. */
const client = new Medusa({ baseUrl: "/", auth: { type: "session" } }).client;

export function read<T>(path: string): Promise<T> {
  return client.fetch<T>(path);
}

export function send<T>(path: string, body: Record<string, unknown> = {}): Promise<T> {
  return client.fetch<T>(path, { method: "POST", body });
}

export function remove<T>(path: string): Promise<T> {
  return client.fetch<T>(path, { method: "DELETE" });
}

/** A refusal with what stands beside each field, which Medusa's own client drops. */
export class Refused extends Error {
  constructor(
    message: string,
    readonly code: string | null,
    readonly fields: Record<string, string>,
  ) {
    super(message);
  }
}

/**
 * Sends a form, or a file as it is.
 * @throws Refused
 */
export async function submit<T>(path: string, body: Record<string, unknown> | Blob): Promise<T> {
  const isFile = body instanceof Blob;
  const answer = await fetch(path, {
    method: "POST",
    credentials: "include",
    headers: { "content-type": isFile ? "application/octet-stream" : "application/json" },
    body: isFile ? body : JSON.stringify(body),
  });
  const told = await answer.json().catch(() => ({}));
  if (answer.ok) return told as T;
  throw new Refused(
    told.message ?? "The backend did not answer. Try again in a moment.",
    told.code ?? null,
    told.fields ?? {},
  );
}

/** The backend's own sentence where it gave one. */
export function sentenceOf(error: unknown): string {
  return error instanceof Error && error.message
    ? error.message
    : "The backend did not answer. Try again in a moment.";
}
