import { createServer } from "node:net";
import { StepFailure } from "./failure.mjs";

/**
 * @param {number} port
 * @returns {Promise<boolean>}
 */
function isFree(port) {
  const tryHost = (/** @type {string | undefined} */ host) =>
    new Promise((done) => {
      const probe = createServer();
      probe.once("error", (/** @type {NodeJS.ErrnoException} */ e) =>
        done(e.code === "EAFNOSUPPORT"),
      );
      probe.listen(port, host, () => probe.close(() => done(true)));
    });
  // A server on every address and one on loopback alone may coexist for the kernel; not for people.
  return tryHost("127.0.0.1").then((free) => (free ? tryHost(undefined) : false));
}

const given = new Set();

/**
 * The first free port from the preferred one up. Each call gives another port.
 * @param {number} preferred
 */
export async function freePort(preferred) {
  for (let port = preferred; port < preferred + 200; port++) {
    if (given.has(port) || !(await isFree(port))) continue;
    given.add(port);
    return port;
  }
  throw new StepFailure(
    `No port from ${preferred} to ${preferred + 199} is free. End a program that listens there and try again.`,
  );
}
