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

/** The backend's own sentence where it gave one. */
export function sentenceOf(error: unknown): string {
  return error instanceof Error && error.message
    ? error.message
    : "The backend did not answer. Try again in a moment.";
}
