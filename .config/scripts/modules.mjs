import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { root, run, runNode, stop } from './run.mjs';

const packagesOf = (file) => JSON.parse(readFileSync(join(root, file), 'utf8')).packages;

/** True when every package of the lock file is installed in its version (packages for other systems may be missing). */
function complete() {
  if (!existsSync(join(root, 'node_modules/.package-lock.json'))) return false;
  const have = packagesOf('node_modules/.package-lock.json');
  return Object.entries(packagesOf('package-lock.json')).every(
    ([path, wanted]) => path === '' || wanted.optional || have[path]?.version === wanted.version,
  );
}

/** Installs exactly what the lock file says, if anything is missing. */
export async function ensureModules() {
  if (complete()) return;
  console.log('Installing packages (npm ci) …');
  const npmBesideNode = join(dirname(process.execPath), 'node_modules/npm/bin/npm-cli.js');
  const npm = [process.env.npm_execpath, npmBesideNode].find((file) => file?.endsWith('.js') && existsSync(file));
  const { code } = npm ? await runNode(npm, ['ci'], { show: true }) : await run('npm', ['ci'], { show: true });
  if (code !== 0) stop('The packages could not be installed: npm ci failed, see above.');
}
