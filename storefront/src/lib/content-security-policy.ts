const shared = [
  "default-src 'self'",
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
  return [
    ...shared,
    // React writes style attributes for drawings and meters; a style cannot run code.
    "style-src 'self' 'unsafe-inline'",
    `script-src 'self' 'unsafe-inline'${isDev ? " 'unsafe-eval'" : ""}`,
  ].join("; ");
}

/**
 * Policy of cart, checkout, order and account: only scripts that carry this answer's nonce run, and
 * no inline style does. Pages there draw with SVG attributes instead of style attributes.
 */
export function privateContentSecurityPolicy(nonce: string, isDev: boolean): string {
  const script = `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${isDev ? " 'unsafe-eval'" : ""}`;
  const style = isDev ? "style-src 'self' 'unsafe-inline'" : `style-src 'self' 'nonce-${nonce}'`;
  return [...shared, style, script].join("; ");
}
