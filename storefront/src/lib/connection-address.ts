import { subscribe } from "node:diagnostics_channel";
import type { IncomingMessage } from "node:http";

/** The address at the other end of a request's connection, as this process itself saw it. */
export const connectionAddressHeader = "x-connection-address";

/**
 * Writes it on every request before anyone has seen the request, over whatever the caller wrote there.
 * Next tells nobody whose connection it is, and keeps an `x-forwarded-for` that a caller made up.
 */
export function noteConnectionAddresses(): void {
  subscribe("http.server.request.start", (message) => {
    const { request } = message as { request: IncomingMessage };
    request.headers[connectionAddressHeader] = request.socket.remoteAddress;
  });
}
