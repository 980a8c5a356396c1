// @ts-check
/** What the page may load and run. The static server sends it as a header, the build writes it into index.html. */
export const CSP = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data: blob:", // Phaser's own built-in textures are data: images
  "media-src 'self' blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "worker-src 'self'",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'self'",
  "require-trusted-types-for 'script'",
  'trusted-types dojo', // one policy, for the worker that builds the book
].join('; ');
