const shared = {
  testEnvironment: "node",
  transform: {
    "^.+\\.[jt]sx?$": [
      "@swc/jest",
      {
        jsc: {
          parser: { syntax: "typescript", tsx: true, decorators: true },
          transform: { react: { runtime: "automatic" } },
          target: "es2022",
        },
      },
    ],
  },
  moduleFileExtensions: ["js", "ts", "tsx", "json"],
  modulePathIgnorePatterns: ["/dist/", "/.medusa/"],
  setupFiles: ["./integration-tests/support/environment.js"],
};

/** @type {import("jest").Config} */
module.exports = {
  // Medusa's in-process locks keep their timers for two minutes after the last test.
  forceExit: true,
  projects: [
    { ...shared, displayName: "unit", testMatch: ["<rootDir>/src/**/*.unit.spec.ts"] },
    {
      ...shared,
      displayName: "integration",
      globalSetup: "./integration-tests/support/forget-filled.ts",
      testMatch: ["<rootDir>/integration-tests/**/*.spec.ts"],
    },
  ],
};
