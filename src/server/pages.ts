/** Serves the built pages. Only files that were there at the start can be asked for, so that no path leads out of the folder. */
import { readFileSync, readdirSync } from 'node:fs';
import { extname, join } from 'node:path';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import type { FastifyInstance } from 'fastify';
import { refuse } from './doors.ts';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8', '.js': 'text/javascript; charset=utf-8', '.css': 'text/css; charset=utf-8', '.json': 'application/json; charset=utf-8',
  '.webmanifest': 'application/manifest+json; charset=utf-8', '.md': 'text/plain; charset=utf-8', '.txt': 'text/plain; charset=utf-8',
  '.svg': 'image/svg+xml', '.png': 'image/png', '.jpg': 'image/jpeg', '.webp': 'image/webp', '.ico': 'image/x-icon', '.mp3': 'audio/mpeg',
  '.ogg': 'audio/ogg', '.wav': 'audio/wav', '.woff2': 'font/woff2',
}; // prettier-ignore
const PACKED = new Set(['.html', '.js', '.css', '.json', '.svg', '.txt', '.md', '.webmanifest']);
const pack = promisify(gzip);

export function servePages(app: FastifyInstance, folder: string): void {
  const files = new Map(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .map((file) => [file.slice(folder.length).replaceAll('\\', '/').replace(/^\/?/, '/'), file]),
  );
  /** Packed once, when first asked for: a class room's network is the narrow part. */
  const packed = new Map<string, Promise<Buffer>>();
  const packedOf = (path: string, file: string): Promise<Buffer> => {
    const known = packed.get(path) ?? pack(readFileSync(file), { level: 6 });
    packed.set(path, known);
    return known;
  };
  // What a class types by hand; the page's own address of the arena has signs that nobody finds on a phone.
  app.get('/arena', (_request, reply) => reply.redirect('./#/arena'));
  app.get('/*', async (request, reply) => {
    const asked = request.url.replace(/[?#].*$/, '');
    const path = asked === '/' ? '/index.html' : decodeURIComponent(asked);
    const file = files.get(path) ?? refuse('not-found');
    const ending = extname(path);
    reply.header('Content-Type', TYPES[ending] ?? 'application/octet-stream');
    reply.header('Cache-Control', /-[\w-]{8}\.\w+$/.test(path) ? 'public, max-age=31536000, immutable' : 'no-cache');
    if (!PACKED.has(ending) || !/\bgzip\b/.test(String(request.headers['accept-encoding'])))
      return reply.send(readFileSync(file));
    reply.header('Content-Encoding', 'gzip').header('Vary', 'Accept-Encoding');
    return reply.send(await packedOf(path, file));
  });
}
