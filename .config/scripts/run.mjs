import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** The folder of the project, whatever folder a script is called from. */
export const root = fileURLToPath(new URL('../..', import.meta.url));

/** Ends the script with one sentence. Exit 2: the machine lacks something; 1: a check failed. */
export function stop(sentence, code = 2) {
  console.error(sentence);
  process.exit(code);
}

/**
 * Runs a program. With `show` its output goes straight to the screen, else it is collected.
 * @returns {Promise<{ code: number, output: string }>} code 127 when the program cannot be started
 */
export function run(program, args, { env = {}, show = false } = {}) {
  return new Promise((done) => {
    const child = spawn(program, args, {
      cwd: root,
      env: { ...process.env, ...env },
      stdio: show ? 'inherit' : ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    child.stdout?.setEncoding('utf8').on('data', (text) => (output += text));
    child.stderr?.setEncoding('utf8').on('data', (text) => (output += text));
    child.on('error', (error) => done({ code: 127, output: error.message }));
    child.on('close', (code) => done({ code: code ?? 1, output }));
  });
}

/** Runs a JavaScript file with this same Node: no shell, so it works alike on every system. */
export const runNode = (file, args, options) => run(process.execPath, [file, ...args], options);
