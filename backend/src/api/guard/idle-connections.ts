import { subscribe, unsubscribe } from "node:diagnostics_channel";
import type { Server } from "node:http";

/** How long a connection may wait for its next request: longer than load balancers keep theirs (60 s). */
export const idleMilliseconds = 65_000;

const everyRequest = "http.server.request.start";

/**
 * Lets idle connections live longer than the caller keeps them. With Node's 5 seconds the server
 * closes a connection in the very moment in which a load balancer, or a test, sends the next
 * request on it, and that request is lost. Medusa makes the server and hands it to nobody; Node
 * names it at the first request.
 */
export function keepIdleConnections(): void {
  const atFirstRequest = (message: unknown) => {
    const { server } = message as { server: Server };
    server.keepAliveTimeout = idleMilliseconds;
    unsubscribe(everyRequest, atFirstRequest);
  };
  subscribe(everyRequest, atFirstRequest);
}
