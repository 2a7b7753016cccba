import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";

/**
 * @typedef {{ pid: number, born: string }} ProcessIdentity born: when the system started it, by which
 *   a later run knows that the number still belongs to the same process
 */

/**
 * When a process was started, in the system's own words; null when it is gone.
 * Linux is read from /proc, because slim images have no `ps`.
 * @param {number} pid
 * @returns {string | null}
 */
export function birthOf(pid) {
  try {
    if (process.platform !== "linux") {
      const started = execFileSync("ps", ["-o", "lstart=", "-p", String(pid)], {
        encoding: "utf8",
      });
      return `${bootId()} ${started.trim()}`;
    }
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    // The program's name stands in parentheses and may hold spaces; fields are counted after it.
    const [state, ...rest] = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
    // A zombie has ended and only waits for its parent.
    if (state === "Z" || state === "X") return null;
    return `${bootId()} ${rest[18]}`;
  } catch {
    return null;
  }
}

/**
 * The command line of a process; empty when it is gone.
 * @param {number} pid
 */
export function commandLineOf(pid) {
  try {
    return process.platform === "linux"
      ? readFileSync(`/proc/${pid}/cmdline`, "utf8").replaceAll("\0", " ")
      : execFileSync("ps", ["-o", "command=", "-p", String(pid)], { encoding: "utf8" });
  } catch {
    return "";
  }
}

/**
 * @param {number} pid
 * @returns {ProcessIdentity}
 */
export function identify(pid) {
  return { pid, born: birthOf(pid) ?? "gone" };
}

/**
 * Whether the process that was written down still runs.
 * @param {ProcessIdentity} identity
 */
export function isAlive({ pid, born }) {
  return birthOf(pid) === born;
}

/**
 * Whether the process group that a process led may be ended: it runs still, or its number is free
 * since the machine was last started, so that whoever is left in the group was started by it.
 * @param {ProcessIdentity} identity
 */
export function ownsGroup({ pid, born }) {
  const now = birthOf(pid);
  if (now !== null) return now === born;
  return born.startsWith(bootId());
}

/** What the machine calls the time since it was last started. */
function bootId() {
  return process.platform === "linux"
    ? readFileSync("/proc/sys/kernel/random/boot_id", "utf8").trim()
    : execFileSync("sysctl", ["-n", "kern.bootsessionuuid"], { encoding: "utf8" }).trim();
}
