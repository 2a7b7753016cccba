import { defineConfig } from "@playwright/test";
import journeys from "./playwright.config";

/** Takes pictures of every page of the running store, to be looked at beside the design's. */
export default defineConfig({
  ...journeys,
  projects: [{ name: "pictures" }],
  testMatch: "pictures/*.pictures.ts",
  workers: 1,
  timeout: 300_000,
  reporter: "list",
});
