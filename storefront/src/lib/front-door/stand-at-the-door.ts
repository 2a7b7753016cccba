import { subscribe } from "node:diagnostics_channel";
import { IncomingMessage } from "node:http";
import { connectionAddressHeader } from "@/lib/connection-address";
import { tidyRequest } from "./tidy-request";

/**
 * Tidies every request before Next sees it, and writes on it whose connection it came by, over whatever
 * the caller wrote there: Node tells of each on this channel before it hands it on.
 * The proxy comes too late for this, since a page is rendered from the address as it was sent, and
 * would cost every look at a kept page as much again.
 */
export function standAtTheDoor(): void {
  subscribe("http.server.request.start", (message) => {
    const request = (message as { request?: unknown }).request;
    if (!(request instanceof IncomingMessage)) return;
    const { method = "GET", url = "/", headers } = request;
    const arrival = { method, url, headers };
    tidyRequest(arrival);
    request.url = arrival.url;
    request.headers[connectionAddressHeader] = request.socket.remoteAddress;
  });
}
