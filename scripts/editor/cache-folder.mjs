import path from 'node:path';

/**
 * Returns the folder that keeps what the editor host downloads and unpacks: SIP_LENS_CACHE where it is set, so that
 * several checkouts can share one, else `.cache/editor` inside the project.
 */
export function cacheFolder(root) {
  const given = process.env['SIP_LENS_CACHE'];
  return given === undefined || given === '' ? path.join(root, '.cache', 'editor') : path.resolve(given);
}
