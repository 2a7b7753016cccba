import { defineConfig } from "@playwright/test";
import { findState } from "./support/state";

const executablePath = process.env.CHROMIUM_PATH;

export default defineConfig({
  testDir: ".",
  projects: [
    { name: "journeys", testMatch: "**/*.spec.ts", testIgnore: "speed/**" },
    // What is timed has the machine to itself.
    {
      name: "timed",
      testMatch: "speed/**/*.spec.ts",
      dependencies: ["journeys"],
      workers: 1,
      fullyParallel: false,
    },
  ],
  // One store, two cores: journeys make their own buyers, so two may walk at once.
  workers: 2,
  fullyParallel: true,
  forbidOnly: Boolean(process.env.CI),
  retries: 0,
  timeout: 90_000,
  expect: { timeout: 15_000 },
  reporter: [
    ["list"],
    ["json", { outputFile: process.env.PLAYWRIGHT_JSON ?? "test-results/report.json" }],
  ],
  use: {
    baseURL: findState()?.storefrontUrl,
    locale: "en-US",
    timezoneId: "America/Chicago",
    viewport: { width: 1280, height: 900 },
    actionTimeout: 15_000,
    navigationTimeout: 30_000,
    screenshot: "only-on-failure",
    trace: "retain-on-failure",
    launchOptions: {
      ...(executablePath ? { executablePath } : {}),
      args: [
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
      ],
    },
  },
});
