/**
 * The windows' content security policy. WASM needs its own word for the classifier's fallback; images and media come
 * sealed from the archive through `app-media:`. There is no inline script or style and no other host.
 */
export const windowPolicy = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "style-src 'self'",
  "font-src 'self'",
  "img-src 'self' app-media:",
  'media-src app-media:',
  "connect-src 'self'",
  "worker-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** Of pages made for the printer: styled text and pictures without any script. */
export const printedPagePolicy =
  "default-src 'none'; style-src 'unsafe-inline'; img-src data: app-media:; base-uri 'none'; form-action 'none'";
