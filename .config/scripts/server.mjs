// @ts-check
import { createReadStream } from 'node:fs';
import { realpath, stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, resolve, sep } from 'node:path';
import { CSP } from '../csp.js';

/** @type {Record<string, string>} */
const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.md': 'text/plain; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.webp': 'image/webp',
  '.ico': 'image/x-icon',
  '.mp3': 'audio/mpeg',
  '.ogg': 'audio/ogg',
  '.wav': 'audio/wav',
  '.webm': 'audio/webm',
  '.m4a': 'audio/mp4',
  '.woff2': 'font/woff2',
  '.wasm': 'application/wasm',
};

const HEADERS = {
  'Content-Security-Policy': CSP,
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
};

/**
 * The file that a request path means, or undefined: nothing outside the folder is ever served.
 * @param {string} folder an absolute path without links in it
 * @param {string} path the decoded path, below the base
 */
async function fileFor(folder, path) {
  try {
    let file = await realpath(join(folder, path));
    if ((await stat(file)).isDirectory()) file = await realpath(join(file, 'index.html'));
    return file.startsWith(folder + sep) ? file : undefined;
  } catch {
    return undefined; // no such file, or a name that cannot be one
  }
}

/** @param {string | undefined} url @returns {string | undefined} */
function pathOf(url) {
  try {
    return decodeURIComponent((url ?? '/').replace(/[?#].*$/, ''));
  } catch {
    return undefined;
  }
}

/** @param {string} path names that carry a hash may be kept for ever, everything else is asked for again */
const caching = (path) => (/^\/assets\/.+-[\w-]{8}\.\w+$/.test(path) ? 'public, max-age=31536000, immutable' : 'no-cache');

/**
 * Serves a folder with the headers of production. Takes the port asked for or the next free one (0: any).
 * @param {{ folder?: string, port?: number, host?: string, base?: string }} [options] base: the sub-path, such as /sub/path
 * @returns {Promise<{ url: string, port: number, close: () => Promise<void> }>}
 */
export async function serve({ folder = 'dist', port = 4173, host = '127.0.0.1', base = '/' } = {}) {
  const top = await realpath(resolve(folder));
  const prefix = `/${base}`.replace(/\/+/g, '/').replace(/\/$/, '');

  const server = createServer(async (request, response) => {
    /** @param {number} status @param {Record<string, string>} [more] */
    const refuse = (status, more = {}) =>
      response.writeHead(status, { ...HEADERS, 'Content-Type': 'text/plain; charset=utf-8', ...more }).end(String(status));

    if (request.method !== 'GET' && request.method !== 'HEAD') return refuse(405, { Allow: 'GET, HEAD' });
    const path = pathOf(request.url);
    if (path !== undefined && prefix !== '' && path === prefix) return refuse(308, { Location: `${prefix}/` });
    if (path === undefined || !path.startsWith(`${prefix}/`)) return refuse(404);

    const below = path.slice(prefix.length);
    const file = await fileFor(top, below);
    if (file === undefined) return refuse(404);
    response.writeHead(200, {
      ...HEADERS,
      'Content-Type': TYPES[extname(file)] ?? 'application/octet-stream',
      'Content-Length': (await stat(file)).size,
      'Cache-Control': caching(below),
    });
    if (request.method === 'HEAD') return response.end();
    return createReadStream(file)
      .on('error', () => response.destroy())
      .pipe(response);
  });

  const taken = await listen(server, port, host);
  return {
    url: `http://${host.includes(':') ? `[${host}]` : host}:${taken}${prefix}/`,
    port: taken,
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}

/** @param {import('node:http').Server} server @param {number} port @param {string} host @returns {Promise<number>} the port taken */
function listen(server, port, host) {
  return new Promise((done, fail) => {
    let next = port;
    server.on('error', (error) => {
      if ('code' in error && error.code === 'EADDRINUSE' && next < port + 50) server.listen(++next, host);
      else fail(error);
    });
    server.on('listening', () => {
      const address = server.address();
      done(typeof address === 'object' && address ? address.port : next);
    });
    server.listen(next, host);
  });
}
