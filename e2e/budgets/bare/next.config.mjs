import { fileURLToPath } from "node:url";

/** @type {import("next").NextConfig} */
const config = {
  cacheComponents: true,
  partialPrefetching: true,
  poweredByHeader: false,
  reactStrictMode: true,
  // Its packages are the storefront's own, by a link out of this folder.
  turbopack: { root: fileURLToPath(new URL("../../../", import.meta.url)) },
};

export default config;
