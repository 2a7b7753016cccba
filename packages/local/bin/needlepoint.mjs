#!/usr/bin/env node
// Nothing here may need a dependency: this runs before any is installed.
const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(
    `Needlepoint needs Node 20.19 or newer and this is ${process.versions.node}. Install a newer Node from https://nodejs.org and try again.`,
  );
  process.exit(1);
}

const { runCommand } = await import("../src/commands/run-command.mjs");
process.exitCode = await runCommand(process.argv.slice(2));
