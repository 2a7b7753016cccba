const shared = [
  "default-src 'self'",
  // React writes style attributes for drawings and meters; a style cannot run code.
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "font-src 'self'",
  "object-src 'none'",
  "base-uri 'self'",
  "form-action 'self'",
  "frame-ancestors 'none'",
];

/**
 * Policy of the static pages. Their inline flight scripts differ from page to page and no nonce can
 * stand in a cached page, so inline scripts are allowed there; nothing a visitor typed is on them.
 */
export function shopContentSecurityPolicy(isDev: boolean): string {
  return [...shared, `script-src 'self' 'unsafe-inline'${isDev ? " 'unsafe-eval'" : ""}`].join(
    "; ",
  );
}

/** Policy of cart, checkout, order and account: only scripts that carry this answer's nonce run. */
export function privateContentSecurityPolicy(nonce: string, isDev: boolean): string {
  const script = `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${isDev ? " 'unsafe-eval'" : ""}`;
  return [...shared, script].join("; ");
}
