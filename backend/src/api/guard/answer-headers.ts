import { subscribe } from "node:diagnostics_channel";
import type { ServerResponse } from "node:http";

/**
 * What every answer of the backend says to a browser: it is shown in no frame, its type is not
 * guessed at, and an address on https stays there for a year.
 */
export function answerHeaders(backendUrl: string): Record<string, string> {
  return {
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "strict-origin-when-cross-origin",
    ...(backendUrl.startsWith("https:") ? { "Strict-Transport-Security": "max-age=31536000" } : {}),
  };
}

/**
 * Puts them on every answer. Medusa serves the admin's own pages before any middleware of ours;
 * Node names each answer before anyone has seen the request.
 */
export function giveAnswerHeaders(backendUrl: string): void {
  const headers = answerHeaders(backendUrl);
  subscribe("http.server.request.start", (message) => {
    const { response } = message as { response: ServerResponse };
    for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
  });
}
