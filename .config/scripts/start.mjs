// npm start: installs what is missing, builds, serves. Options go to the server: npm start -- --host
import './node-version.mjs';
import { ensureModules } from './modules.mjs';
import { runNode, stop } from './run.mjs';
import { serveDist } from './serve.mjs';

await ensureModules();
const { code } = await runNode('node_modules/vite/bin/vite.js', ['build', '--logLevel', 'warn'], { show: true });
if (code !== 0) stop('The build failed, see above.', 1);
await serveDist(process.argv.slice(2));
