import { mkdirSync, mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { relativePath } from '../../src/cli/reports/relative-path.ts';

describe('the path of a file in a report', () => {
  let folder = '';
  beforeEach(() => {
    folder = realpathSync(mkdtempSync(path.join(tmpdir(), 'sip-lens-path-')));
    mkdirSync(path.join(folder, 'repository/traces'), { recursive: true });
  });
  afterEach(() => {
    vi.unstubAllEnvs();
    vi.restoreAllMocks();
    rmSync(folder, { recursive: true });
  });
  const inFolder = (name: string, workspace: string | undefined): readonly string[] => {
    vi.spyOn(process, 'cwd').mockReturnValue(path.join(folder, name));
    vi.stubEnv('GITHUB_WORKSPACE', workspace);
    return [path.join(folder, 'repository/traces/a b.sip'), path.join(folder, 'x.sip')].map(relativePath);
  };

  it('begins in the current folder', () => {
    expect(inFolder('repository/traces', undefined)).toEqual(['a b.sip', `${folder}/x.sip`]);
    expect(inFolder('repository/traces', '')).toEqual(['a b.sip', `${folder}/x.sip`]);
    expect(inFolder('repository/traces', '/elsewhere')).toEqual(['a b.sip', `${folder}/x.sip`]);
  });

  it('begins in the checkout where a step of a workflow runs below it', () => {
    const workspace = path.join(folder, 'repository');
    expect(inFolder('repository/traces', workspace)).toEqual(['traces/a b.sip', `${folder}/x.sip`]);
    expect(inFolder('repository/traces', folder)).toEqual(['repository/traces/a b.sip', 'x.sip']);
    mkdirSync(path.join(workspace, '.git'));
    expect(inFolder('repository/traces', folder)).toEqual(['traces/a b.sip', `${folder}/x.sip`]);
  });
});
