import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const DOWNLOAD_DESKTOP = fileURLToPath(new URL('download-desktop.mjs', import.meta.url));

/**
 * Downloads a desktop VS Code into `folder` and returns the path of its executable. Rejects with the reason when there is
 * none to be had, or none within `withinMs`; the download has then ended. A refused connection fails at once; one that
 * stays silent after 5 s, inside the child; a slow one is ended here.
 */
export function desktopDownload({ folder, withinMs, env = process.env }) {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [DOWNLOAD_DESKTOP, folder], { env, stdio: ['ignore', 'pipe', 'pipe'] });
    let printed = '';
    let isLate = false;
    const timer = setTimeout(() => {
      isLate = true;
      child.kill('SIGKILL');
    }, withinMs);
    child.stdout.on('data', (chunk) => (printed += chunk));
    child.stderr.on('data', (chunk) => (printed += chunk));
    child.on('close', () => {
      clearTimeout(timer);
      const found = /^executable (.+)$/m.exec(printed);
      if (found !== null) return resolve(found[1]);
      const why = isLate ? `no download within ${withinMs / 1000} s` : printed.trim().split('\n').at(-1);
      reject(new Error(why));
    });
  });
}
