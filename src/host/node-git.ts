import { spawn } from 'node:child_process';
import { gitEnvironment, safeArguments } from './git-environment.ts';
import type { Git, GitAnswer } from './world.ts';

/** What one call of git may take. `bytes` counts what it prints. */
export interface GitLimits {
  readonly bytes: number;
  readonly milliseconds: number;
  readonly networkMilliseconds: number;
}

const defaults: GitLimits = { bytes: 1024 ** 3, milliseconds: 120_000, networkMilliseconds: 300_000 };

const complaintBytes = 64 * 1024;

/** Codes of our own, beyond those of git: it could not be started, or it was stopped at a limit. */
const notStarted = 127;
const stopped = 124;

/** Git as a child process. It never throws: what keeps it from running is told in `stderr`, with code 127 or 124. */
export function nodeGit(
  environment: Readonly<Record<string, string | undefined>>,
  limits: GitLimits = defaults,
): Git {
  return {
    run: (directory, args, options = {}) =>
      new Promise<GitAnswer>((resolve) => {
        const network = options.network === true;
        const child = spawn('git', [...safeArguments, ...args], {
          cwd: directory,
          env: gitEnvironment(environment, network, options.env),
          stdio: 'pipe',
          windowsHide: true,
        });
        const chunks: Uint8Array[] = [];
        const complaints: Uint8Array[] = [];
        let length = 0;
        let complained = 0;
        let halted: string | undefined;
        const halt = (reason: string) => {
          halted ??= reason;
          child.kill('SIGKILL');
        };
        const time = network ? limits.networkMilliseconds : limits.milliseconds;
        const timer = setTimeout(() => halt(`git took longer than ${time / 1000} seconds`), time);
        child.stdout.on('data', (chunk: Uint8Array) => {
          length += chunk.length;
          if (length > limits.bytes) halt(`git printed more than ${limits.bytes} bytes`);
          else chunks.push(chunk);
        });
        child.stderr.on('data', (chunk: Uint8Array) => {
          complained += chunk.length;
          if (complained <= complaintBytes) complaints.push(chunk);
        });
        const finish = (code: number, reason?: string) => {
          clearTimeout(timer);
          const { buffer, byteOffset, length: size } = Buffer.concat(reason === undefined ? chunks : []);
          const stderr = reason ?? Buffer.concat(complaints).toString('utf8');
          resolve({ code, stdout: new Uint8Array(buffer, byteOffset, size), stderr });
        };
        child.on('error', () => finish(notStarted, 'git could not be started: is it installed?'));
        child.on('close', (code) => (halted ? finish(stopped, halted) : finish(code ?? stopped)));
        child.stdin.on('error', () => undefined);
        child.stdin.end(options.input ?? new Uint8Array());
      }),
  };
}
