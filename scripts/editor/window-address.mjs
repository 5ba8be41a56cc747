import path from 'node:path';

/** Returns the address of a window on `folder`; each entry of `payload` is a pair that VS Code's window understands. */
export function windowAddress({ server, folder, payload = [] }) {
  const address = new URL(server.origin);
  address.searchParams.set('tkn', server.token);
  if (folder === undefined) address.searchParams.set('ew', 'true');
  else address.searchParams.set('folder', urlPath(folder));
  if (payload.length !== 0) address.searchParams.set('payload', JSON.stringify(payload));
  return address.href;
}

/** Returns the URI by which the window calls a file or folder of the machine that serves it. */
export function remoteUri(server, file) {
  return `vscode-remote://${server.authority}${encodeURI(urlPath(file))}`;
}

function urlPath(file) {
  const forward = path.resolve(file).split(path.sep).join('/');
  return forward.startsWith('/') ? forward : `/${forward}`;
}
