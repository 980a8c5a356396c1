// npm run arena: installs what is missing, builds the pages when there are none, and starts the server of a competition.
import './node-version.mjs';
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { ensureModules } from './modules.mjs';
import { root, runNode, stop } from './run.mjs';

await ensureModules();
if (!existsSync(join(root, 'dist/index.html'))) {
  console.log('Building the pages …');
  const { code } = await runNode('node_modules/vite/bin/vite.js', ['build', '--logLevel', 'warn'], { show: true });
  if (code !== 0) stop('The build failed, see above.', 1);
}
const server = spawn(process.execPath, ['--import', 'tsx', 'src/server/start.ts', ...process.argv.slice(2)], {
  cwd: root,
  stdio: 'inherit',
});
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => server.kill(signal));
server.on('exit', (code) => process.exit(code ?? 1));
