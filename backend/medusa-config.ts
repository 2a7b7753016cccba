import { defineConfig } from "@medusajs/framework/utils";
import { photoMaxBytes } from "@needlepoint/contracts/photos";
import { env } from "./src/env";
import { redisModules } from "./src/redis-modules";
import { exportedListsFolder } from "./src/workflows/staff/exported-lists";

module.exports = defineConfig({
  projectConfig: {
    databaseUrl: env.databaseUrl,
    workerMode: env.workerMode,
    ...(env.redisUrl ? { redisUrl: env.redisUrl } : {}),
    http: {
      storeCors: env.storeCors,
      adminCors: env.adminCors,
      authCors: env.authCors,
      jwtSecret: env.jwtSecret,
      cookieSecret: env.cookieSecret,
      authMethodsPerActor: { user: ["emailpass"], customer: ["emailpass"] },
    },
    // The scheme of the address decides, not NODE_ENV: the built store runs on plain http locally.
    cookieOptions: { secure: env.backendUrl.startsWith("https:"), sameSite: "lax" },
  },
  admin: {
    backendUrl: "/",
    path: "/app",
    disable: env.workerMode === "worker",
    maxUploadFileSize: photoMaxBytes,
  },
  modules: [
    { resolve: "./src/modules/devices" },
    { resolve: "./src/modules/articles" },
    { resolve: "./src/modules/addresses" },
    { resolve: "./src/modules/licensure" },
    { resolve: "./src/modules/staff" },
    { resolve: "./src/modules/private-files", options: env.evidence },
    { resolve: "./src/modules/clinics" },
    { resolve: "./src/modules/back-in-stock" },
    { resolve: "./src/modules/catalog-imports" },
    { resolve: "./src/modules/checkout" },
    { resolve: "./src/modules/mail-choices" },
    { resolve: "./src/modules/lists" },
    {
      resolve: "@medusajs/medusa/auth",
      options: {
        mfa: { encryption_key: env.mfaKey },
        // A link to confirm an address is often opened hours later, on another device.
        verification: { providers: [{ id: "token", options: { ttl_seconds: 24 * 60 * 60 } }] },
        providers: [{ resolve: "@medusajs/medusa/auth-emailpass", id: "emailpass" }],
      },
    },
    {
      resolve: "@medusajs/medusa/file",
      options: {
        providers: [
          {
            resolve: "./src/modules/shop-files",
            id: "shop",
            options: {
              backendUrl: env.backendUrl,
              listsFolder: exportedListsFolder,
              photos: env.photos,
            },
          },
        ],
      },
    },
    {
      resolve: "@medusajs/medusa/search",
      options: {
        default_provider: "search-shelf",
        providers: [
          { resolve: "./src/modules/shelf-search", id: "shelf" },
          // Still answers, and lets go of, an index that it made itself.
          {
            resolve: "@medusajs/medusa/search-postgres",
            id: "postgres",
            options: { engine: "native" },
          },
        ],
      },
    },
    {
      resolve: "@medusajs/medusa/payment",
      options: {
        providers: [{ resolve: "./src/modules/purchase-order", id: "purchase-order" }],
      },
    },
    {
      resolve: "@medusajs/medusa/notification",
      options: {
        providers: [
          {
            resolve: "./src/modules/mail",
            id: "mail",
            options: { channels: ["email"], smtpUrl: env.smtpUrl, from: env.mailFrom },
          },
          // Setting options replaces the default, which the admin needs for its notices.
          {
            resolve: "@medusajs/medusa/notification-local",
            id: "local",
            options: { name: "Notices in the admin", channels: ["feed"] },
          },
        ],
      },
    },
    ...(env.redisUrl ? redisModules(env.redisUrl) : []),
  ],
});
