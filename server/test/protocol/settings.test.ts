import { afterEach, describe, expect, it } from 'vitest';
import { changeSettings, pulled } from './ask.ts';
import { movedPermanently } from './fixtures.ts';
import { fullClient } from './full-client.ts';
import { pair, sample } from './pair.ts';
import type { Pair } from './pair.ts';

const uri = 'file:///traces/moved.sip';

let open: Pair | undefined;
afterEach(() => open?.end());

async function opened(options: Parameters<typeof pair>[0], text = movedPermanently): Promise<Pair> {
  open = await pair(options);
  await open.open(uri, 'sip', text);
  return open;
}

describe('settings', () => {
  it.each([null, undefined, {}, { rules: null, responses: null, redirects: null, language: null }])(
    'that are %j mean the defaults, without a word',
    async (settings) => {
      const asker = await opened({ capabilities: fullClient, settings: () => settings });
      expect(await pulled(asker, uri)).toMatchObject([{ code: 'moved-permanently', severity: 2 }]);
      expect(asker.logged).toEqual([]);
    },
  );

  it('of a wrong type mean the default, and are named once', async () => {
    const wrong = {
      language: 7,
      rules: { 'moved-permanently': 'fatal', redirected: [] },
      responses: { '3xx': 'yes' },
      redirects: { maxHops: -1 },
    };
    const asker = await opened({ capabilities: fullClient, settings: () => wrong });
    expect(await pulled(asker, uri)).toMatchObject([{ code: 'moved-permanently', severity: 2 }]);
    await changeSettings(asker, null);
    await pulled(asker, uri);
    const names = asker.logged.map((line) => /sipLens\.[\w.-]+/u.exec(line)?.[0]);
    expect(new Set(names)).toEqual(
      new Set([
        'sipLens.language',
        'sipLens.redirects.maxHops',
        'sipLens.responses.3xx',
        'sipLens.rules.moved-permanently',
        'sipLens.rules.redirected',
      ]),
    );
    expect(names).toHaveLength(5);
  });

  it('turn a rule or a class of responses off', async () => {
    const rule = await opened({
      capabilities: fullClient,
      settings: () => ({ rules: { 'moved-permanently': 'off' } }),
    });
    expect(await pulled(rule, uri)).toEqual([]);
    await rule.end();
    const byClass = await opened({ capabilities: fullClient, settings: () => ({ responses: { '3xx': false } }) });
    expect(await pulled(byClass, uri)).toEqual([]);
  });

  it('name a wrong one in the language that the others ask for', async () => {
    const asker = await opened({ capabilities: fullClient, settings: () => ({ language: 'ja', responses: 7 }) });
    await pulled(asker, uri);
    expect(asker.logged).toEqual([expect.stringMatching(/sipLens\.responses .*既定値/u)]);
  });

  it('decide how many hops are ordinary', async () => {
    const text = sample('301-loop-two-servers.sip');
    const loops = async (maxHops: number): Promise<readonly unknown[]> => {
      const asker = await opened({ capabilities: fullClient, settings: () => ({ redirects: { maxHops } }) }, text);
      const found = await pulled(asker, uri);
      await asker.end();
      return found.filter(({ code, severity }) => code === 'redirect-loop' && severity === 2);
    };
    expect(await loops(5)).toEqual([]);
    expect(await loops(1)).not.toEqual([]);
  });
});
